import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { seal, unseal } from './file-sealing.ts';
import { Refusal } from './refusal.ts';

/** Files by their content. The address is the SHA-256 of the plain bytes in lower-case hex; the same content is stored once. */
export interface FileStore {
  /** Refuses `file_too_large` with `{ maxBytes }` as soon as the limit is passed; nothing is left behind then. */
  put(source: Uint8Array | AsyncIterable<Uint8Array>, limits: { maxBytes: number }): Promise<StoredFile>;
  /** The bytes as a stream. Refuses `file_not_found`; a file whose seal is broken ends the stream with `BrokenSeal`. */
  get(sha256: string): Promise<Readable>;
  read(sha256: string): Promise<Buffer>;
  exists(sha256: string): Promise<boolean>;
  /** Removing what is not there is fine. Whether anybody still refers to the content is the caller's question. */
  remove(sha256: string): Promise<void>;
}

export type StoredFile = { sha256: string; size: number };

const SEALED = '.sealed';
const UNFINISHED = 'unfinished';
const PRIVATE = { recursive: true, mode: 0o700 } as const;

/**
 * A file store in a folder. With `key` (32 bytes) what is put is sealed; files put before the key was set stay readable.
 * A file is written under a temporary name, flushed and renamed, so an address that exists is whole. Leftovers of a crash lie in `unfinished/` and are cleared by `clearUnfinished`.
 */
export function diskFiles(options: { folder: string; key?: Uint8Array }): FileStore {
  const { folder, key } = options;
  if (key && key.length !== 32) throw new Error(`the key of the file store has ${key.length} bytes, it needs 32`);

  const find = async (sha256: string) => {
    const plain = addressOf(folder, sha256);
    for (const path of key ? [plain + SEALED, plain] : [plain]) if (await isThere(path)) return { path, sealed: path !== plain };
    return undefined;
  };
  const get = async (sha256: string) => {
    const found = await find(sha256);
    if (!found) throw new Refusal('file_not_found');
    const stored = createReadStream(found.path);
    return found.sealed && key ? Readable.from(unseal(key, stored), { objectMode: false }) : stored;
  };

  return {
    async put(source, { maxBytes }) {
      const temporary = join(folder, UNFINISHED, randomUUID());
      await mkdir(dirname(temporary), PRIVATE);
      try {
        const metered = meter(source instanceof Uint8Array ? [source] : source, maxBytes);
        await writeFlushed(temporary, key ? seal(key, metered.bytes) : metered.bytes);
        const stored = metered.result();
        if (!(await find(stored.sha256))) await moveInPlace(temporary, addressOf(folder, stored.sha256) + (key ? SEALED : ''));
        return stored;
      } finally {
        await rm(temporary, { force: true });
      }
    },
    get,
    read: async (sha256) => Buffer.concat(await Array.fromAsync(await get(sha256))),
    exists: async (sha256) => (await find(sha256)) !== undefined,
    async remove(sha256) {
      const plain = addressOf(folder, sha256);
      await Promise.all([plain, plain + SEALED].map((path) => rm(path, { force: true })));
    },
  };
}

/** Removes what a crash left half-written. Call at the start, while nothing is being put. Returns how many there were. */
export async function clearUnfinished(folder: string): Promise<number> {
  const path = join(folder, UNFINISHED);
  const left = (await isThere(path)) ? await readdir(path) : [];
  await Promise.all(left.map((name) => rm(join(path, name), { force: true })));
  return left.length;
}

/** Also the guard against addresses that would leave the folder. */
function addressOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Refusal('file_not_found');
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

function meter(source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, maxBytes: number) {
  const hash = createHash('sha256');
  let size = 0;
  async function* bytes() {
    for await (const piece of source) {
      size += piece.length;
      if (size > maxBytes) throw new Refusal('file_too_large', { maxBytes });
      hash.update(piece);
      yield piece;
    }
  }
  return { bytes: bytes(), result: (): StoredFile => ({ sha256: hash.digest('hex'), size }) };
}

async function writeFlushed(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of bytes) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function moveInPlace(temporary: string, path: string): Promise<void> {
  await mkdir(dirname(path), PRIVATE);
  await rename(temporary, path);
  for (const folder of [dirname(path), dirname(dirname(path)), dirname(dirname(dirname(path)))]) await flushFolder(folder);
}

/** A rename survives a power cut only once the folder itself was flushed. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const isThere = (path: string) =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
