import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type pg from 'pg';
import { personalValues, tracesIn } from '../../setup/personal-values.ts';
import { connectToProduct } from '../../setup/running-cluster.ts';

let database: pg.Client;
let values: ReadonlySet<string>;

test.beforeAll(async () => {
  database = await connectToProduct(process.env.ZACHET_TEST_DATA ?? '');
  values = await personalValues(database);
});
test.afterAll(async () => await database.end());

test('the journeys have left names and numbers to look for', () => {
  expect(values.size).toBeGreaterThan(100);
  expect(tracesIn(`{"message":"Письмо ${[...values].find((value) => /^\p{L}+$/u.test(value))}"}`, values)).toHaveLength(1);
});

test('no line of the log names a person', () => {
  const lines = readFileSync(process.env.ZACHET_TEST_LOG ?? '', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(lines.length).toBeGreaterThan(0);
  expect(traced(lines)).toEqual([]);
});

test('no event names a person', async () => {
  const tables = await database.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_name like '%\\_events'",
  );
  expect(tables.rows.length).toBeGreaterThan(3);
  for (const { name } of tables.rows) {
    const { rows } = await database.query<{ row: string }>(`select to_jsonb(e)::text as row from ${name} e`);
    expect(traced(rows.map(({ row }) => row)), name).toEqual([]);
  }
});

test('no job names a person', async () => {
  const { rows } = await database.query<{ job: string }>('select job::text from test_traces.jobs');
  expect(rows.length).toBeGreaterThan(0);
  expect(traced(rows.map(({ job }) => job))).toEqual([]);
});

const traced = (lines: readonly string[]) => lines.filter((line) => tracesIn(line, values).length > 0).slice(0, 20);
