import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { bad, type Finding, good, warning } from './finding.ts';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);
const CLOCKS_MAY_DIFFER_MS = 2_000;

/** `client` may see the catalogue of the database; `now` is the clock of this process. */
export async function checkDatabase(client: pg.Client, now: () => Temporal.Instant): Promise<Finding[]> {
  return [await checkVersion(client), await checkClock(client, now), await checkMigrations(client), await checkGates(client)];
}

async function checkVersion(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ number: number; words: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as words`,
  );
  const [version] = rows;
  return (version?.number ?? 0) >= 180_000
    ? good('server', `PostgreSQL ${version?.words}`)
    : bad('server', `PostgreSQL ${version?.words}`, 'PostgreSQL 18 is needed');
}

async function checkClock(client: pg.Client, now: () => Temporal.Instant): Promise<Finding> {
  const { rows } = await client.query<{ ms: number }>(`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`);
  const apart = Math.abs(now().epochMilliseconds - (rows[0]?.ms ?? 0));
  return apart < CLOCKS_MAY_DIFFER_MS
    ? good('clocks', 'this machine and the database agree')
    : bad(
        'clocks',
        `this machine and the database are ${Math.round(apart / 1000)} s apart`,
        'let both follow a time server: exams run on the database’s clock',
      );
}

async function checkMigrations(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations');
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));
  const missing = files.filter((name) => !applied.has(name));
  const edited = files.filter((name) => applied.has(name) && applied.get(name) !== sha256Of(name));
  const unknown = [...applied.keys()].filter((name) => !files.includes(name));
  if (edited.length > 0) return bad('schema', `edited after it was applied: ${edited.join(', ')}`, 'restore the file, and write a new one');
  if (missing.length > 0)
    return bad('schema', `not applied: ${missing.join(', ')}`, 'npm run -s zachet -- migrate (npm start does it, too)');
  if (unknown.length > 0)
    return bad('schema', `of a newer version of the product: ${unknown.join(', ')}`, 'start the version that last wrote to this database');
  return good('schema', `${files.length} migrations applied`);
}

const sha256Of = (name: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(name, MIGRATIONS)))
    .digest('hex');

/** The second gate stands only where the application's role can neither pass by row-level security nor own a table. */
async function checkGates(client: pg.Client): Promise<Finding> {
  const { rows: strong } = await client.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname in ('zachet_app', 'zachet_auth', 'zachet_worker') and (rolsuper or rolbypassrls)`,
  );
  if (strong.length > 0)
    return bad(
      'gates',
      `${strong.map(({ name }) => name).join(', ')} may pass by row-level security`,
      'alter role … nosuperuser nobypassrls',
    );
  const { rows: unforced } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and (exists (select from pg_policy p where p.polrelid = c.oid) and not (c.relrowsecurity and c.relforcerowsecurity)
         or pg_get_userbyid(c.relowner) in ('zachet_app', 'zachet_auth', 'zachet_worker'))`,
  );
  return unforced.length > 0
    ? bad(
        'gates',
        `row-level security is not in force on ${unforced.map(({ name }) => name).join(', ')}`,
        'restore the schema: compare with docs/schema.txt',
      )
    : good('gates', 'row-level security is in force');
}

/** Work that waits: jobs, letters, papers. */
export async function checkWork(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{
    given_up: number;
    late: number;
    workers: number;
    failed: number;
    doubtful: number;
    papers: number;
  }>(
    `select (select count(*)::int from graphile_worker.jobs where attempts >= max_attempts) as given_up,
       (select count(*)::int from graphile_worker.jobs where attempts < max_attempts and locked_at is null and run_at < now() - interval '5 minutes') as late,
       (select count(distinct objid)::int from pg_locks where locktype = 'advisory' and classid = 4711 and granted) as workers,
       (select count(*)::int from letters where state = 'failed') as failed,
       (select count(*)::int from letters where state = 'doubtful') as doubtful,
       (select count(*)::int from papers where state = 'failed') as papers`,
  );
  const [work] = rows;
  if (!work) throw new Error('no answer');
  return [
    work.workers > 0
      ? good('workers', `${work.workers} at work`)
      : warning('workers', 'none is at work: letters and papers wait', 'start the product, or another worker'),
    work.late > 0
      ? warning('jobs', `${work.late} should have run more than 5 minutes ago`, 'start more workers, or read the log of the worker')
      : good('jobs', 'none is late'),
    work.given_up > 0
      ? bad(
          'jobs given up',
          `${work.given_up} failed at every attempt`,
          'read "last_error" in graphile_worker.jobs and the log of the worker',
        )
      : good('jobs given up', 'none'),
    work.failed > 0
      ? warning(
          'letters',
          `${work.failed} could not be delivered, ${work.doubtful} perhaps arrived`,
          'the cabinets show them as notices; call the people',
        )
      : good('letters', work.doubtful > 0 ? `none failed, ${work.doubtful} perhaps arrived` : 'none failed'),
    work.papers > 0
      ? bad('papers', `${work.papers} could not be typeset`, 'read the log of the worker, then order them again from the application')
      : good('papers', 'none failed'),
  ];
}
