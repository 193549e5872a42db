import { readCandidatePhoto } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/photo.ts';

/** For the commission of the session alone; never kept by the browser. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const bytes = await orErrorPage(() => readCandidatePhoto(deps, actor, uuidParam(params.bookingId)));
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/jpeg', 'cache-control': 'no-store' } });
}
