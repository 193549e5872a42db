import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BrokenSeal, seal, unseal } from '#platform/file-sealing.ts';

/** Painted pages on disk; may be emptied at any time. Holds what people's papers show, so it is sealed with the key of the file store. */
export interface PageCache {
  find(sha256: string, name: string): Promise<Buffer | undefined>;
  keep(sha256: string, name: string, picture: Uint8Array): Promise<void>;
  /** Call when the file itself is removed. */
  forget(sha256: string): Promise<void>;
}

export function diskPageCache({ folder, key }: { folder: string; key?: Uint8Array }): PageCache {
  const folderOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const pathOf = (sha256: string, name: string) => join(folderOf(sha256), key ? `${name}.sealed` : name);
  return {
    async find(sha256, name) {
      const stored = await readFile(pathOf(sha256, name)).catch(absent);
      return stored && key ? await opened(key, stored) : stored;
    },
    async keep(sha256, name, picture) {
      const path = pathOf(sha256, name);
      const temporary = `${path}.${randomUUID()}`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(temporary, key ? Buffer.concat(await Array.fromAsync(seal(key, one(picture)))) : picture, { mode: 0o600 });
      await rename(temporary, path);
    },
    forget: (sha256) => rm(folderOf(sha256), { recursive: true, force: true }),
  };
}

/** A page sealed with an older key is painted again. */
async function opened(key: Uint8Array, sealed: Uint8Array): Promise<Buffer | undefined> {
  try {
    return Buffer.concat(await Array.fromAsync(unseal(key, one(sealed))));
  } catch (error) {
    if (error instanceof BrokenSeal) return undefined;
    throw error;
  }
}

async function* one(bytes: Uint8Array) {
  yield bytes;
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
