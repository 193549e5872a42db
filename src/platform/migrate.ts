import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** A migration cannot be applied; the message says which and why. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

/** Any number: it only has to differ from other advisory locks in the same database. */
const ONE_MIGRATION = 7_200_114;
const FOLDER = new URL('../../migrations/', import.meta.url);

/** Brings the database to the state of `migrations/*.sql`; answers the names that were applied now.
 *  The job runner's schema comes first, so that our functions may call it. Throws `MigrationRefused`. */
export async function migrate(ownerUrl: string, folder: URL = FOLDER): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('notice', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ONE_MIGRATION]);
    await installJobSchema(client, ownerUrl);
    await client.query(`create table if not exists migrations (
      name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp())`);
    return await applyFiles(client, folder);
  } finally {
    await client.end();
  }
}

async function installJobSchema(client: pg.Client, ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
  await client.query(`grant usage on schema graphile_worker to zachet_worker`);
  await client.query(`grant select, insert, update, delete on all tables in schema graphile_worker to zachet_worker`);
  await client.query(`grant usage, select on all sequences in schema graphile_worker to zachet_worker`);
  await client.query(`grant execute on all functions in schema graphile_worker to zachet_worker`);
  await client.query(LET_WORKER_THROUGH);
}

/** The job runner switches row security on for its tables and leaves the policies to us; without one its role sees no job. */
const LET_WORKER_THROUGH = `do $$
declare queue_table regclass;
begin
  for queue_table in
    select c.oid from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'the_worker_sees_the_queue')
  loop
    execute format('create policy the_worker_sees_the_queue on %s to zachet_worker using (true) with check (true)', queue_table);
  end loop;
end $$`;

async function applyFiles(client: pg.Client, folder: URL): Promise<string[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations');
  const applied = new Map(rows.map((row) => [row.name, row.sha256]));
  const now: string[] = [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const newer = rows.find(({ name }) => !files.includes(name));
  if (newer) throw new MigrationRefused(`The database has ${newer.name}, which this version does not know. Start the newer version.`);
  for (const name of files.sort()) {
    const sql = readFileSync(new URL(name, folder), 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    const known = applied.get(name);
    if (known && known !== sha256)
      throw new MigrationRefused(`The migration ${name} was edited after it had been applied. Restore it, and write a new one.`);
    if (known) continue;
    await applyFile(client, { name, sql, sha256 });
    now.push(name);
  }
  return now;
}

async function applyFile(client: pg.Client, { name, sql, sha256 }: { name: string; sql: string; sha256: string }): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationRefused(`The migration ${name} failed: ${explain(error, sql)}`, { cause: error });
  }
}

function explain(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const line = error.position ? ` at line ${sql.slice(0, Number(error.position)).split('\n').length}` : '';
  return [`${error.message}${line}`, error.detail, error.hint, error.where].filter(Boolean).join('\n  ');
}
