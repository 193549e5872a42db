import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockEditable } from './attach-document.ts';
import { insertAttached, readAttached } from './attached-documents.ts';
import { takeOut } from './detach-document.ts';
import { assertPlaceOpen } from './document-places.ts';

const PortfolioLink = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(2000)
  .refine((link) => URL.parse(link)?.username === '');

/** A cloud disk with the portfolio, in the place of the earlier link. Refuses: `not_found`, `not_editable`, `portfolio_not_asked`, `document_locked`, `link_not_https`. */
export async function setPortfolioLink(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, applicationId: string, link: string): Promise<void> {
  const parsed = PortfolioLink.safeParse(link.trim());
  if (!parsed.success) throw new Refusal('link_not_https');
  await deps.as(actor).write(async (trx) => {
    const application = await lockEditable(trx, actor, applicationId);
    await assertPlaceOpen(trx, application, 'portfolio');
    const now = deps.clock.now();
    const earlier = await trx
      .selectFrom('application_documents')
      .select('id')
      .where('application_id', '=', applicationId)
      .where('kind', '=', 'portfolio')
      .where('link', 'is not', null)
      .where('removed_at', 'is', null)
      .execute();
    for (const { id } of earlier) await takeOut(trx, applicationId, await readAttached(trx, applicationId, id), now);
    await insertAttached(trx, { applicationId, kind: 'portfolio', link: parsed.data, at: now });
  });
}
