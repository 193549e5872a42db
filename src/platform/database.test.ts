import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../tests/setup/database.ts';
import { accessTo, openDatabase, openPool, type Trx } from './database.ts';
import { SYSTEM } from './identity.ts';

const ownPid = async (trx: Trx) => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)).rows[0]?.pid ?? 0;

it('a connection that breaks while its transaction thinks fails that transaction alone', async () => {
  const pool = openPool((await testDatabase()).app, 2);
  const ended = new Promise((resolve) => pool.on('connect', (client) => client.once('end', resolve)));
  const access = accessTo(openDatabase(pool))(SYSTEM);
  try {
    const broken = access.write(async (trx) => {
      const pid = await ownPid(trx);
      await access.read((db) => sql`select pg_terminate_backend(${pid})`.execute(db));
      await ended; // the news comes while no query is under way: nobody but the connection itself hears it
      return await ownPid(trx);
    });
    await expect(broken).rejects.toThrow();
    expect(await access.read(ownPid)).toBeGreaterThan(0);
  } finally {
    await pool.end();
  }
});
