import type { Trx } from '#platform/database.ts';

/** What a council has set, as it holds now: group → values by name. Empty where all is by default. */
export async function readCouncilSettings(db: Trx, councilId: string): Promise<Readonly<Record<string, unknown>>> {
  const rows = await db
    .selectFrom('council_settings')
    .select(['key', 'value'])
    .where('council_id', '=', councilId)
    .where('valid_to', 'is', null)
    .execute();
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
