import type { Transaction } from 'kysely';
import type { DB } from '#database';
import { refuseOn } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Jurisdiction } from '#procedures/index.ts';
import { lastDay, TEMPORARY_PASSWORD_TERM } from '#procedures/index.ts';
import { recordAccountEvent } from './account-events.ts';
import { type ConsentPurpose, consentSha256, consentText } from './consent-texts/index.ts';
import { hashPassword, temporaryPassword } from './passwords.ts';
import type { OrganisationRegistration, PersonRegistration } from './registration.ts';
import { reserveTry } from './sign-in-tries.ts';
import { type TakenNumber, tellTaken } from './tell-taken.ts';

type RegisterDeps = Pick<Deps, 'signIn' | 'clock' | 'outbox' | 'secrets'>;
export interface Visitor {
  readonly address: string | null;
  readonly locale: string;
  /** By whose law the data are kept. */
  readonly country: Jurisdiction['id'];
  /** IANA zone by which the last day of the temporary password is told. */
  readonly timeZone: string;
  /** What the person has come to apply for: the letter leads back to it. */
  readonly qualificationId?: string | undefined;
}

const REGISTRATIONS_OF_AN_ADDRESS = 40;
const WITHIN = { minutes: 60 } as const;

/** `personId`: null where there is a cabinet already; whoever registers is told the same. */
export interface Registered {
  readonly personId: string | null;
  readonly lastDay: Temporal.PlainDate;
}

/**
 * Makes the cabinet of a person and orders the letter with login and temporary password. Where the e-mail, the СНИЛС or the ИИН has a cabinet already, the answer is the
 * same and a letter tells: the owner of the e-mail that somebody tried, the e-mail just typed that the number has a cabinet. Refuses: `too_many_tries`.
 */
export async function registerPerson(deps: RegisterDeps, visitor: Visitor, input: PersonRegistration): Promise<Registered> {
  return await registerOrTell(deps, visitor, input.email, numberOfPerson(input), () =>
    refuseOn('people_snils_key', 'snils_taken', () =>
      refuseOn('people_iin_key', 'iin_taken', () =>
        register(deps, visitor, {
          login: input.email,
          person: {
            surname: input.surname,
            given_name: input.givenName,
            patronymic: input.noPatronymic ? null : input.patronymic || null,
            no_patronymic: input.noPatronymic === 'on',
            snils: input.snils ?? null,
            iin: input.iin ?? null,
            email: input.email,
            phone: input.phone,
          },
          after: async () => {},
        }),
      ),
    ),
  );
}

const numberOfPerson = ({ snils, iin }: PersonRegistration): TakenNumber | null =>
  snils ? { kind: 'snils', value: snils } : iin ? { kind: 'iin', value: iin } : null;

const numberOfOrganisation = ({ inn, bin }: OrganisationRegistration): TakenNumber | null =>
  inn ? { kind: 'inn', value: inn } : bin ? { kind: 'bin', value: bin } : null;

/** Makes the cabinet of an organisation: its card, its contact person, who wears the hat `employer`. Answers and refuses as `registerPerson`, with the ИНН or БИН as its number. */
export async function registerOrganisation(deps: RegisterDeps, visitor: Visitor, input: OrganisationRegistration): Promise<Registered> {
  const now = deps.clock.now();
  const contact = [input.surname, input.givenName, input.patronymic].filter(Boolean).join(' ');
  return await registerOrTell(deps, visitor, input.email, numberOfOrganisation(input), () =>
    refuseOn('one_employer_per_inn', 'organisation_taken', () =>
      refuseOn('one_employer_per_bin', 'organisation_taken', () =>
        register(deps, visitor, {
          login: input.email,
          person: {
            surname: input.surname,
            given_name: input.givenName,
            patronymic: input.patronymic || null,
            no_patronymic: false,
            snils: null,
            iin: null,
            email: input.email,
            phone: input.phone,
          },
          after: async (trx, personId) => {
            const { id } = await trx
              .insertInto('organisations')
              .values({
                kind: 'employer',
                name: input.name,
                short_name: input.name,
                inn: input.inn ?? null,
                ogrn: input.ogrn ?? null,
                bin: input.bin ?? null,
                contact_person: contact,
                email: input.email,
                phone: input.phone,
                created_at: now,
              })
              .returning('id')
              .executeTakeFirstOrThrow();
            await trx
              .insertInto('hats')
              .values({ person_id: personId, organisation_id: id, role: 'employer', display_name: contact, valid_from: now })
              .execute();
          },
        }),
      ),
    ),
  );
}

