import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Application } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { AssessmentTool } from './assessment-tool.ts';
import type { Booking } from './exams.db.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/** Starts the practice: tasks drawn by lot, or the portfolio, each with its criteria frozen on a sheet. A practice that has begun stays as it is. */
export async function startPractice(
  trx: Trx,
  { application, booking, versionId, tool }: { application: Application; booking: Booking; versionId: string; tool: AssessmentTool },
): Promise<void> {
  const begun = await trx
    .insertInto('attempts')
    .values({
      application_id: application.id,
      booking_id: booking.id,
      applicant_id: application.applicantId,
      part: 'practice',
      tool_version_id: versionId,
      started_at: sql<Temporal.Instant>`statement_timestamp()`,
    })
    .onConflict((conflict) => conflict.columns(['booking_id', 'part']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!begun) return;
  await trx
    .insertInto('practice_sheets')
    .values(
      sheetsOf(tool, application.practiceKind).map(({ kind, content }, index) => ({
        attempt_id: begun.id,
        application_id: application.id,
        place: index + 1,
        kind,
        content: JSON.stringify(content),
      })),
    )
    .execute();
}

function sheetsOf(tool: AssessmentTool, practiceKind: Application['practiceKind']) {
  const portfolio = { kind: 'portfolio' as const, content: { ...tool.portfolio, differenceLimit: tool.differenceLimit } };
  if (tool.portfolio && (practiceKind === 'portfolio' || tool.practicalTasks.length === 0)) return [portfolio];
  const drawn = shuffled(tool.practicalTasks, seededRandom(randomBytes(16).toString('hex'))).slice(0, tool.tasksToDraw);
  return drawn.map((task) => ({ kind: 'task' as const, content: { ...task, differenceLimit: tool.differenceLimit } }));
}
