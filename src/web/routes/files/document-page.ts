import { openPage, PAGE_WIDTHS } from '#documents/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/document-page.ts';
import { pictureAnswer } from './file-answer.ts';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const size = new URL(request.url).searchParams.get('size') ?? 'view';
  const picture = await orErrorPage(async () => {
    if (!isSize(size)) throw new Refusal('not_found');
    return await openPage(deps, actor, uuidParam(params.versionId), { page: Number(params.n), size });
  });
  return pictureAnswer(picture, 'image/webp', 'content');
}

const isSize = (size: string): size is keyof typeof PAGE_WIDTHS => Object.hasOwn(PAGE_WIDTHS, size);
