import { openOriginalDocument } from '#applications/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/document.ts';
import { downloadAnswer } from './file-answer.ts';

/** The original; at work under a name that says that nobody cleaned it. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { version, stream, own } = await orErrorPage(() => openOriginalDocument(deps, actor, uuidParam(params.versionId)));
  const name = own ? version.name : `${m.documents_original_warning()}_${version.name}`;
  return downloadAnswer(stream, { name, mediaType: 'application/pdf', size: version.size });
}
