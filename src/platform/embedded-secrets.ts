import { randomBytes } from 'node:crypto';
import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Secrets = z.object({
  /** Signs and encrypts what the product itself keeps, unless `ZACHET_SECRET` is set. */
  application: z.string().min(32),
  superuser: z.string().min(16),
  owner: z.string().min(16),
  app: z.string().min(16),
  auth: z.string().min(16),
  worker: z.string().min(16),
});
export type Secrets = z.infer<typeof Secrets>;

/** The secrets of one data folder, made on the first call. Readable by the account of the process only. */
export function keptSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  return readSecrets(path) ?? makeSecrets(dataDir, path);
}

function readSecrets(path: string): Secrets | undefined {
  try {
    return Secrets.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Two first starts at once agree: the second `link` fails and reads what the first one wrote. */
function makeSecrets(dataDir: string, path: string): Secrets {
  const folder = mkdtempSync(join(dataDir, '.secrets-'));
  const random = () => randomBytes(32).toString('base64url');
  const secrets: Secrets = { application: random(), superuser: random(), owner: random(), app: random(), auth: random(), worker: random() };
  try {
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true });
    linkSync(join(folder, 'secrets.json'), path);
    return secrets;
  } catch (error) {
    const kept = readSecrets(path);
    if (kept) return kept;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
