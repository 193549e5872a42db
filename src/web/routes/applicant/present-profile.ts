import { checkFields, LISTS_OF_EDUCATION, PROFILE_PARTS, type Profile, type ProfilePart, profileFields } from '#accounts/index.ts';
import { isMissing } from '#applications/index.ts';
import type { Procedure } from '#procedures/index.ts';
import { presentFields, type ShownFields } from './present-fields.ts';

/** «Мой профиль» as plain data with words, part by part: what the procedures of this site's councils ask. */
export function presentProfile(
  profile: Profile,
  procedures: readonly Procedure[],
  today: Temporal.PlainDate,
): Readonly<Record<ProfilePart, ShownFields>> {
  const asked = profileFields(procedures);
  const shown = PROFILE_PARTS.map((part) => {
    const { fields, entryFields, byKind } = asked[part];
    const split = byKind ? { field: 'kind', lists: LISTS_OF_EDUCATION } : undefined;
    const { values, entries } = profile.parts[part];
    const problems = [
      ...checkFields(fields, { birthDate: profile.parts.applicant.values.birthDate ?? '', ...values }, today),
      ...entries.flatMap((entry, index) => checkFields(entryFields, entry, today).map((problem) => ({ ...problem, entry: index }))),
    ];
    return [
      part,
      presentFields({ fields, entryFields, split, values, entries, accepted: [], problems, hints: {}, showMissing: false, isMissing }),
    ] as const;
  });
  return Object.fromEntries(shown) as Record<ProfilePart, ShownFields>;
}
