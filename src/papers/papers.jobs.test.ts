import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clockAt } from '#platform/clock.ts';
import { accessTo, openDatabase, openPool } from '#platform/database.ts';
import { diskFiles } from '#platform/files.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { openTypst } from '#platform/typst.ts';
import { testDatabase } from '../../tests/setup/database.ts';
import { openPaper } from './open-paper.ts';
import { orderPaper, retryPaper } from './order-paper.ts';
import { listPapers, readPaper } from './papers.db.ts';
import { type PaperPorts, renderOrderedPaper } from './papers.jobs.ts';
import { SAMPLES } from './papers-ordinary.factory.ts';
import { PAPER_KINDS, type PaperData } from './render-paper.ts';

const ORDERED = Temporal.Instant.from('2026-11-24T10:00:00Z');
const person = (personId: string): Actor => ({ scope: 'person', personId, organisationId: null, role: 'applicant' });
const attempt = { number: 1, last: false };

const folder = mkdtempSync(join(tmpdir(), 'zachet-paper-files-'));
const log: string[] = [];
const pools: { end(): Promise<void> }[] = [];
const typst = openTypst({ timeoutMs: 20_000 });
let deps: Parameters<Parameters<typeof renderOrderedPaper>[0]['refusal']>[0];
let owner = '';
let stranger = '';
let owners: ReturnType<typeof openDatabase>;
let refusalData: () => Promise<PaperData<'refusal'>>;

beforeAll(async () => {
  const urls = await testDatabase();
  const [app, superior] = [openPool(urls.app), openPool(urls.owner)];
  pools.push(app, superior);
  owners = openDatabase(superior);
  deps = {
    as: accessTo(openDatabase(app)),
    clock: clockAt('2026-11-24T10:05:00Z'),
    files: diskFiles({ folder }),
    log: createLog('info', (line) => log.push(line)),
    typst,
  };
  [owner, stranger] = [await aPerson(), await aPerson()];
});
afterAll(async () => {
  typst.close();
  for (const pool of pools) await pool.end();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  refusalData = async () => SAMPLES.refusal;
});

async function aPerson(): Promise<string> {
  return await deps.as(SYSTEM).write(async (trx) => {
    const values = { surname: 'Иванов', given_name: 'Пётр', created_at: ORDERED, updated_at: ORDERED };
    return (await trx.insertInto('people').values(values).returning('id').executeTakeFirstOrThrow()).id;
  });
}

