import { createAccount } from '#accounts/index.ts';
import type { AppDeps } from '#deps';
import type { DemoCouncil } from './content/index.ts';
import type { DemoCatalogue } from './seed-catalogue.ts';

/** Key of the content → id of the person. */
export type DemoPeople = ReadonlyMap<string, string>;

export async function seedPeople(deps: AppDeps, catalogue: DemoCatalogue, councils: readonly DemoCouncil[]): Promise<DemoPeople> {
  const people = councils.flatMap((council) => council.people);
  // together: the hash of a password is slow on purpose
  const ids = await Promise.all(
    people.map((person) =>
      createAccount(deps, {
        login: person.email,
        password: person.password,
        mustChange: false,
        surname: person.surname,
        givenName: person.givenName,
        patronymic: person.patronymic,
        snils: person.snils,
        iin: person.iin,
        locale: person.language ?? 'ru',
        email: person.email,
        phone: person.phone,
        birthDate: Temporal.PlainDate.from(person.birthDate),
        sex: person.sex,
        hats: person.hats
          .filter(({ role }) => role !== 'applicant')
          .map(({ role, organisation }) => ({ role, organisationId: organisation ? catalogue.organisations[organisation] : null })),
      }),
    ),
  );
  return new Map(people.map(({ key }, index) => [key, ids[index] ?? '']));
}
