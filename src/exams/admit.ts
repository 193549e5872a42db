import { type Application, lockApplication, type MoveDeps, makeMove, procedureOf } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Part } from '#procedures/index.ts';
import { AssessmentTool } from './assessment-tool.ts';
import { readApprovedTool } from './bank.db.ts';
import { readParts } from './exam-facts.ts';
import { type Booking, listPartResults } from './exams.db.ts';
import { issueCode, openAdmission } from './issue-code.ts';
import { proctoredBooking } from './proctored-booking.ts';
import { startPractice } from './start-practice.ts';

/**
 * «Допустить»: admits to a part of the booking, once. The theory gets an admission code; the practice has no computer of its own and starts at once.
 * Refuses: `not_found`, `not_the_proctor`, `already_admitted`, `identity_not_shown`, `briefing_not_acknowledged`, `part_not_booked`, `part_ended`, `theory_first`, `theory_not_passed`, `no_approved_tool`.
 * @returns the code, null for the practice.
 */
export async function admit(deps: MoveDeps & Pick<Deps, 'secrets'>, actor: Actor, bookingId: string, part: Part): Promise<string | null> {
  const tool = part === 'practice' ? await toolOf(deps, actor, bookingId) : null;
  return await deps.as(actor).write(async (trx) => {
    const booking = await proctoredBooking(trx, actor, bookingId);
    const application = await lockApplication(trx, booking.applicationId);
    if (!booking.parts.includes(part)) throw new Refusal('part_not_booked');
    const admissionId = await openFor(trx, deps, actor, application, booking, part);
    const now = deps.clock.now();
    if (part === 'theory') return await issueCode(trx, deps, admissionId, now);
    await trx.updateTable('admissions').set({ used_at: now }).where('id', '=', admissionId).execute();
    if (tool) await startPractice(trx, { application, booking, ...tool });
    return null;
  });
}

async function openFor(trx: Trx, deps: MoveDeps, actor: Actor, application: Application, booking: Booking, part: Part): Promise<string> {
  const procedure = procedureOf(application);
  if (application.state === 'exam_scheduled') {
    const first = procedure.exam.parts.find(({ id }) => booking.parts.includes(id))?.id;
    if (first !== part) throw new Refusal('theory_first');
    await makeMove(trx, deps, actor, application.id, 'admit');
    const made = await findAdmission(trx, booking, part);
    if (!made) throw new Error('the move of the admission opened none');
    return made;
  }
  await assertPartRuns(trx, application, part);
  if (await findAdmission(trx, booking, part)) throw new Refusal('already_admitted');
  if (procedure.exam.parts.find(({ id }) => id === part)?.onlyAfterPassed === 'theory') {
    const { theoryPassed } = await readParts({ trx, application, procedure });
    if (theoryPassed !== true) throw new Refusal(theoryPassed === false ? 'theory_not_passed' : 'theory_first');
  }
  return await openAnother(trx, deps, actor, application, booking, part);
}

/** «Новый код»: the theory of an admitted candidate goes on at another computer. Refuses as `admit`, and `exam_not_running` before the first admission. */
export async function issueNewCode(deps: MoveDeps & Pick<Deps, 'secrets'>, actor: Actor, bookingId: string): Promise<string> {
  return await deps.as(actor).write(async (trx) => {
    const booking = await proctoredBooking(trx, actor, bookingId);
    const application = await lockApplication(trx, booking.applicationId);
    if (!booking.parts.includes('theory')) throw new Refusal('part_not_booked');
    await assertPartRuns(trx, application, 'theory');
    if (!(await findAdmission(trx, booking, 'theory'))) throw new Refusal('exam_not_running');
    return await issueCode(trx, deps, await openAnother(trx, deps, actor, application, booking, 'theory'), deps.clock.now());
  });
}

async function assertPartRuns(trx: Trx, application: Application, part: Part): Promise<void> {
  if (application.state !== 'in_exam') throw new Refusal('exam_not_running');
  const ended = (await listPartResults(trx, application.id)).find((one) => one.part === part && one.endedAt !== null);
  if (ended) throw new Refusal('part_ended');
}

async function findAdmission(trx: Trx, booking: Booking, part: Part): Promise<string | undefined> {
  const latest = await trx
    .selectFrom('admissions')
    .select('id')
    .where('booking_id', '=', booking.id)
    .where('part', '=', part)
    .orderBy('epoch', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest?.id;
}

const openAnother = (trx: Trx, deps: MoveDeps, actor: Actor, application: Application, booking: Booking, part: Part): Promise<string> =>
  openAdmission(trx, { applicationId: application.id, bookingId: booking.id, part, by: actor.personId, now: deps.clock.now() });

/** The version that the theory was drawn from, else the approved one; read as the system, since the bank is closed to commissions. */
async function toolOf(deps: Pick<Deps, 'as'>, actor: Actor, bookingId: string): Promise<{ versionId: string; tool: AssessmentTool }> {
  const { applicationId } = await deps.as(actor).read((db) => proctoredBooking(db, actor, bookingId));
  return await deps.as(SYSTEM).read(async (db) => {
    const drawn = await db
      .selectFrom('attempts as a')
      .innerJoin('assessment_tool_versions as v', 'v.id', 'a.tool_version_id')
      .select(['v.id as versionId', 'v.content'])
      .where('a.application_id', '=', applicationId)
      .orderBy('a.started_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (drawn) return { versionId: drawn.versionId, tool: AssessmentTool.parse(drawn.content) };
    const { qualificationId } = await db
      .selectFrom('applications')
      .select('qualification_id as qualificationId')
      .where('id', '=', applicationId)
      .executeTakeFirstOrThrow();
    return await readApprovedTool(db, qualificationId ?? '');
  });
}
