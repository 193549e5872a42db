import { zoneOfCentre } from '#applications/index.ts';
import { readCalendar } from '#catalogue/index.ts';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import { BOOKING_SETTINGS, dayIn, daysLeft, earliestAfterNotice, sourceInWords } from '#procedures/index.ts';
import { readBookingRules } from './booking-rules.ts';
import { isBefore, latestRequest } from './session.ts';
import { readProcedureOfCentre } from './session-checks.ts';

interface Planned {
  readonly centreId: string;
  /** Of the site. */
  readonly zone: string;
  readonly startsAt: Temporal.Instant;
  readonly minLeadHours: number;
  readonly now: Temporal.Instant;
}

/**
 * Can those who would sit the exam still be told of it in time. Refuses: `session_before_notice` where the law sets the days between notice and exam;
 * else, unless the scheduler has said that it is meant so, `session_after_requests` where nobody can ask for it any more, `session_soon` where who asks can no longer change the date.
 */
export async function assertToldInTime(db: Trx, { centreId, zone, startsAt, minLeadHours, now }: Planned, isMeant: boolean): Promise<void> {
  const { exam, jurisdiction } = await readProcedureOfCentre(db, centreId);
  const day = dayIn(startsAt, zone);
  if (exam.noticeLead) {
    const earliest = earliestAfterNotice(
      exam.noticeLead,
      dayIn(now, await zoneOfCentre(db, centreId)),
      await readCalendar(db, jurisdiction),
    );
    if (Temporal.PlainDate.compare(day, earliest) < 0)
      throw new Refusal('session_before_notice', {
        earliest: earliest.toString(),
        days: exam.noticeLead.workingDays,
        source: sourceInWords(exam.noticeLead.source, 'ru'),
        sourceKk: sourceInWords(exam.noticeLead.source, 'kk'),
      });
    return;
  }
  if (isMeant) return;
  if (isBefore(latestRequest({ startsAt, minLeadHours }), now)) throw new Refusal('session_after_requests', { hours: minLeadHours });
  const { changeDaysBefore } = await readBookingRules(db, await councilOf(db, centreId));
  if (daysLeft(day, dayIn(now, zone)) < changeDaysBefore)
    throw new Refusal('session_soon', {
      days: changeDaysBefore,
      source: sourceInWords(CHANGE_RULE.source, 'ru'),
      sourceKk: sourceInWords(CHANGE_RULE.source, 'kk'),
    });
}

const CHANGE_RULE = BOOKING_SETTINGS.find(({ name }) => name === 'changeDaysBefore') ?? BOOKING_SETTINGS[0];

async function councilOf(db: Trx, centreId: string): Promise<string> {
  const { id } = await db.selectFrom('centres').select('council_id as id').where('id', '=', centreId).executeTakeFirstOrThrow();
  return id;
}
