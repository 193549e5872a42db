import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { FileStore } from '#platform/files.ts';
import { bad, type Finding, good } from './finding.ts';

/** Whether every file that the database names is there; with `whole` each one is read and compared with its address. */
export async function checkFiles(client: pg.Client, files: FileStore, { whole }: { whole: boolean }): Promise<Finding> {
  const { rows } = await client.query<{ sha256: string }>('select sha256 from files');
  const lost: string[] = [];
  for (const { sha256 } of rows) if (!(whole ? await isWhole(files, sha256) : await files.exists(sha256))) lost.push(sha256);
  if (lost.length === 0) return good('files', `${rows.length} ${whole ? 'read and whole' : 'in place'}`);
  return bad(
    'files',
    `${lost.length} of ${rows.length} are lost or broken, the first: ${lost[0]}`,
    'bring them back from a backup of DATA_DIR/files',
  );
}

async function isWhole(files: FileStore, sha256: string): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const piece of await files.get(sha256)) hash.update(piece as Uint8Array);
  } catch {
    return false;
  }
  return hash.digest('hex') === sha256;
}
