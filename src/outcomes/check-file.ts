import { z } from 'zod';
import { type Application, lockApplication, type MadeMove, makeMove } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { CHECK_ITEMS, readChecklist } from './council-checklist.ts';
import { assertCouncil, personOf } from './outcomes.policy.ts';
import { latestProtocol, type Protocol } from './protocols.db.ts';

export const CheckForm = z.object({
  item: z.enum(CHECK_ITEMS),
  result: z.enum(['ok', 'question']),
  note: z.string().trim().max(2000).default(''),
});
export const SendBackForm = z.object({ words: z.string().trim().min(1).max(4000) });

/** «Верно» or «Вопрос» at one point. Refuses: `not_found`, `file_not_in_check`. */
export async function markCheck(deps: AppDeps, actor: Actor, applicationId: string, form: z.infer<typeof CheckForm>): Promise<void> {
  assertCouncil(actor);
  await deps.as(actor).write(async (trx) => {
    const { protocol } = await lockFile(trx, applicationId);
    const mark = {
      result: form.result,
      note: form.note || null,
      checked_by: personOf(actor),
      checked_at: deps.clock.now(),
    };
    await trx
      .insertInto('council_checks')
      .values({ protocol_id: protocol.id, application_id: applicationId, item: form.item, ...mark })
      .onConflict((conflict) => conflict.columns(['protocol_id', 'item']).doUpdateSet(mark))
      .execute();
  });
}

/** «Признать». What agreed by itself is written down with the recognition. Refuses: `not_found`, the reasons of the move. */
export async function recognise(deps: AppDeps, actor: Actor, applicationId: string): Promise<MadeMove> {
  assertCouncil(actor);
  return await deps.as(actor).write(async (trx) => {
    const { application, protocol } = await lockFile(trx, applicationId);
    for (const { id, evidence, state } of await readChecklist(trx, application, protocol))
      if (state === 'auto')
        await trx
          .insertInto('council_checks')
          .values({
            protocol_id: protocol.id,
            application_id: applicationId,
            item: id,
            result: 'auto',
            note: evidence,
            checked_at: deps.clock.now(),
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    return await makeMove(trx, deps, actor, applicationId, 'recognise');
  });
}

/** «Вернуть комиссии». Refuses: `not_found`, the reasons of the move. */
export async function sendBack(
  deps: AppDeps,
  actor: Actor,
  applicationId: string,
  { words }: z.infer<typeof SendBackForm>,
): Promise<MadeMove> {
  assertCouncil(actor);
  return await deps.as(actor).write((trx) => makeMove(trx, deps, actor, applicationId, 'send_back', { words }));
}

async function lockFile(trx: Trx, applicationId: string): Promise<{ application: Application; protocol: Protocol }> {
  const application = await lockApplication(trx, applicationId);
  const protocol = await latestProtocol(trx, applicationId);
  if (application.state !== 'council_check' || protocol?.state !== 'sealed') throw new Refusal('file_not_in_check');
  return { application, protocol };
}
