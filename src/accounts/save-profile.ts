import { z } from 'zod';
import { refuseOn } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { checkIin, checkSnils, listProcedures, readDate } from '#procedures/index.ts';
import { checkFields } from './personal-data/check-field.ts';
import { type Values, valuesFrom } from './personal-data/field.ts';
import { CHANNEL_FIELDS } from './personal-data/people-fields.ts';
import { PROFILE_PARTS, type ProfileData, type ProfilePart, profileFields, type StoredProfile } from './profile.ts';

const Typed = z.record(z.string(), z.string());

/** What any procedure asks is kept, whatever this site shows. */
const KEPT = profileFields(listProcedures());

export const ProfileForm = z.object({
  parts: z.partialRecord(z.enum(PROFILE_PARTS), z.object({ values: Typed.default({}), entries: z.array(Typed).max(30).default([]) })),
  accuracyConfirmed: z.boolean(),
  consent: z.boolean(),
  baseVersion: z.number().int().min(0),
});
export type ProfileForm = z.input<typeof ProfileForm>;

/**
 * Keeps «Мой профиль» as typed; a valid field of the person's card (name, СНИЛС, phone) is taken over there, a faulty one leaves the card as it was.
 * @returns the new version. Refuses: `not_signed_in`, `changed_elsewhere`, `snils_taken`, `iin_taken`.
 */
export async function saveProfile(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, form: ProfileForm): Promise<number> {
  const { personId } = actor;
  if (!personId) throw new Refusal('not_signed_in');
  const now = deps.clock.now();
  const parts = Object.fromEntries(PROFILE_PARTS.map((part) => [part, partFrom(part, form)])) as Record<ProfilePart, ProfileData>;
  const stored: StoredProfile = { parts, accuracyConfirmed: form.accuracyConfirmed, consent: form.consent };
  return await refuseOn('people_snils_key', 'snils_taken', () =>
    refuseOn('people_iin_key', 'iin_taken', () =>
      deps.as(actor).write(async (trx) => {
        const saved = await trx
          .updateTable('people')
          .set((eb) => ({
            ...cardFrom(parts.applicant.values, now.toZonedDateTimeISO('UTC').toPlainDate()),
            profile: JSON.stringify(stored),
            updated_at: now,
            version: eb('version', '+', 1),
          }))
          .where('id', '=', personId)
          .where('version', '=', form.baseVersion)
          .returning('version')
          .executeTakeFirstOrThrow(() => new Refusal('changed_elsewhere'));
        return saved.version;
      }),
    ),
  );
}

function partFrom(part: ProfilePart, form: ProfileForm): ProfileData {
  const { fields, entryFields } = KEPT[part];
  const typed = form.parts[part];
  const values = valuesFrom(part === 'applicant' ? [...fields, ...CHANNEL_FIELDS] : fields, typed?.values ?? {});
  return {
    values: part === 'applicant' ? withChannels(values) : values,
    entries: (typed?.entries ?? []).slice(0, 12).map((entry) => valuesFrom(entryFields, entry)),
  };
}

/** A site asks for the channel by a choice or by two ticks; each says what it can of the other. */
function withChannels(values: Values): Values {
  const { channel, channelEmail, channelSms } = values;
  if (channelEmail === 'on' || channelSms === 'on') return { ...values, channel: channelEmail === 'on' ? 'email' : 'sms' };
  if (channel === 'email') return { ...values, channelEmail: 'on' };
  return channel === 'sms' ? { ...values, channelSms: 'on' } : values;
}

/** Columns of the card that the typed values may set. */
function cardFrom(values: Values, today: Temporal.PlainDate) {
  const faulty = new Set(
    checkFields(KEPT.applicant.fields, values, today).flatMap(({ field, severity }) => (severity === 'blocks' ? field : [])),
  );
  const good = (field: string) => (faulty.has(field) ? undefined : values[field]);
  const snils = checkSnils(values.snils ?? '');
  const iin = checkIin(values.iin ?? '');
  const birth = readDate(good('birthDate') ?? '');
  const sex = good('sex');
  const channel = good('channel');
  const patronymicKnown = !faulty.has('patronymic');
  return {
    ...(good('surname') ? { surname: good('surname') } : {}),
    ...(good('givenName') ? { given_name: good('givenName') } : {}),
    ...(patronymicKnown
      ? values.noPatronymic === 'on'
        ? { patronymic: null, no_patronymic: true }
        : { patronymic: values.patronymic ?? null, no_patronymic: false }
      : {}),
    ...(snils.ok ? { snils: snils.value } : {}),
    ...(iin.ok ? { iin: iin.value } : {}),
    ...(good('phone') ? { phone: good('phone') } : {}),
    ...(good('email') ? { email: good('email') } : {}),
    ...(birth.ok ? { birth_date: Temporal.PlainDate.from(birth.iso) } : {}),
    ...(sex === 'male' || sex === 'female' ? { sex } : {}),
    ...(channel === 'email' || channel === 'sms'
      ? { channel, second_channel: good('channelEmail') && good('channelSms') ? ('sms' as const) : null }
      : {}),
  };
}
