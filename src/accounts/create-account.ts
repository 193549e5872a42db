import { refuseOn } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Role } from '#procedures/index.ts';
import { hashPassword } from './passwords.ts';

export interface NewPerson {
  readonly login: string;
  readonly password: string;
  /** True: the password must be changed at the first sign-in. */
  readonly mustChange: boolean;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly snils: string | null;
  readonly iin?: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthDate?: Temporal.PlainDate | null;
  readonly sex?: 'male' | 'female' | null;
  /** Of pages, letters and papers; Russian where it is not said. */
  readonly locale?: string;
  readonly profile?: Record<string, unknown>;
  readonly hats: readonly { readonly role: Role; readonly organisationId: string | null }[];
}

/** Makes an account by the operator's hand (command line, demo): no letter is sent. Refuses: `login_taken`. */
export async function createAccount(deps: Pick<Deps, 'signIn' | 'clock'>, person: NewPerson): Promise<string> {
  const now = deps.clock.now();
  const passwordHash = await hashPassword(person.password);
  return await refuseOn('login_is_taken', 'login_taken', () =>
    deps.signIn.transaction().execute(async (trx) => {
      const { id } = await trx
        .insertInto('people')
        .values({
          surname: person.surname,
          given_name: person.givenName,
          patronymic: person.patronymic,
          no_patronymic: person.patronymic === null,
          snils: person.snils,
          iin: person.iin ?? null,
          email: person.email,
          phone: person.phone,
          birth_date: person.birthDate ?? null,
          sex: person.sex ?? null,
          locale: person.locale ?? 'ru',
          profile: JSON.stringify(person.profile ?? {}),
          created_at: now,
          updated_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('accounts')
        .values({
          person_id: id,
          login: person.login.toLowerCase(),
          password_hash: passwordHash,
          must_change: person.mustChange,
          password_set_at: now,
          created_at: now,
        })
        .execute();
      for (const hat of person.hats)
        await trx
          .insertInto('hats')
          .values({
            person_id: id,
            organisation_id: hat.organisationId,
            role: hat.role,
            display_name: surnameWithInitials(person),
            valid_from: now,
          })
          .execute();
      return id;
    }),
  );
}

/** «Осинский М. Е.» */
export function surnameWithInitials(person: { surname: string; givenName: string; patronymic: string | null }): string {
  const initials = [person.givenName, person.patronymic]
    .filter((part) => part !== null && part !== '')
    .map((part) => `${part?.[0] ?? ''}.`);
  return [person.surname, ...initials].join(' ');
}
