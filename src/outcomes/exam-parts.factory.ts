import { idOf } from '#catalogue/place.factory.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { toolOf } from './exam-place.factory.ts';

interface Sat {
  readonly applicationId: string;
  readonly bookingId: string;
  readonly applicantId: string;
  readonly toolVersionId: string;
  readonly starts: Temporal.Instant;
}

export async function theTheory(trx: Trx, sat: Sat, points: number, now: Temporal.Instant): Promise<void> {
  const law = Math.min(20, points);
  await anAttempt(trx, sat, 'theory', sat.starts, sat.starts.add({ minutes: 52 }), now, {
    points,
    max: 40,
    passed: points >= 27,
    bySection: [
      { sectionId: 'law', points: law, max: 20 },
      { sectionId: 'norms', points: points - law, max: 20 },
    ],
  });
}

export async function thePractice(
  trx: Trx,
  sat: Sat,
  experts: readonly Actor[],
  points: number,
  code: string,
  now: Temporal.Instant,
): Promise<void> {
  const starts = sat.starts.add({ hours: 2 });
  const attemptId = await anAttempt(trx, sat, 'practice', starts, starts.add({ minutes: 30 }), now, { passed: points >= 7, sheets: [] });
  const tool = toolOf(code);
  const sheetId = await idOf(
    trx
      .insertInto('practice_sheets')
      .values({
        attempt_id: attemptId,
        application_id: sat.applicationId,
        place: 1,
        kind: 'portfolio',
        content: JSON.stringify({ ...tool.portfolio, differenceLimit: tool.differenceLimit }),
      })
      .returning('id'),
  );
  for (const { personId } of experts)
    await trx
      .insertInto('practice_marks')
      .values({
        sheet_id: sheetId,
        application_id: sat.applicationId,
        expert_id: personId ?? '',
        criterion_id: 'own',
        mark: JSON.stringify({ kind: 'points', points, comment: 'Смотрели чертежи.' }),
        marked_at: now,
      })
      .execute();
}

async function anAttempt(
  trx: Trx,
  sat: Sat,
  part: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
  now: Temporal.Instant,
  result: object,
): Promise<string> {
  return await idOf(
    trx
      .insertInto('attempts')
      .values({
        application_id: sat.applicationId,
        booking_id: sat.bookingId,
        applicant_id: sat.applicantId,
        part,
        tool_version_id: sat.toolVersionId,
        started_at: from,
        ends_at: to,
        ended_at: to,
        how_ended: 'finished',
        result: JSON.stringify(result),
        marked_at: now,
      })
      .returning('id'),
  );
}
