import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_COUNCILS, DEMO_ORGANISATIONS, DEMO_PEOPLE, isKeyOf } from '../../src/demo/content/index.ts';
import { findDemoCertificate, listDemoPeople } from '../../src/demo/people.ts';
import { seedDemo } from '../../src/demo/seed.ts';
import { buildDeps } from '../../src/deps.ts';
import { checkCertificate } from '../../src/outcomes/index.ts';
import { SYSTEM } from '../../src/platform/identity.ts';
import { createLog } from '../../src/platform/log.ts';
import { findProcedure, type Procedure, replay, type StateId } from '../../src/procedures/index.ts';
import { testDatabase } from '../setup/database.ts';

const config = {
  dataDir: mkdtempSync(join(tmpdir(), 'zachet-demo-')),
  demo: true,
  secret: 'a secret of tests that is long enough',
  publicUrl: 'http://localhost:3000',
  database: await testDatabase(),
};
const { deps, close } = buildDeps(config, { log: createLog('silent') });
afterAll(async () => {
  await close();
  rmSync(config.dataDir, { recursive: true, force: true });
});
const system = deps.as(SYSTEM);

/** As the owner of the tables, who is not policed in the queue of jobs. */
async function asOwner<T extends object>(query: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: config.database.owner });
  await client.connect();
  try {
    return (await client.query<T>(query)).rows;
  } finally {
    await client.end();
  }
}

function seedingProcess(): ChildProcess {
  const seed = new URL('../../src/demo/seed.ts', import.meta.url).href;
  const program = `const { seedDemo } = await import(${JSON.stringify(seed)}); await seedDemo(${JSON.stringify(config)});`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, LOG_LEVEL: 'silent' },
    stdio: 'inherit',
  });
}

const countOf = async (table: 'organisations' | 'people' | 'applications' | 'letters'): Promise<number> =>
  (
    await system.read((db) =>
      db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    )
  ).count;

function procedureOf(id: string): Procedure {
  return findProcedure(id) ?? expect.fail(`no procedure ${id}`);
}

async function killInTheMiddle(): Promise<void> {
  const seeding = seedingProcess();
  const ended = once(seeding, 'exit');
  for (const until = performance.now() + 150_000; (await countOf('applications')) < 3; await pause(50))
    if (seeding.exitCode !== null || performance.now() > until) throw new Error('it ended before it could be killed');
  seeding.kill('SIGKILL');
  await ended;
}

beforeAll(async () => {
  await killInTheMiddle();
  expect(await seedDemo(config)).toBe(true);
}, 420_000);

