import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { formatSnils, type Procedure } from '#procedures/index.ts';
import type { Field, Values } from './personal-data/field.ts';
import { fieldsOfSets, joinFields } from './personal-data/field-sets.ts';
import { EDUCATION_FIELDS } from './personal-data/people-fields.ts';

export const PROFILE_PARTS = ['applicant', 'identity', 'employment', 'education', 'accessibility'] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

export const isProfilePart = (block: string): block is ProfilePart => (PROFILE_PARTS as readonly string[]).includes(block);

/** What a part asks: single fields, or entries of a list. Nothing in both: no procedure asks for this part. */
export interface PartFields {
  readonly fields: readonly Field[];
  readonly entryFields: readonly Field[];
  /** The entries stand in a list for each kind of education. */
  readonly byKind: boolean;
}

/** «Мой профиль» asks what these procedures ask in their blocks, each field once. */
export function profileFields(procedures: readonly Procedure[]): Readonly<Record<ProfilePart, PartFields>> {
  const parts = PROFILE_PARTS.map((part): readonly [ProfilePart, PartFields] => {
    const blocks = procedures.flatMap((procedure) => procedure.blocks.filter(({ id }) => id === part));
    const ticks = blocks.some(({ fieldSets }) => fieldSets?.includes('two_channels'));
    // two ticks say what the one choice says, and more
    const sets = blocks.map(({ fieldSets = [] }) => fieldSets.filter((id) => !(ticks && id === 'one_channel')));
    const lists = blocks.flatMap(({ list }) => list ?? []);
    return [
      part,
      {
        fields: joinFields(sets.map(fieldsOfSets)),
        entryFields: lists.length > 0 ? EDUCATION_FIELDS : [],
        byKind: lists.length > 0 && lists.every((list) => list === 'education_by_kind'),
      },
    ];
  });
  return Object.fromEntries(parts) as Record<ProfilePart, PartFields>;
}

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
        'iin',
        'email',
        'phone',
        'birth_date as birthDate',
        'sex',
        'photo_sha256 as photo',
        'channel',
        'second_channel as secondChannel',
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
    iin: person.iin,
    email: person.email,
    phone: person.phone,
    birthDate: person.birthDate?.toString().split('-').reverse().join('.') ?? null,
    sex: person.sex,
    channel: person.channel === 'paper' ? null : person.channel,
    channelEmail: person.channel === 'email' ? 'on' : null,
    channelSms: person.channel === 'sms' || person.secondChannel === 'sms' ? 'on' : null,
  };
  const ofCard = Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string] => Boolean(entry[1])));
  return {
    parts: {
      applicant: { values: parts.applicant?.values ?? ofCard, entries: [] },
      identity: parts.identity ?? NOTHING,
      employment: parts.employment ?? NOTHING,
      education: parts.education ?? NOTHING,
      accessibility: parts.accessibility ?? NOTHING,
    },
    accuracyConfirmed,
    consent,
    hasPhoto: person.photo !== null,
    version: person.version,
  };
}