/** A draft of a council of its own. */
async function anApplication(applicantId: string): Promise<string> {
  return await deps.as(SYSTEM).write(async (trx) => {
    const organisation = { kind: 'council', name: 'Совет', short_name: 'Совет', created_at: ORDERED };
    const { id } = await trx.insertInto('organisations').values(organisation).returning('id').executeTakeFirstOrThrow();
    await sql`insert into councils (id, procedure_id) values (${id}, 'ais-ok')`.execute(trx);
    const application = {
      procedure_id: 'ais-ok',
      edition: 'test',
      applicant_id: applicantId,
      maker_id: applicantId,
      council_id: id,
      applicant_name: 'Иванов Пётр',
      state: 'draft',
    };
    const times = { state_since: ORDERED, created_at: ORDERED, updated_at: ORDERED };
    return (
      await trx
        .insertInto('applications')
        .values({ ...application, ...times })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  });
}

async function grant(applicationId: string, parties: Record<string, string>): Promise<void> {
  const rows = Object.entries(parties).map(([party_kind, party_id]) => ({
    application_id: applicationId,
    party_kind,
    party_id,
    granted_at: ORDERED,
  }));
  await deps.as(SYSTEM).write(async (trx) => {
    await trx.insertInto('application_access').values(rows).execute();
  });
}

const ports = {
  ...Object.fromEntries(PAPER_KINDS.map((kind) => [kind, async () => SAMPLES[kind]])),
  refusal: async () => await refusalData(),
} as unknown as PaperPorts<typeof deps>;
const render = async (paperId: string, at = attempt) => await renderOrderedPaper(ports, async () => 'ru').run(deps, { paperId }, at);
const order = (over: { subjectId?: string } = {}) =>
  deps.as(SYSTEM).write((trx) => orderPaper(trx, { personId: owner, kind: 'refusal', at: ORDERED, ...over }));
const stored = (paperId: string) => deps.as(SYSTEM).read((db) => readPaper(db, paperId));
const jobsOf = async (paperId: string) =>
  (
    await sql<{ count: number }>`select count(*)::int as count from graphile_worker.jobs where key = ${`papers.render:${paperId}`}`.execute(
      owners,
    )
  ).rows[0]?.count;

describe('an ordered paper', () => {
  it('is a row and a job of one commit', async () => {
    const paperId = await order();
    expect(await stored(paperId)).toMatchObject({ state: 'pending', version: 1, fileSha256: null, kind: 'refusal' });
    expect(await jobsOf(paperId)).toBe(1);
    let lost = '';
    const broken = deps.as(SYSTEM).write(async (trx) => {
      lost = await orderPaper(trx, { personId: owner, kind: 'refusal', subjectId: randomUUID(), at: ORDERED });
      throw new Error('the caller broke off');
    });
    await expect(broken).rejects.toThrow('the caller broke off');
    expect(await jobsOf(lost)).toBe(0);
    await expect(stored(lost)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('becomes a file that its owner opens and a stranger does not', async () => {
    const paperId = await order({ subjectId: randomUUID() });
    await expect(openPaper(deps, person(owner), paperId)).rejects.toMatchObject({ code: 'paper_not_ready' });
    await render(paperId);
    const opened = await openPaper(deps, person(owner), paperId);
    expect(opened.fileName).toBe('Отказ по заявлению № 779.pdf');
    expect(
      Buffer.concat(await Array.fromAsync(opened.stream))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await expect(openPaper(deps, person(stranger), paperId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      openPaper(deps, { scope: 'centre', personId: stranger, organisationId: randomUUID(), role: 'head' }, paperId),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is never rendered anew, whatever its data became', async () => {
    const paperId = await order({ subjectId: randomUUID() });
    await render(paperId);
    const first = await stored(paperId);
    refusalData = async () => ({ ...SAMPLES.refusal, reason: 'Другое основание.' });
    await render(paperId);
    expect(await stored(paperId)).toEqual(first);
  });

  it('has a next version when the same paper is ordered again', async () => {
    const subjectId = randomUUID();
    const [first, second] = [await order({ subjectId }), await order({ subjectId })];
    expect([(await stored(first)).version, (await stored(second)).version]).toEqual([1, 2]);
  });

  it('survives two renders at once with one file', async () => {
    const paperId = await order({ subjectId: randomUUID() });
    await Promise.all([render(paperId), render(paperId)]);
    expect(await stored(paperId)).toMatchObject({ state: 'ready' });
  });

  it('fails for good on data that do not fit, says which field and no value, and can be tried again', async () => {
    const paperId = await order({ subjectId: randomUUID() });
    refusalData = async () => ({ ...SAMPLES.refusal, next: [] });
    await render(paperId);
    expect(await stored(paperId)).toMatchObject({ state: 'failed' });
    expect(log.at(-1)).toContain('data_do_not_fit: next');
    expect(log.join('\n')).not.toContain('Сергеевич');
    refusalData = async () => SAMPLES.refusal;
    await deps.as(SYSTEM).write((trx) => retryPaper(trx, paperId));
    await render(paperId);
    expect(await stored(paperId)).toMatchObject({ state: 'ready' });
  });

  it('is tried again after a fault from outside, and given up at the last attempt', async () => {
    const paperId = await order({ subjectId: randomUUID() });
    refusalData = async () => {
      throw new Error('the database was away');
    };
    await expect(render(paperId)).rejects.toThrow('the database was away');
    expect(await stored(paperId)).toMatchObject({ state: 'pending' });
    await expect(render(paperId, { number: 12, last: true })).rejects.toThrow('the database was away');
    expect(await stored(paperId)).toMatchObject({ state: 'failed' });
  });

  it('of a kind without a template is a fault of the procedure', async () => {
    await expect(deps.as(SYSTEM).write((trx) => orderPaper(trx, { personId: owner, kind: 'briefing', at: ORDERED }))).rejects.toThrow(
      'no template',
    );
  });

  it('of an application is seen through the access to it, by the kinds of each scope', async () => {
    const [applicationId, centreId, employerId] = [await anApplication(owner), randomUUID(), randomUUID()];
    await grant(applicationId, { person: owner, centre: centreId, employer: employerId });
    const paperId = await deps.as(SYSTEM).write((trx) => orderPaper(trx, { applicationId, kind: 'refusal', at: ORDERED }));
    await render(paperId);
    const reads = async (actor: Actor) => (await deps.as(actor).read((db) => listPapers(db, applicationId))).map(({ id }) => id);
    const centre: Actor = { scope: 'centre', personId: stranger, organisationId: centreId, role: 'registrar' };
    const employer: Actor = { scope: 'employer', personId: stranger, organisationId: employerId, role: 'employer' };
    expect(await reads(person(owner))).toEqual([paperId]);
    expect(await reads(centre)).toEqual([paperId]);
    expect(await reads(person(stranger))).toEqual([]);
    expect(await reads({ ...centre, organisationId: randomUUID() })).toEqual([]);
    expect((await openPaper(deps, centre, paperId)).sha256).toMatch(/^[0-9a-f]{64}$/);
    await expect(openPaper(deps, employer, paperId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('of no application is not among the papers of one', async () => {
    await order({ subjectId: randomUUID() });
    expect(await deps.as(SYSTEM).read((db) => listPapers(db, randomUUID()))).toEqual([]);
  });
});
