import { openIncidentEvidence } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/incident-file.ts';

/** A picture is shown, anything else is saved. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { mediaType, bytes } = await orErrorPage(() => openIncidentEvidence(deps, actor, uuidParam(params.id)));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': mediaType.startsWith('image/') ? 'inline' : 'attachment; filename="evidence.pdf"',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
  });
}
