import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { formatSnils } from '#procedures/index.ts';
import type { Field, Values } from './personal-data/field.ts';
import { APPLICANT_FIELDS, EDUCATION_FIELDS, EMPLOYMENT_FIELDS, IDENTITY_FIELDS } from './personal-data/people-fields.ts';

export const PROFILE_PARTS = ['applicant', 'identity', 'employment', 'education'] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

/** What a part asks: single fields, or entries of a list. */
export const PROFILE_FIELDS: Readonly<Record<ProfilePart, { readonly fields: readonly Field[]; readonly entryFields: readonly Field[] }>> =
  {
    applicant: { fields: APPLICANT_FIELDS, entryFields: [] },
    identity: { fields: IDENTITY_FIELDS, entryFields: [] },
    employment: { fields: EMPLOYMENT_FIELDS, entryFields: [] },
    education: { fields: [], entryFields: EDUCATION_FIELDS },
  };

/** As typed; the same shape as a block of an application, so that one is copied into the other. */
export interface ProfileData {
  readonly values: Values;
  readonly entries: readonly Values[];
}

/** How `people.profile` is stored. */
export interface StoredProfile {
  readonly parts?: Partial<Record<ProfilePart, ProfileData>>;
  readonly accuracyConfirmed?: boolean;
  readonly consent?: boolean;
}

export interface Profile {
  readonly parts: Readonly<Record<ProfilePart, ProfileData>>;
  readonly accuracyConfirmed: boolean;
  readonly consent: boolean;
  readonly hasPhoto: boolean;
  readonly version: number;
}

const NOTHING: ProfileData = { values: {}, entries: [] };

/** «Мой профиль» of the asker. Refuses: `not_signed_in`. */
export async function readProfile(deps: Pick<Deps, 'as'>, actor: Actor): Promise<Profile> {
  const { personId } = actor;
  if (!personId) throw new Refusal('not_signed_in');
  const person = await deps.as(actor).read((db) =>
    db
      .selectFrom('people')
      .select([
        'surname',
        'given_name as givenName',
        'patronymic',
        'no_patronymic as noPatronymic',
        'snils',
        'email',
        'phone',
        'birth_date as birthDate',
        'sex',
        'photo_sha256 as photo',
        'channel',
        'profile',
        'version',
      ])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow(() => new Refusal('not_found')),
  );
  const { parts = {}, accuracyConfirmed = false, consent = false } = person.profile as unknown as StoredProfile;
  const known: Record<string, string | null> = {
    surname: person.surname,
    givenName: person.givenName,
    patronymic: person.patronymic,
    noPatronymic: person.noPatronymic ? 'on' : null,
    snils: person.snils ? formatSnils(person.snils) : null,
    email: person.email,
    phone: person.phone,
    birthDate: person.birthDate?.toString().split('-').reverse().join('.') ?? null,
    sex: person.sex,
    channel: person.channel === 'paper' ? null : person.channel,
  };
  const ofCard = Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string] => Boolean(entry[1])));
  return {
    parts: {
      applicant: { values: parts.applicant?.values ?? ofCard, entries: [] },
      identity: parts.identity ?? NOTHING,
      employment: parts.employment ?? NOTHING,
      education: parts.education ?? NOTHING,
    },
    accuracyConfirmed,
    consent,
    hasPhoto: person.photo !== null,
    version: person.version,
  };
}
