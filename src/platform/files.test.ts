import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearUnfinished, diskFiles } from './files.ts';

const MAX = { maxBytes: 1_000_000 };
const KEY = new Uint8Array(32).fill(7);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zachet-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe.each([
  ['plain', undefined],
  ['sealed', KEY],
])('a file store, %s', (_, key) => {
  const files = () => diskFiles({ folder, key });

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])('gives back the %i bytes it was given', async (size) => {
    const bytes = randomBytes(size);
    const stored = await files().put(inPieces(bytes, 10_007), MAX);
    expect(stored).toEqual({ sha256: sha256(bytes), size });
    expect((await files().read(stored.sha256)).equals(bytes)).toBe(true);
    expect(Buffer.concat(await Array.fromAsync(await files().get(stored.sha256))).equals(bytes)).toBe(true);
  });

  it('stores the same content once, also when it comes from several people at the same time', async () => {
    const bytes = randomBytes(100_000);
    const stored = await Promise.all([1, 2, 3].map(() => files().put(bytes, MAX)));
    expect(new Set(stored.map((file) => file.sha256)).size).toBe(1);
    expect(await filesOnDisk()).toHaveLength(1);
  });

  it('accepts exactly the limit, refuses one byte more and leaves nothing behind', async () => {
    await files().put(Buffer.alloc(10), { maxBytes: 10 });
    await expect(files().put(inPieces(Buffer.alloc(11), 4), { maxBytes: 10 })).rejects.toMatchObject({
      code: 'file_too_large',
      details: { maxBytes: 10 },
    });
    expect(await filesOnDisk()).toHaveLength(1);
  });

  it('leaves nothing behind when the sender breaks off', async () => {
    async function* broken() {
      yield Buffer.alloc(100_000);
      throw new Error('connection lost');
    }
    await expect(files().put(broken(), MAX)).rejects.toThrow('connection lost');
    expect(await filesOnDisk()).toEqual([]);
  });

  it('removes, also what is not there', async () => {
    const { sha256 } = await files().put(Buffer.from('a paper'), MAX);
    expect(await files().exists(sha256)).toBe(true);
    await files().remove(sha256);
    await files().remove(sha256);
    expect(await files().exists(sha256)).toBe(false);
    await expect(files().read(sha256)).rejects.toMatchObject({ code: 'file_not_found' });
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(64)])('does not take %j for an address', async (address) => {
    await expect(files().get(address)).rejects.toMatchObject({ code: 'file_not_found' });
  });
});

describe('a sealed file', () => {
  const files = () => diskFiles({ folder, key: KEY });

  it('does not show its content on the disk', async () => {
    await files().put(Buffer.from('passport 4510 123456'), MAX);
    for (const path of await filesOnDisk()) expect((await readFile(path)).includes('4510')).toBe(false);
  });

  it.each<[string, (sealed: Buffer) => Buffer]>([
    ['changed', (sealed) => sealed.fill(sealed.readUInt8(70_000) ^ 1, 70_000, 70_001)],
    ['cut at the border of a chunk', (sealed) => sealed.subarray(0, 16 + 65_536 + 16)],
    ['cut within its first bytes', (sealed) => sealed.subarray(0, 9)],
    ['made of swapped chunks', (sealed) => swapped(sealed)],
  ])('that was %s is not given out', async (_, spoil) => {
    const { sha256 } = await files().put(randomBytes(200_000), MAX);
    const [path] = await filesOnDisk();
    if (path) await writeFile(path, spoil(await readFile(path)));
    await expect(files().read(sha256)).rejects.toMatchObject({ name: 'BrokenSeal' });
  });

  it('does not open with another key', async () => {
    const { sha256 } = await files().put(Buffer.from('a paper'), MAX);
    await expect(diskFiles({ folder, key: new Uint8Array(32) }).read(sha256)).rejects.toMatchObject({ name: 'BrokenSeal' });
  });

  it('does not hide files that were stored before there was a key', async () => {
    const { sha256 } = await diskFiles({ folder }).put(Buffer.from('an older paper'), MAX);
    expect((await files().read(sha256)).toString()).toBe('an older paper');
  });

  it('needs a key of 32 bytes', () => expect(() => diskFiles({ folder, key: new Uint8Array(16) })).toThrow('32'));
});

it('clears what a crash left half-written and keeps what was stored', async () => {
  const { sha256 } = await diskFiles({ folder }).put(Buffer.from('whole'), MAX);
  await writeFile(join(folder, 'unfinished', 'left-by-a-crash'), 'half');
  expect(await clearUnfinished(folder)).toBe(1);
  expect(await filesOnDisk()).toHaveLength(1);
  expect((await diskFiles({ folder }).read(sha256)).toString()).toBe('whole');
});

function swapped(sealed: Buffer): Buffer {
  const chunk = 65_536 + 16;
  const [first, second] = [sealed.subarray(16, 16 + chunk), sealed.subarray(16 + chunk, 16 + 2 * chunk)];
  return Buffer.concat([sealed.subarray(0, 16), second, first, sealed.subarray(16 + 2 * chunk)]);
}
