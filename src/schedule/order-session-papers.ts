import { orderPaper } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { assertMakesSchedule, assertOfCommission } from './schedule.policy.ts';
import { listMembers, readSession } from './sessions.db.ts';

/** Papers of a whole session; each belongs to the person who ordered it. */
export const SESSION_PAPERS = ['session_list', 'admission_slips'] as const;
export type SessionPaper = (typeof SESSION_PAPERS)[number];

/**
 * Prints the list of a session or its admission slips: for the centre's scheduler and head, and for its commission.
 * Refuses: `not_signed_in`, `not_scheduler`, `not_found`.
 * @returns id of the paper, whose file follows.
 */
export async function orderSessionPaper(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  sessionId: string,
  kind: SessionPaper,
): Promise<string> {
  return await deps.as(actor).write(async (trx) => {
    const personId = await assertOfSession(trx, actor, sessionId);
    return await orderPaper(trx, { kind, personId, subjectId: sessionId, at: deps.clock.now() });
  });
}

async function assertOfSession(trx: Trx, actor: Actor, sessionId: string): Promise<string> {
  if (actor.scope !== 'commission') {
    const centreId = assertMakesSchedule(actor); // before the session is looked for: the answer must not tell that it is there
    if ((await readSession(trx, sessionId)).centreId !== centreId || actor.personId === null) throw new Refusal('not_found');
    return actor.personId;
  }
  const personId = assertOfCommission(actor);
  if (!(await listMembers(trx, sessionId)).some((member) => member.personId === personId)) throw new Refusal('not_found');
  return personId;
}

export interface SessionPaperShown {
  readonly id: string;
  readonly kind: SessionPaper;
  readonly state: 'pending' | 'ready' | 'failed';
  readonly orderedAt: Temporal.Instant;
}

/** Papers of the session that this person ordered, the newest of each kind. */
export async function listSessionPapers(db: Trx, actor: Actor, sessionId: string): Promise<readonly SessionPaperShown[]> {
  const rows = await db
    .selectFrom('papers')
    .select(['id', 'kind', 'state', 'created_at as orderedAt'])
    .distinctOn('kind')
    .where('person_id', '=', actor.personId)
    .where('subject_id', '=', sessionId)
    .where('kind', 'in', [...SESSION_PAPERS])
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ kind, state, ...row }) => ({ ...row, kind: kind as SessionPaper, state: state as SessionPaperShown['state'] }));
}
