import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { lockEditable } from './attach-document.ts';
import { readAttached } from './attached-documents.ts';
import { takeOut } from './detach-document.ts';
import { assertPlaceOpen } from './document-places.ts';

/** «Очистить»: the portfolio's files and link leave the application. Refuses: `not_found`, `not_editable`, `portfolio_not_asked`, `document_locked`. */
export async function clearPortfolio(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, applicationId: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockEditable(trx, actor, applicationId);
    await assertPlaceOpen(trx, application, 'portfolio');
    const now = deps.clock.now();
    const rows = await trx
      .selectFrom('application_documents')
      .select('id')
      .where('application_id', '=', applicationId)
      .where('kind', '=', 'portfolio')
      .where('removed_at', 'is', null)
      .execute();
    for (const { id } of rows) await takeOut(trx, applicationId, await readAttached(trx, applicationId, id), now);
  });
}
