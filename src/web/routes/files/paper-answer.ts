import { Readable } from 'node:stream';
import type { OpenedPaper } from '#papers/index.ts';
import { attachment } from './file-answer.ts';

/** PDF that we typeset ourselves: may open in the browser; its bytes never change, who may see it is asked every time. */
export function paperAnswer({ fileName, mediaType, sha256, stream }: OpenedPaper): Response {
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': mediaType,
      'content-disposition': attachment(fileName).replace(/^attachment/, 'inline'),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'private, no-cache',
      etag: `"${sha256}"`,
    },
  });
}
