import pg from 'pg';

const MARK = 'the demo is being filled in';
/** Any number: it only has to differ from other advisory locks in the same database. */
const ONE_SEED = 7_200_115;

/**
 * Runs `seed` between two words about the database: that it is being filled, and that it no longer is. The first is committed before the first row and taken back
 * after the last, before anybody is served; a database that still bears it was left half-filled by a killed start and is emptied first. Nothing else is ever emptied.
 * @returns false where the database held something and was left as it is.
 */
export async function wholeOrAgain(
  ownerUrl: string,
  { holdsSomething, seed }: { holdsSomething: () => Promise<boolean>; seed: () => Promise<void> },
): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on('error', () => {}); // the query that is under way says it
  await owner.connect();
  try {
    // a second start on the same server waits for the first
    await owner.query('select pg_advisory_lock($1)', [ONE_SEED]);
    if (await isMarked(owner)) await empty(owner);
    else if (await holdsSomething()) return false;
    await mark(owner, MARK);
    await seed();
    await letOthersAhead(owner);
    await mark(owner, null);
    return true;
  } finally {
    await owner.end();
  }
}

/** Hundreds of letters and papers of the demo are still to be made when the first visitor comes: that one's own are made first. Below 0 is sooner, above later. */
async function letOthersAhead(owner: pg.Client): Promise<void> {
  await owner.query('update graphile_worker._private_jobs set priority = 10');
}

async function isMarked(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ comment: string | null }>(
    `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()`,
  );
  return rows[0]?.comment === MARK;
}

async function mark(owner: pg.Client, words: string | null): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
  await owner.query(`comment on database ${rows[0]?.name} is ${words === null ? 'null' : pg.escapeLiteral(words)}`);
}

/** What the migrations bring, not the seed: the working days of the countries. */
const DELIVERED = [
  { table: 'work_calendar_heads', rows: 'true' },
  { table: 'work_calendars', rows: "origin = 'shipped'" },
] as const;

async function empty(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ table: string }>(
    `select format('%I.%I', schemaname, tablename) as table from pg_tables
     where (schemaname = 'public' and tablename <> 'migrations') or (schemaname = 'graphile_worker' and tablename in ('_private_jobs', '_private_job_queues'))`,
  );
  await owner.query('begin');
  // the policies of these tables are the application's, and the owner obeys them too
  for (const { table } of DELIVERED) await owner.query(`alter table ${table} no force row level security`);
  for (const { table, rows: delivered } of DELIVERED)
    await owner.query(`create temporary table kept_${table} on commit drop as select * from ${table} where ${delivered}`);
  await owner.query(`truncate ${rows.map(({ table }) => table).join(', ')} restart identity`);
  for (const { table } of DELIVERED) await owner.query(`insert into ${table} select * from kept_${table}`);
  for (const { table } of DELIVERED) await owner.query(`alter table ${table} force row level security`);
  await owner.query('commit');
}
