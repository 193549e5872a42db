import { z } from 'zod';
import type { Part } from '#procedures/index.ts';

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time_wrong');
const Minutes = z.coerce.number('minutes_wrong').int('minutes_wrong').min(10, 'minutes_wrong').max(480, 'minutes_wrong');
const blank = (value: unknown) => (value === '' || value === undefined ? undefined : value);

/** A session as the scheduler types it: the day and the times are on the site's clock. A part without a time is not held. */
export const SessionForm = z
  .object({
    roomId: z.uuid('room_missing'),
    day: z.iso.date('day_wrong'),
    theoryAt: z.preprocess(blank, Clock.optional()),
    theoryMinutes: z.preprocess(blank, Minutes.default(90)),
    practiceAt: z.preprocess(blank, Clock.optional()),
    practiceMinutes: z.preprocess(blank, Minutes.default(60)),
    seats: z.coerce.number('seats_wrong').int('seats_wrong').positive('seats_wrong'),
    qualificationIds: z.array(z.uuid()).min(1, 'qualification_missing'),
    minLeadHours: z.preprocess(
      blank,
      z.coerce.number('lead_wrong').int('lead_wrong').min(0, 'lead_wrong').max(2160, 'lead_wrong').default(24),
    ),
    mode: z.enum(['on_site', 'online']).default('on_site'),
    /** A day so near that it was asked about, and is meant so. */
    soon: z.enum(['', 'accepted']).catch('').default(''),
    note: z.string().trim().max(500, 'note_long').default(''),
  })
  .refine(({ theoryAt, practiceAt }) => theoryAt !== undefined || practiceAt !== undefined, {
    path: ['theoryAt'],
    message: 'part_missing',
  });
export type SessionForm = z.output<typeof SessionForm>;

export interface TimedParts {
  readonly parts: readonly { readonly part: Part; readonly startsAt: Temporal.Instant; readonly minutes: number }[];
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** Moments of the typed times in the site's zone. */
export function timesOf(form: SessionForm, zone: string): TimedParts {
  const day = Temporal.PlainDate.from(form.day);
  const at = (time: string) => day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  const typed: readonly (readonly [Part, string | undefined, number])[] = [
    ['theory', form.theoryAt, form.theoryMinutes],
    ['practice', form.practiceAt, form.practiceMinutes],
  ];
  const parts = typed.flatMap(([part, time, minutes]) => (time === undefined ? [] : [{ part, startsAt: at(time), minutes }]));
  const starts = parts.map(({ startsAt }) => startsAt).toSorted(Temporal.Instant.compare);
  const ends = parts.map(({ startsAt, minutes }) => startsAt.add({ minutes })).toSorted(Temporal.Instant.compare);
  const [startsAt, endsAt] = [starts.at(0), ends.at(-1)];
  if (!startsAt || !endsAt) throw new Error('a session without parts');
  return { parts, startsAt, endsAt };
}
