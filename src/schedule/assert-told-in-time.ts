import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn, daysLeft, sourceInWords } from '#procedures/index.ts';
import { readBookingRules, sourceOfRule } from './booking-rules.ts';
import { firstDayAfterNotice } from './first-day-after-notice.ts';
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
  const procedure = await readProcedureOfCentre(db, centreId);
  const lead = procedure.exam.noticeLead;
  const [day, today] = [dayIn(startsAt, zone), dayIn(now, zone)];
  const first = await firstDayAfterNotice(db, procedure, today);
  if (lead && first) {
    if (Temporal.PlainDate.compare(day, first.earliest) < 0)
      throw new Refusal('session_before_notice', {
        earliest: first.earliest.toString(),
        working: first.working.toString(),
        days: lead.workingDays,
        source: sourceInWords(lead.source, 'ru'),
        sourceKk: sourceInWords(lead.source, 'kk'),
      });
    return;
  }
  if (isMeant) return;
  if (isBefore(latestRequest({ startsAt, minLeadHours }), now)) throw new Refusal('session_after_requests', { hours: minLeadHours });
  const { changeDaysBefore } = await readBookingRules(db, await councilOf(db, centreId));
  if (daysLeft(day, today) < changeDaysBefore) {
    const source = sourceOfRule('changeDaysBefore');
    throw new Refusal('session_soon', {
      days: changeDaysBefore,
      source: sourceInWords(source, 'ru'),
      sourceKk: sourceInWords(source, 'kk'),
    });
  }
}

async function councilOf(db: Trx, centreId: string): Promise<string> {
  const { id } = await db.selectFrom('centres').select('council_id as id').where('id', '=', centreId).executeTakeFirstOrThrow();
  return id;
}
