import { openEvidence } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/evidence.ts';

/** For the commission of the session alone. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { name, mediaType, bytes } = await orErrorPage(() =>
    openEvidence(deps, actor, uuidParam(params.bookingId), uuidParam(params.evidenceId)),
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
}
