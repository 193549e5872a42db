import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isAlive, type Postmaster } from './embedded-postmaster.ts';

/** Any number: it only has to be ours within the database `postgres` of the cluster. */
const ONE_APPLICATION = 5_131_977;

export async function connectAsSuperuser({ socketFolder }: Postmaster, password: string): Promise<pg.Client> {
  const client = new pg.Client({ host: socketFolder, port: 5432, user: 'postgres', password, database: 'postgres' });
  client.on('error', () => {}); // whoever must know waits for its end
  await client.connect();
  return client;
}

/** Whether this connection is now the one application of the cluster; it is, as long as it lives. */
export async function takeApplicationLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [ONE_APPLICATION]);
  return rows[0]?.ours ?? false;
}

/** Keeps the lock over crashes of single sessions, which end every connection; resolves when the server itself is gone. */
export async function holdApplicationLock(first: pg.Client, postmaster: Postmaster, password: string): Promise<void> {
  let client: pg.Client | undefined = first;
  while (client) {
    const held = client;
    await new Promise<void>((resolve) => held.once('end', resolve));
    client = await connectAgain(postmaster, password);
    if (client) await takeApplicationLock(client);
  }
}

async function connectAgain(postmaster: Postmaster, password: string): Promise<pg.Client | undefined> {
  while (isAlive(postmaster.pid)) {
    const client = await connectAsSuperuser(postmaster, password).catch(() => undefined);
    if (client) return client;
    await pause(50);
  }
  return undefined;
}
