import { isBlockId, readBlockPage, readQualificationChoices } from '#applications/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { refusable, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/autosave-block.ts';
import { keepBlock } from './keep-block.ts';
import { presentBlock, presentChoices, type ShownBlock } from './present-block.ts';

export type Autosaved =
  | { readonly savedAt: string; readonly version: number; readonly block: ShownBlock }
  | { readonly refusal: { readonly code: string; readonly message: string }; readonly version: number | null };

/** What the page sends while a person types: saves as the form does and answers with the fresh state of the block. */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  const kept = await refusable(async () => {
    const id = uuidParam(params.id);
    const { block } = params;
    if (!isBlockId(block)) throw new Refusal('not_found');
    const version = await keepBlock(deps, actor, id, block, form);
    return { id, block, version };
  });
  if ('init' in kept) return Response.json({ refusal: kept.data.refusal, version: await versionNow() }, { status: kept.init?.status });
  const page = await readBlockPage(deps, actor, kept.id, kept.block);
  const now = deps.clock.now();
  const choices = kept.block === 'qualification' ? presentChoices(await readQualificationChoices(deps, actor, kept.id), now) : null;
  const saved: Autosaved = {
    savedAt: now.toString(),
    version: kept.version,
    block: presentBlock(page, form.get('showMissing') === 'on', choices),
  };
  return Response.json(saved);

  async function versionNow(): Promise<number | null> {
    if (!params.block || !isBlockId(params.block)) return null;
    const { block } = params;
    const page = await refusable(() => readBlockPage(deps, actor, uuidParam(params.id), block));
    return 'init' in page ? null : (page.blocks.find(({ id }) => id === block)?.version ?? 0);
  }
}
