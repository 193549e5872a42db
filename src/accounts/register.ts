import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '#database';
import { refuseOn } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { lastDay, TEMPORARY_PASSWORD_TERM } from '#procedures/index.ts';
import { recordAccountEvent } from './account-events.ts';
import { CONSENT_TEXTS, type ConsentPurpose } from './consent-texts.ts';
import { hashPassword, temporaryPassword } from './passwords.ts';
import type { OrganisationRegistration, PersonRegistration } from './registration.ts';

type RegisterDeps = Pick<Deps, 'signIn' | 'clock' | 'outbox' | 'settings'>;
export interface Visitor {
  readonly address: string | null;
  readonly locale: string;
  /** IANA zone by which the last day of the temporary password is told. */
  readonly timeZone: string;
}

/** Makes the cabinet of a person and orders the letter with login and temporary password. Refuses: `login_taken`, `snils_taken`, `iin_taken`. */
export async function registerPerson(
  deps: RegisterDeps,
  visitor: Visitor,
  input: PersonRegistration,
): Promise<{ personId: string; lastDay: Temporal.PlainDate }> {
  return await refuseOn('people_snils_key', 'snils_taken', () =>
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
  );
}

/** Makes the cabinet of an organisation: its card, its contact person, who wears the hat `employer`. Refuses: `login_taken`, `organisation_taken`. */
export async function registerOrganisation(
  deps: RegisterDeps,
  visitor: Visitor,
  input: OrganisationRegistration,
): Promise<{ personId: string; lastDay: Temporal.PlainDate }> {
  const now = deps.clock.now();
  const contact = [input.surname, input.givenName, input.patronymic].filter(Boolean).join(' ');
  return await refuseOn('one_employer_per_inn', 'organisation_taken', () =>
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
  );
}

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

async function register(
  deps: RegisterDeps,
  visitor: Visitor,
  account: NewAccount,
): Promise<{ personId: string; lastDay: Temporal.PlainDate }> {
  const now = deps.clock.now();
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  const untilDay = lastDay(TEMPORARY_PASSWORD_TERM, now.toZonedDateTimeISO(visitor.timeZone).toPlainDate());
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
      for (const purpose of ['registration', 'privacy_policy'] as const) await giveConsent(trx, personId, purpose, now, visitor.address);
      await recordAccountEvent(trx, { personId, kind: 'registered', at: now, address: visitor.address });
      await deps.outbox.send(trx, {
        kind: 'account_created',
        personId,
        params: { login: account.login, lastDay: untilDay.toString() },
        secrets: { password },
        key: `account_created:${personId}`,
      });
      return { personId, lastDay: untilDay };
    }),
  );
}

/** One act of consent for one purpose: the exact text by its version and hash, time and address. @returns its id. */
export async function giveConsent(
  trx: Transaction<DB>,
  personId: string,
  purpose: ConsentPurpose,
  now: Temporal.Instant,
  address: string | null,
  applicationId: string | null = null,
): Promise<string> {
  const text = CONSENT_TEXTS[purpose];
  const { id } = await trx
    .insertInto('consents')
    .values({
      person_id: personId,
      application_id: applicationId,
      purpose,
      text_version: text.version,
      text_sha256: createHash('sha256').update(text.ru).digest('hex'),
      given_at: now,
      address,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
