import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirOf } from '#platform/config.ts';
import { Refusal } from '#platform/refusal.ts';

/** Before anything would make a new, empty data folder. Refuses `no_data_here`. */
export function assertDataHere(): void {
  const folder = dataDirOf();
  if (!process.env.DATABASE_URL && !existsSync(join(folder, 'secrets.json'))) throw new Refusal('no_data_here', { folder });
}
