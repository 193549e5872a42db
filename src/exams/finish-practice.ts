import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { endAttempt } from './end-attempt.ts';
import { markedPractice } from './marking-duty.ts';
import type { Sheet } from './practice.db.ts';
import { practicePassed } from './practice.ts';

const EXPERTS_APART = 2;

/**
 * Ends the practice with its result: every line marked by each expert who marks, two of them at least where the commission has two.
 * Refuses: what `markedPractice` does, `own_marks_missing` and `practice_incomplete` with
 * `{ missing }` where one's own or another's marks lack, `second_expert_missing`, `practice_to_reconcile`.
 */
export async function finishPractice(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, bookingId: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const { practice, sheets } = await markedPractice(trx, actor, bookingId);
    const needed = Math.min(EXPERTS_APART, await countMarkers(trx, practice.booking.sessionId));
    for (const sheet of sheets) {
      const { result, experts } = sheet;
      const own = ownMissing(sheet, actor.personId);
      if (own > 0 && (experts.length < needed || experts.some(({ expertId }) => expertId === actor.personId)))
        throw new Refusal('own_marks_missing', { missing: own });
      if (result.state === 'incomplete') throw new Refusal('practice_incomplete', { missing: result.missing.length });
      if (experts.length < needed) throw new Refusal('second_expert_missing');
      if (result.state === 'to_reconcile') throw new Refusal('practice_to_reconcile', { count: result.criterionIds.length });
    }
    const passed = practicePassed(sheets.map(({ result }) => result));
    if (passed === undefined) throw new Refusal('practice_incomplete', { missing: 0 });
    await endAttempt(trx, practice.attemptId, 'finished', { now: deps.clock.now() });
    await trx
      .updateTable('attempts')
      .set({
        result: JSON.stringify({ passed, sheets: sheets.map(({ id, result }) => ({ id, ...result })) }),
        marked_at: deps.clock.now(),
      })
      .where('id', '=', practice.attemptId)
      .execute();
    await trx
      .updateTable('practice_sheets')
      .set({ ended_at: deps.clock.now() })
      .where('attempt_id', '=', practice.attemptId)
      .where('ended_at', 'is', null)
      .execute();
  });
}

/** Lines that this person has not marked, and that nobody settled. */
const ownMissing = ({ content, experts, agreed }: Sheet, personId: string | null): number => {
  const own = experts.find(({ expertId }) => expertId === personId)?.marks;
  return content.criteria.filter(({ id }) => !own?.[id] && !agreed[id]).length;
};

async function countMarkers(db: Trx, sessionId: string): Promise<number> {
  const { count } = await db
    .selectFrom('session_members')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('session_id', '=', sessionId)
    .where('role', 'in', ['expert', 'technical_expert', 'commission_chair'])
    .executeTakeFirstOrThrow();
  return count;
}
