import { type Kysely, sql } from 'kysely';
import type { DB } from '#database';

/** Everything that the database holds, as one text. The owner frees itself from the policies meanwhile: for a database of one test only. */
export async function wholeDatabase(owner: Kysely<DB>): Promise<string> {
  const { rows } = await sql<{
    name: string;
    own: boolean;
  }>`select format('%I.%I', schemaname, tablename) as name, schemaname = 'public' as own from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(owner);
  const texts: string[] = [];
  for (const { name, own } of rows) {
    if (own) await sql`alter table ${sql.raw(name)} no force row level security`.execute(owner);
    const { rows: found } = await sql<{ text: string }>`select t::text as text from ${sql.raw(name)} t`.execute(owner);
    texts.push(...found.map(({ text }) => text));
    if (own) await sql`alter table ${sql.raw(name)} force row level security`.execute(owner);
  }
  return texts.join('\n');
}
