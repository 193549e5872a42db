import { listPapers, orderPaper } from '#papers/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { listBlocks, lockApplication, readApplication } from './applications.db.ts';
import { assertAllowed, mayOpenOwn } from './applications.policy.ts';

/**
 * «Распечатать заявление»: orders the statement of a draft as it stands now. A filed one was printed when it was sent and stays as it is.
 * Refuses: `not_signed_in`, `not_an_applicant`, `not_found`, `statement_incomplete`.
 */
export async function printStatement(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, applicationId: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockApplication(trx, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    if (application.state !== 'draft' && application.state !== 'returned') return;
    const born = (await listBlocks(trx, applicationId)).find(({ block }) => block === 'applicant')?.values.birthDate;
    if (!application.qualificationId || !application.siteId || !application.practiceKind || !born)
      throw new Refusal('statement_incomplete');
    await orderPaper(trx, { kind: 'statement', applicationId, at: deps.clock.now() });
  });
}

/** The newest statement of the application; null where none was printed. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function findStatement(
  deps: Pick<Deps, 'as'>,
  actor: Actor,
  applicationId: string,
): Promise<{ id: string; state: 'pending' | 'ready' | 'failed' } | null> {
  return await deps.as(actor).read(async (db) => {
    assertAllowed(mayOpenOwn(actor, await readApplication(db, applicationId)));
    const newest = (await listPapers(db, applicationId))
      .filter(({ kind }) => kind === 'statement')
      .toSorted((a, b) => b.version - a.version)[0];
    return newest ? { id: newest.id, state: newest.state } : null;
  });
}
