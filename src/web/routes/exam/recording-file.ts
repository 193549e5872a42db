import { Readable } from 'node:stream';
import { readRecording } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/recording-file.ts';

/** The video for the viewer's page; what is no video is only saved, never shown. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { stream, mediaType, size } = await orErrorPage(() => readRecording(deps, actor, uuidParam(params.id)));
  const isVideo = mediaType.startsWith('video/');
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': isVideo ? mediaType : 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': isVideo ? 'inline' : 'attachment',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
  });
}
