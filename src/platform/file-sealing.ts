import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CHUNK = 64 * 1024;
const TAG = 16;
const SALT = 16;
const CIPHER = 'aes-256-gcm';

/** A stored file failed its seal: bytes were changed, cut off, or sealed with another key. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
}

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Seals a stream in chunks: 16 bytes of salt, then chunks of 64 KiB, each AES-256-GCM with its tag behind it.
 * The key of a file is derived from `key` (32 bytes) and the salt; the nonce is the chunk's number with a mark on the last one, so chunks cannot be moved, dropped or cut off.
 */
export async function* seal(key: Uint8Array, source: Bytes): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(SALT);
  const fileKey = keyOfFile(key, salt);
  yield salt;
  let index = 0;
  for await (const { chunk, last } of inChunks(source, CHUNK)) {
    const cipher = createCipheriv(CIPHER, fileKey, nonce(index++, last));
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }
}

/** The plain bytes of what `seal` made. Throws `BrokenSeal`; a chunk is given out only after its tag was checked. */
export async function* unseal(key: Uint8Array, source: Bytes): AsyncGenerator<Uint8Array> {
  let fileKey: Uint8Array | undefined;
  let index = 0;
  for await (const { chunk, last } of inChunks(
    afterSalt(source, (salt) => (fileKey = keyOfFile(key, salt))),
    CHUNK + TAG,
  )) {
    if (!fileKey || chunk.length < TAG) throw new BrokenSeal('the sealed file is cut off');
    yield openChunk(fileKey, nonce(index++, last), chunk);
  }
}

function openChunk(fileKey: Uint8Array, iv: Uint8Array, chunk: Uint8Array): Uint8Array {
  const decipher = createDecipheriv(CIPHER, fileKey, iv);
  decipher.setAuthTag(chunk.subarray(chunk.length - TAG));
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, chunk.length - TAG)), decipher.final()]);
  } catch {
    throw new BrokenSeal('the sealed file was changed or sealed with another key');
  }
}

const keyOfFile = (key: Uint8Array, salt: Uint8Array) => new Uint8Array(hkdfSync('sha256', key, salt, 'zachet file', 32));

function nonce(index: number, last: boolean): Uint8Array {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(index, 7);
  iv[11] = last ? 1 : 0;
  return iv;
}

async function* afterSalt(source: Bytes, found: (salt: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const piece of source) {
    if (!head) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < SALT) continue;
    found(head.subarray(0, SALT));
    yield head.subarray(SALT);
    head = undefined;
  }
  if (head) throw new BrokenSeal('the sealed file is cut off');
}

/** Chunks of exactly `size`, the last one shorter and marked; an empty source is one empty last chunk. */
async function* inChunks(source: Bytes, size: number): AsyncGenerator<{ chunk: Uint8Array; last: boolean }> {
  let pending: Uint8Array[] = [];
  let held = 0;
  for await (const piece of source) {
    pending.push(piece);
    held += piece.length;
    if (held <= size) continue;
    const joined = Buffer.concat(pending);
    let at = 0;
    for (; joined.length - at > size; at += size) yield { chunk: joined.subarray(at, at + size), last: false };
    pending = [joined.subarray(at)];
    held = joined.length - at;
  }
  yield { chunk: Buffer.concat(pending), last: true };
}
