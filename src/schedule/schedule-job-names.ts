import { z } from 'zod';
import { dayIn } from '#procedures/index.ts';

/** Name and payload of the job; `schedule.jobs.ts` runs it. */
export const SCHEDULE_REMIND = { name: 'schedule.remind', payload: z.object({ bookingId: z.uuid() }) };

/** Name and payload of the job; `schedule.jobs.ts` runs it. */
export const SCHEDULE_CONFIRM = { name: 'schedule.confirm', payload: z.object({ bookingId: z.uuid() }) };

const AT = Temporal.PlainTime.from('10:00');

/** The day before the exam at 10:00, both on the site's clock. */
export function reminderMoment(startsAt: Temporal.Instant, zone: string): Temporal.Instant {
  return dayIn(startsAt, zone).subtract({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: AT }).toInstant();
}
