import { assertAllowed, type MadeMove, type MoveDeps, makeMove, mayOpenOwn, readApplication } from '#applications/index.ts';
import type { Actor } from '#platform/identity.ts';

/**
 * «Согласовать дату»: the applicant asks for a session, its seat is held at once.
 * Refuses: `not_signed_in`, `not_an_applicant`, `not_found`; the reasons of `request_date`, `session_full` among them where the seat went meanwhile.
 */
export async function requestDate(deps: MoveDeps, actor: Actor, applicationId: string, sessionId: string): Promise<MadeMove> {
  return await deps.as(actor).write(async (trx) => {
    assertAllowed(mayOpenOwn(actor, await readApplication(trx, applicationId)));
    return await makeMove(trx, deps, actor, applicationId, 'request_date', { sessionId });
  });
}
