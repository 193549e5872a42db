import { z } from 'zod';
import type { Trx } from '#platform/database.ts';

/** What a council says about booking; rules of booking are those of the moment of the act. */
const BookingRules = z.object({
  /** Members of a commission beside the proctor. */
  commissionMinimum: z.int().positive().default(3),
  /** How often a person may give up a confirmed date. */
  changesAllowed: z.int().nonnegative().default(1),
  /** Whole days before the exam until whose end a person may do so. */
  changeDaysBefore: z.int().nonnegative().default(3),
  /** How long after the start a late person is still waited for. */
  graceMinutes: z.int().nonnegative().default(30),
});
export type BookingRules = z.output<typeof BookingRules>;

/** Key of the council's setting. */
export const BOOKING_RULES = 'booking';

export async function readBookingRules(db: Trx, councilId: string): Promise<BookingRules> {
  const setting = await db
    .selectFrom('council_settings')
    .select('value')
    .where('council_id', '=', councilId)
    .where('key', '=', BOOKING_RULES)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return BookingRules.parse(setting?.value ?? {});
}
