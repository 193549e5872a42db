import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openSignatureFile } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/signature.ts';
import { downloadAnswer } from './file-answer.ts';

/** A signature file over a contract, for who verifies it with a tool of their own. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const { deps, actor } = context.get(requestContext);
  const { name, stream } = await orErrorPage(() => openSignatureFile(deps, actor, uuidParam(params.id)));
  const bytes = await buffer(stream);
  return downloadAnswer(Readable.from(bytes), { name, mediaType: 'application/pkcs7-signature', size: bytes.length });
}
