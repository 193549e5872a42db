import { checkFields, PROFILE_FIELDS, PROFILE_PARTS, type Profile, type ProfilePart } from '#accounts/index.ts';
import { isMissing } from '#applications/index.ts';
import { presentFields, type ShownFields } from './present-fields.ts';

/** «Мой профиль» as plain data with words, part by part. */
export function presentProfile(profile: Profile, today: Temporal.PlainDate): Readonly<Record<ProfilePart, ShownFields>> {
  const shown = PROFILE_PARTS.map((part) => {
    const { fields, entryFields } = PROFILE_FIELDS[part];
    const { values, entries } = profile.parts[part];
    const problems = [
      ...checkFields(fields, values, today),
      ...entries.flatMap((entry, index) => checkFields(entryFields, entry, today).map((problem) => ({ ...problem, entry: index }))),
    ];
    return [
      part,
      presentFields({ fields, entryFields, values, entries, accepted: [], problems, hints: {}, showMissing: false, isMissing }),
    ] as const;
  });
  return Object.fromEntries(shown) as Record<ProfilePart, ShownFields>;
}
