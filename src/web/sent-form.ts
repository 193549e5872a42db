import { Refusal } from '#platform/refusal.ts';
import { cleanFields, cleanParts, countParts } from './clean-text.ts';

/** Of a form without files; the longest is a block of an application with all its entries. */
export const FORM_MAX_BYTES = 256 * 1024;
/** Far above the largest form of ours; a body of nothing but separators holds a process for seconds. */
const MAX_FIELDS = 1000;

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/**
 * The form of a request, read once, before any action sees it: its bytes counted as they come, its fields counted and freed of control characters, and
 * proved to be readable. Refuses: `method_unknown`, `body_type_unknown`, `body_too_large`, `too_many_fields`, `body_unreadable`.
 * @param url  in place of the request's own.
 * @param maxBytes  of a form with files; any other is held to `FORM_MAX_BYTES`.
 */
export async function withReadForm(request: Request, url: string, maxBytes: number): Promise<Request> {
  const { method, signal } = request;
  const headers = new Headers(request.headers);
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  if (method !== 'POST') throw new Refusal('method_unknown');
  const given = headers.get('content-type') ?? '';
  const type = given.split(';')[0]?.trim().toLowerCase() ?? '';
  const limit = type === MULTIPART ? Math.max(maxBytes, FORM_MAX_BYTES) : FORM_MAX_BYTES;
  if (Number(headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const bytes = await readBytes(request, limit);
  headers.delete('content-length');
  headers.delete('transfer-encoding');
  if (type === MULTIPART) return await multipart(bytes, given, { url, headers, signal });
  if (type !== URLENCODED && (type !== '' || bytes.length > 0)) throw new Refusal('body_type_unknown');
  headers.set('content-type', `${URLENCODED};charset=UTF-8`);
  if (occurrences(bytes, '&') >= MAX_FIELDS) throw new Refusal('too_many_fields');
  return new Request(url, { method, headers, signal, body: cleanFields(bytes.toString('utf8')) });
}

/** A request whose form was refused, for the page that says so. */
export const withoutForm = (request: Request, url: string): Request => {
  const headers = new Headers(request.headers);
  for (const name of ['content-length', 'content-type', 'transfer-encoding']) headers.delete(name);
  return new Request(url, { method: request.method === 'GET' || request.method === 'HEAD' ? request.method : 'POST', headers });
};

async function multipart(bytes: Buffer, type: string, about: { url: string; headers: Headers; signal: AbortSignal }): Promise<Request> {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type);
  const delimiter = boundary && `--${boundary[1] ?? boundary[2]}`;
  if (!delimiter) throw new Refusal('body_unreadable');
  if (countParts(bytes, delimiter) > MAX_FIELDS) throw new Refusal('too_many_fields');
  cleanParts(bytes, delimiter);
  const { url, headers, signal } = about;
  const made = new Request(url, { method: 'POST', headers, signal, body: new Uint8Array(bytes) });
  try {
    await made.clone().formData();
  } catch {
    throw new Refusal('body_unreadable');
  }
  return made;
}

async function readBytes(request: Request, limit: number): Promise<Buffer> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.length;
    if (size > limit) {
      // a sender that goes on sending may never let the cancelling end
      void reader?.cancel().catch(() => {});
      throw tooLarge(limit);
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (limit: number) => new Refusal('body_too_large', { maxKilobytes: Math.floor(limit / 1024) });

function occurrences(bytes: Buffer, sign: string): number {
  let count = 0;
  for (let at = bytes.indexOf(sign); at >= 0 && count < MAX_FIELDS; at = bytes.indexOf(sign, at + 1)) count += 1;
  return count;
}
