import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '#accounts/index.ts';
import { testDatabase } from '../../tests/setup/database.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { openDatabase, openPool } from './database.ts';
import { PUBLIC, SYSTEM } from './identity.ts';

let deps: TestDeps;
let someone: string;
beforeAll(async () => {
  deps = await testDeps();
  someone = await createAccount(deps, {
    login: 'someone@example.org',
    password: 'a long enough secret',
    mustChange: false,
    surname: 'Образцова',
    givenName: 'Анна',
    patronymic: null,
    snils: null,
    email: null,
    phone: null,
    hats: [],
  });
});

describe('a query', () => {
  it('throws without an identity instead of answering with nothing', async () => {
    const pool = openPool((await testDatabase()).app, 1);
    try {
      await expect(openDatabase(pool).selectFrom('people').select('id').execute()).rejects.toThrow('a query without identity');
    } finally {
      await pool.end();
    }
  });

  it('that forgets its filter sees nobody else', async () => {
    const stranger = { scope: 'person', personId: crypto.randomUUID(), organisationId: null, role: 'applicant' } as const;
    expect(await deps.as(stranger).read((db) => db.selectFrom('people').select('id').execute())).toEqual([]);
    expect(await deps.as({ ...stranger, personId: someone }).read((db) => db.selectFrom('people').select('id').execute())).toEqual([
      { id: someone },
    ]);
  });

  it('leaves no identity behind on its connection', async () => {
    const pool = openPool((await testDatabase()).app, 1);
    const { accessTo } = await import('./database.ts');
    try {
      await accessTo(openDatabase(pool))(SYSTEM).read((db) => db.selectFrom('people').select('id').execute());
      await expect(pool.query('select id from people')).rejects.toThrow('a query without identity');
    } finally {
      await pool.end();
    }
  });

  it('of a reading transaction writes nothing', async () => {
    const write = deps.as(SYSTEM).read((db) => db.updateTable('people').set({ surname: 'Другая' }).execute());
    await expect(write).rejects.toThrow('read-only transaction');
  });
});

describe('the database role of the application', () => {
  it('sees no sign-in table and owns nothing', async () => {
    const client = new pg.Client({ connectionString: (await testDatabase()).app });
    await client.connect();
    try {
      for (const table of ['accounts', 'sessions', 'recovery_links', 'graphile_worker.jobs'])
        await expect(client.query(`select from ${table}`)).rejects.toThrow('permission denied');
      const { rows } = await client.query("select count(*)::int as owned from pg_class where relowner = 'zachet_app'::regrole");
      expect(rows).toEqual([{ owned: 0 }]);
      await client.query("select set_config('zachet.scope', 'system', false)");
      await expect(client.query('delete from application_events')).rejects.toThrow('permission denied');
      await expect(client.query('update application_events set move = null')).rejects.toThrow('permission denied');
    } finally {
      await client.end();
    }
  });

  it('gives moments as Temporal and takes them back', async () => {
    const now = deps.clock.now();
    const { rows } = await deps.as(PUBLIC).read((db) =>
      sql<{
        at: Temporal.Instant;
        day: Temporal.PlainDate;
      }>`select ${now}::timestamptz as at, ${Temporal.PlainDate.from('2026-02-28')}::date as day`.execute(db),
    );
    expect(rows[0]?.at.equals(now)).toBe(true);
    expect(rows[0]?.day.toString()).toBe('2026-02-28');
  });
});