describe('the demo', () => {
  it('is whole after its first seed was killed in the middle', async () => {
    expect(await countOf('organisations')).toBe(DEMO_ORGANISATIONS.length);
    expect(await countOf('people')).toBe(DEMO_PEOPLE.length);
    expect(
      await asOwner(`select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()`),
    ).toEqual([{ mark: null }]);
  });

  it.each(DEMO_COUNCILS)('has an application in every state at $key', async ({ key, procedureId, organisations }) => {
    const council = organisations.find((one) => one.key === key);
    const rows = await system.read((db) =>
      db
        .selectFrom('applications as a')
        .innerJoin('organisations as o', 'o.id', 'a.council_id')
        .select('a.state')
        .distinct()
        .where('o.short_name', '=', council?.shortName ?? '')
        .execute(),
    );
    expect(rows.map(({ state }) => state).sort()).toEqual(
      procedureOf(procedureId)
        .states.map(({ id }) => id as string)
        .sort(),
    );
  });

  it('has for each applicant the state that the key says', async () => {
    const rows = await system.read((db) =>
      db
        .selectFrom('applications as a')
        .innerJoin('people as p', 'p.id', 'a.applicant_id')
        .select(['p.email', 'a.state', 'a.procedure_id as procedureId'])
        .execute(),
    );
    for (const { procedureId, people } of DEMO_COUNCILS)
      for (const { id } of procedureOf(procedureId).states) {
        const person = people.find(({ key }) => isKeyOf(id, key));
        expect(rows.find(({ email }) => email === person?.email)?.state, `${procedureId} ${id}`).toBe(id);
      }
  });

  it('has histories that replay to the state, in the order of time', async () => {
    const applications = await system.read((db) =>
      db.selectFrom('applications').select(['id', 'state', 'procedure_id as procedureId']).execute(),
    );
    for (const { id, state, procedureId } of applications) {
      const events = await system.read((db) =>
        db
          .selectFrom('application_events')
          .select(['move', 'from_state', 'to_state', 'at'])
          .where('application_id', '=', id)
          .orderBy('seq')
          .execute(),
      );
      expect(
        replay(
          procedureOf(procedureId),
          events.map(({ move, from_state, to_state }) => ({ move, from: from_state, to: to_state })) as Parameters<typeof replay>[1],
        ),
      ).toBe(state as StateId);
      const moments = events.map(({ at }) => at.epochMilliseconds);
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    }
  });

  it('numbers the applications of each centre without a gap, in the order of filing', async () => {
    const rows = await system.read((db) =>
      db
        .selectFrom('applications')
        .select(['centre_id as centre', 'number'])
        .where('number', 'is not', null)
        .orderBy('filed_at')
        .orderBy('number')
        .execute(),
    );
    for (const numbers of Object.values(Object.groupBy(rows, ({ centre }) => centre ?? '')))
      expect(numbers?.map(({ number }) => number)).toEqual(numbers?.map((_, index) => index + 1));
  });

  it('names nobody in histories, jobs and events of accounts', async () => {
    const kept = JSON.stringify([
      ...(await asOwner('select payload::text, key from graphile_worker._private_jobs')),
      ...(await system.read((db) => db.selectFrom('application_events').select(['details', 'reason_code']).execute())),
      ...(await deps.signIn.selectFrom('account_events').select(['kind', 'details']).execute()),
      ...(await system.read((db) => db.selectFrom('letters').select(['params', 'key', 'failure']).execute())),
    ]);
    expect(kept.includes('paperId')).toBe(true);
    for (const { surname, snils, iin, phone, email } of DEMO_PEOPLE)
      for (const personal of [surname, snils ?? iin ?? '', phone, email]) expect(kept.includes(personal), personal).toBe(false);
  });

  it('leaves no letter of its past to be sent, and every one of them in the mailbox', async () => {
    const letters = await system.read((db) =>
      db.selectFrom('letters').select(['state', 'sealed_secrets as secrets', 'demo_copy as copy', 'send_at as at']).execute(),
    );
    expect(letters.length).toBeGreaterThan(50);
    expect(letters.filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(letters.every(({ copy, secrets }) => copy !== null && secrets === null)).toBe(true);
  });

  it('prints and sends what a visitor asks for before its own papers and letters', async () => {
    const queued = await asOwner<{ priority: number }>('select priority from graphile_worker._private_jobs');
    expect(queued.length).toBeGreaterThan(0);
    expect(queued.filter(({ priority }) => priority <= 0)).toEqual([]);
  });

  it('shows to applicants who opened their file', async () => {
    const viewed = await system.read((db) => db.selectFrom('application_views').select('application_id').distinct().execute());
    expect(viewed.length).toBeGreaterThan(15);
  });

  it('has an invoice that an employer is to pay', async () => {
    const invoice = await system.read((db) =>
      db
        .selectFrom('invoices as i')
        .innerJoin('organisations as o', 'o.id', 'i.payer_organisation_id')
        .select(['i.state', 'o.short_name as payer'])
        .where('o.inn', '=', DEMO_ORGANISATIONS.find(({ key }) => key === 'sever-project')?.inn ?? '')
        .executeTakeFirstOrThrow(),
    );
    expect(invoice).toEqual({ state: 'open', payer: 'АО «Северпроект»' });
  });

  it('has a certificate that a stranger may check', async () => {
    const number = (await findDemoCertificate(deps)) ?? '';
    expect(await checkCertificate(deps, number)).toMatchObject({ number, status: 'active' });
  });

  it('tells who is who in Russian, applicants with the state of their application', async () => {
    const people = await listDemoPeople(deps);
    expect(people).toHaveLength(DEMO_PEOPLE.length);
    expect(people.find(({ login }) => login.startsWith('registrar@'))).toEqual({
      role: 'Регистратор',
      login: 'registrar@zachet.example',
      password: 'Zachet-registrar-2026',
      name: 'Орешкина Дарья',
      does: 'Регистратор «Белого моста»: проверяет заявления',
    });
    expect(people.find(({ login }) => login.startsWith('returned@'))?.does).toBe('«Возвращено на доработку»');
  });

  it('leaves a database that holds something as it is', async () => {
    const before = await countOf('letters');
    expect(await seedDemo(config)).toBe(false);
    expect(await countOf('letters')).toBe(before);
  });
});
