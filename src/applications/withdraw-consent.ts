import { markWithdrawn } from '#accounts/index.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { findMove, type StateId } from '#procedures/index.ts';
import { type Application, lockApplication } from './applications.db.ts';
import { assertAllowed, mayUseCabinet } from './applications.policy.ts';
import { makeMove } from './make-move.ts';
import { readersOf } from './move-letters.ts';
import type { MoveDeps } from './ports.ts';
import { procedureOf } from './procedure-of.ts';

/** What comes of an application whose consent is withdrawn: nothing yet was sent, it stops, or the law keeps what was done (152-ФЗ, art. 9, part 2). */
export type AfterWithdrawal = 'draft_keeps' | 'stops' | 'law_keeps';

export function afterWithdrawal({ state, ...application }: Application): AfterWithdrawal {
  if (state === 'draft') return 'draft_keeps';
  const stops = findMove(procedureOf(application), 'withdraw')?.from.includes(state as StateId);
  return stops ? 'stops' : 'law_keeps';
}

/**
 * The person takes back the consent to one application: what still goes on before the exam is withdrawn in the same act, and the centre is told.
 * Refuses: `not_signed_in`, `not_an_applicant`, `not_found`, `consent_already_withdrawn`, and the reasons of the move.
 */
export async function withdrawConsent(deps: MoveDeps, actor: Actor, consentId: string): Promise<void> {
  assertAllowed(mayUseCabinet(actor));
  const personId = actor.personId ?? '';
  await deps.as(actor).write(async (trx) => {
    const { applicationId } = await trx
      .selectFrom('consents')
      .select('application_id as applicationId')
      .where('id', '=', consentId)
      .where('person_id', '=', personId)
      .where('purpose', '=', 'application')
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    if (applicationId === null) throw new Refusal('not_found');
    const application = await lockApplication(trx, applicationId);
    const now = deps.clock.now();
    if (!(await markWithdrawn(trx, personId, consentId, now))) throw new Refusal('consent_already_withdrawn');
    const after = afterWithdrawal(application);
    if (after === 'draft_keeps') return;
    if (after === 'stops') await makeMove(trx, deps, actor, applicationId, 'withdraw');
    const readers = [personId, ...(await readersOf(trx, application, 'centre', 'head', now))];
    for (const reader of readers)
      await deps.outbox.send(trx, {
        kind: 'consent_withdrawn',
        personId: reader,
        applicationId,
        params: { after },
        key: `consent_withdrawn:${consentId}:${reader}`,
      });
  });
}
