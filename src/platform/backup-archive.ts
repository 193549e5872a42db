import { createHash, randomBytes, scryptSync } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { z } from 'zod';
import type { CopiedEntry } from './cluster-copy.ts';
import { BrokenSeal, seal, unseal } from './file-sealing.ts';

/** An archive cannot be read: not ours, cut off, changed, or sealed with another passphrase. The message says which. */
export class BrokenBackup extends Error {
  override readonly name = 'BrokenBackup';
}

const Contents = z.object({ files: z.array(z.object({ path: z.string(), size: z.number().int(), sha256: z.string() })) });
const CONTENTS = 'contents.json';
const PLAIN = 'zachet backup 1 plain\n';
const SEALED = 'zachet backup 1 sealed\n';
const SALT = 16;

export interface ArchiveSize {
  readonly files: number;
  /** Of what was put in, before compression. */
  readonly bytes: number;
}

/** A line that names the format, then zstd over tar, whose last file lists all others with their SHA-256; with a passphrase sealed as a whole.
 *  The file appears under its name only when it is whole and flushed. */
export async function writeArchive(path: string, entries: AsyncIterable<CopiedEntry>, passphrase?: string): Promise<ArchiveSize> {
  const unfinished = `${path}.unfinished`;
  await mkdir(dirname(resolve(path)), { recursive: true });
  const file = await open(unfinished, 'w', 0o600);
  try {
    const size = { files: 0, bytes: 0 };
    const compressed = packed(entries, size).pipe(createZstdCompress());
    await pipeline(
      Readable.from(framed(compressed, passphrase), { objectMode: false }),
      createWriteStream('', { fd: file.fd, autoClose: false }),
    );
    await file.sync();
    await rename(unfinished, path);
    return size;
  } finally {
    await file.close();
    await rm(unfinished, { force: true });
  }
}

function packed(entries: AsyncIterable<CopiedEntry>, size: { files: number; bytes: number }): Readable {
  const tar = pack();
  void (async () => {
    const files: z.infer<typeof Contents>['files'] = [];
    for await (const entry of entries) {
      if ('folder' in entry) {
        await new Promise<void>((done, failed) =>
          tar.entry({ name: entry.path, type: 'directory' }, (error) => (error ? failed(error) : done())),
        );
        continue;
      }
      const hash = createHash('sha256');
      await pipeline(hashed(entry.bytes, hash), tar.entry({ name: entry.path, size: entry.size }));
      files.push({ path: entry.path, size: entry.size, sha256: hash.digest('hex') });
      size.files += 1;
      size.bytes += entry.size;
    }
    tar.entry({ name: CONTENTS }, JSON.stringify({ files } satisfies z.infer<typeof Contents>));
    tar.finalize();
  })().catch((error: unknown) => tar.destroy(error as Error));
  return tar as unknown as Readable;
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}

async function* framed(bytes: AsyncIterable<Uint8Array>, passphrase: string | undefined): AsyncGenerator<Uint8Array> {
  if (passphrase === undefined) {
    yield Buffer.from(PLAIN);
    yield* bytes;
    return;
  }
  const salt = randomBytes(SALT);
  yield Buffer.concat([Buffer.from(SEALED), salt]);
  yield* seal(keyOf(passphrase, salt), bytes);
}

/** 64 MiB of memory a try. */
const keyOf = (passphrase: string, salt: Uint8Array) => scryptSync(passphrase, salt, 32, { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 });

/** Lays the files out under `folder`, which must be there, and checks each against the list. Throws `BrokenBackup`. */
export async function readArchive(path: string, folder: string, passphrase?: string): Promise<ArchiveSize> {
  const found = new Map<string, { size: number; sha256: string }>();
  let contents: z.infer<typeof Contents> | undefined;
  const tar = extract();
  tar.on('entry', (header, stream, next) => {
    const target = inside(folder, header.name);
    const lay = async () => {
      if (header.type === 'directory') {
        await mkdir(target, { recursive: true, mode: 0o700 });
        stream.resume();
      } else if (header.name === CONTENTS) {
        contents = Contents.parse(JSON.parse(Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>)).toString()));
      } else {
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        const hash = createHash('sha256');
        await pipeline(hashed(stream as AsyncIterable<Uint8Array>, hash), createWriteStream(target, { mode: 0o600, flush: true }));
        found.set(header.name, { size: header.size ?? 0, sha256: hash.digest('hex') });
      }
    };
    lay().then(() => next(), next);
  });
  try {
    await pipeline(Readable.from(opened(path, passphrase), { objectMode: false }), createZstdDecompress(), tar as unknown as Writable);
  } catch (error) {
    if (error instanceof BrokenBackup) throw error;
    if (error instanceof BrokenSeal)
      throw new BrokenBackup('The backup was sealed with another passphrase, or was changed.', { cause: error });
    throw new BrokenBackup(`The backup is damaged or cut off: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
  return compare(contents, found);
}

function compare(contents: z.infer<typeof Contents> | undefined, found: Map<string, { size: number; sha256: string }>): ArchiveSize {
  if (!contents) throw new BrokenBackup('The backup is cut off: its list of contents is missing.');
  const wrong = contents.files.find(({ path, sha256 }) => found.get(path)?.sha256 !== sha256);
  if (wrong) throw new BrokenBackup(`The backup is damaged: ${wrong.path} is not what was put in.`);
  return { files: found.size, bytes: contents.files.reduce((sum, { size }) => sum + size, 0) };
}

async function* opened(path: string, passphrase: string | undefined): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  const head = Buffer.alloc(SEALED.length + SALT);
  const { bytesRead } = await file.read(head, 0, head.length, 0);
  await file.close();
  const text = head.subarray(0, bytesRead).toString('latin1');
  if (text.startsWith(PLAIN)) yield* createReadStream(path, { start: PLAIN.length });
  else if (!text.startsWith(SEALED)) throw new BrokenBackup('This file is not a backup of Zachet.');
  else if (passphrase === undefined) throw new BrokenBackup('The backup is sealed: give its passphrase by --passphrase-file.');
  else yield* unseal(keyOf(passphrase, head.subarray(SEALED.length)), createReadStream(path, { start: head.length }));
}

function inside(folder: string, name: string): string {
  const target = join(folder, name);
  if (!target.startsWith(`${folder}/`)) throw new BrokenBackup(`The backup names a file outside its folder: ${name}`);
  return target;
}
