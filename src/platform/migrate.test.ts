import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../tests/setup/database.ts';
import { migrate } from './migrate.ts';

it('the role of the worker sees the queue and may keep its own schedule', async () => {
  const { owner, worker } = await testDatabase();
  const [asOwner, asWorker] = [new pg.Client({ connectionString: owner }), new pg.Client({ connectionString: worker })];
  await Promise.all([asOwner.connect(), asWorker.connect()]);
  await asOwner.query(`select graphile_worker.add_job('greet', '{}')`);
  const { rows } = await asWorker.query('select task_identifier from graphile_worker.jobs');
  await asWorker.query(`insert into graphile_worker._private_known_crontabs (identifier, known_since) values ('nightly', now())`);
  await Promise.all([asOwner.end(), asWorker.end()]);
  expect(rows).toEqual([{ task_identifier: 'greet' }]);
});

describe('migrations', () => {
  const path = mkdtempSync(join(tmpdir(), 'zachet-migrations-'));
  const folder = pathToFileURL(`${path}/`);
  const write = (name: string, sql: string) => writeFileSync(join(path, name), sql);
  let owner = '';

  beforeAll(async () => {
    owner = (await testDatabase()).owner;
    cpSync(new URL('../../migrations/', import.meta.url), path, { recursive: true });
    write('90000000000001_one.sql', 'create table first_of_test (id int);');
    write('90000000000002_two.sql', 'create table second_of_test (id int);');
  });
  afterAll(() => rmSync(path, { recursive: true }));

  it('run once each, in the order of their names', async () => {
    expect(await migrate(owner, folder)).toEqual(['90000000000001_one.sql', '90000000000002_two.sql']);
    expect(await migrate(owner, folder)).toEqual([]);
  });

  it('stop when one that was applied has been edited', async () => {
    write('90000000000001_one.sql', 'create table first_of_test (id bigint);');
    await expect(migrate(owner, folder)).rejects.toThrow('90000000000001_one.sql was edited');
    write('90000000000001_one.sql', 'create table first_of_test (id int);');
  });

  it('leave nothing of a file that fails, and name its line', async () => {
    write('90000000000003_three.sql', 'create table third_of_test (id int);\nselect nothing_here;\n');
    await expect(migrate(owner, folder)).rejects.toThrow(/90000000000003_three.sql failed: .*nothing_here.* at line 2/);
    const client = new pg.Client({ connectionString: owner });
    await client.connect();
    const { rows } = await client.query(`select to_regclass('third_of_test') as found`);
    await client.end();
    expect(rows).toEqual([{ found: null }]);
  });

  it('stop where a newer version has been at work', async () => {
    const known = pathToFileURL(`${mkdtempSync(join(path, 'older-'))}/`);
    cpSync(new URL('../../migrations/', import.meta.url), known, { recursive: true });
    await expect(migrate(owner, known)).rejects.toThrow('The database has 90000000000001_one.sql, which this version does not know');
  });

  it('applied from two processes at once run once', async () => {
    write('90000000000003_three.sql', 'create table third_of_test (id int);');
    const applied = await Promise.all([migrate(owner, folder), migrate(owner, folder)]);
    expect(applied.flat()).toEqual(['90000000000003_three.sql']);
  });
});