const TAKEN = new Set(['login_taken', 'snils_taken', 'iin_taken', 'organisation_taken']);

async function registerOrTell(
  deps: RegisterDeps,
  visitor: Visitor,
  email: string,
  number: TakenNumber | null,
  work: () => Promise<Registered>,
): Promise<Registered> {
  await reserveTry(deps, [{ key: `registration from ${visitor.address ?? ''}`, limit: REGISTRATIONS_OF_AN_ADDRESS }], WITHIN);
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || !TAKEN.has(error.code)) throw error;
    await tellTaken(deps, email, number);
    return { personId: null, lastDay: lastDayOfPassword(deps, visitor) };
  }
}

const lastDayOfPassword = ({ clock }: Pick<RegisterDeps, 'clock'>, { timeZone }: Visitor): Temporal.PlainDate =>
  lastDay(TEMPORARY_PASSWORD_TERM, clock.now().toZonedDateTimeISO(timeZone).toPlainDate());

interface NewAccount {
  readonly login: string;
  readonly person: {
    surname: string;
    given_name: string;
    patronymic: string | null;
    no_patronymic: boolean;
    snils: string | null;
    iin: string | null;
    email: string;
    phone: string;
  };
  after(trx: Transaction<DB>, personId: string): Promise<void>;
}

async function register(deps: RegisterDeps, visitor: Visitor, account: NewAccount): Promise<Registered> {
  const now = deps.clock.now();
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  const untilDay = lastDayOfPassword(deps, visitor);
  const until = untilDay.add({ days: 1 }).toZonedDateTime(visitor.timeZone).toInstant();
  return await refuseOn('login_is_taken', 'login_taken', () =>
    deps.signIn.transaction().execute(async (trx) => {
      const { id: personId } = await trx
        .insertInto('people')
        .values({ ...account.person, locale: visitor.locale, created_at: now, updated_at: now })
        .returning('id')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('accounts')
        .values({
          person_id: personId,
          login: account.login,
          password_hash: passwordHash,
          must_change: true,
          temporary_until: until,
          password_set_at: now,
          created_at: now,
        })
        .execute();
      await account.after(trx, personId);
      for (const purpose of ['registration', 'privacy_policy'] as const)
        await giveConsent(trx, personId, { purpose, country: visitor.country }, now, visitor.address);
      await recordAccountEvent(trx, { personId, kind: 'registered', at: now, address: visitor.address });
      await deps.outbox.send(trx, {
        kind: 'account_created',
        personId,
        params: {
          login: account.login,
          lastDay: untilDay.toString(),
          ...(visitor.qualificationId && { qualificationId: visitor.qualificationId }),
        },
        secrets: { password },
        key: `account_created:${personId}`,
      });
      return { personId, lastDay: untilDay };
    }),
  );
}

/** One act of consent for one purpose: the exact text of the country's law by its version and hash, time and address. @returns its id. */
export async function giveConsent(
  trx: Transaction<DB>,
  personId: string,
  of: { readonly purpose: ConsentPurpose; readonly country: Jurisdiction['id'] },
  now: Temporal.Instant,
  address: string | null,
  applicationId: string | null = null,
): Promise<string> {
  const text = consentText(of.purpose, of.country);
  const { id } = await trx
    .insertInto('consents')
    .values({
      person_id: personId,
      application_id: applicationId,
      purpose: of.purpose,
      text_version: text.version,
      text_sha256: consentSha256(text),
      given_at: now,
      address,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
