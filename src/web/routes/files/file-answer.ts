import { Readable } from 'node:stream';

/** Of a file that people made: it runs nothing, loads nothing and is framed by nobody, whatever is inside. */
const SANDBOX = "sandbox; default-src 'none'; style-src 'none'; frame-ancestors 'none'";

/** An uploaded file as it came, only to be saved. */
export function downloadAnswer(stream: Readable, { name, mediaType, size }: { name: string; mediaType: string; size: number }): Response {
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': attachment(name),
      'content-security-policy': SANDBOX,
      'cache-control': 'private, no-store',
    },
  });
}

/** A picture that we painted ourselves. Its address names content that never changes; who may see it is asked anew by another browser. */
export function pictureAnswer(bytes: Buffer, mediaType: string, cache: 'content' | 'ask'): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-security-policy': SANDBOX,
      'cache-control': cache === 'content' ? 'private, max-age=3600' : 'private, no-cache',
    },
  });
}

/** A picture of an item: what the bank and an exam show is kept by no browser. */
export function itemPictureAnswer({ bytes, mediaType }: { bytes: Buffer; mediaType: string }): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': mediaType, 'content-security-policy': SANDBOX, 'cache-control': 'no-store' },
  });
}

/** By RFC 6266: an ASCII name for old readers and the true one. */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const escaped = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${escaped}`;
}
