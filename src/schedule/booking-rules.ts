import type { Trx } from '#platform/database.ts';
import { BOOKING_SETTINGS, type Source, settingsInGroup } from '#procedures/index.ts';

/** What a council says about booking; rules of booking are those of the moment of the act. */
export interface BookingRules {
  /** Members of a commission beside the proctor. */
  readonly commissionMinimum: number;
  /** How often a person may give up a confirmed date. */
  readonly changesAllowed: number;
  /** Whole days before the exam until whose end a person may do so. */
  readonly changeDaysBefore: number;
  /** How long after the start a late person is still waited for. */
  readonly graceMinutes: number;
}

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
  return settingsInGroup(BOOKING_SETTINGS, { [BOOKING_RULES]: setting?.value }) as unknown as BookingRules;
}

/** Where a rule stands. */
export function sourceOfRule(rule: keyof BookingRules): Source {
  const found = BOOKING_SETTINGS.find(({ name }) => name === rule);
  if (!found) throw new Error(`no setting of booking is called ${rule}`);
  return found.source;
}
