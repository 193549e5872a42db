import type { Trx } from '#platform/database.ts';

/** The card of the employer that is registered here under that ИНН or БИН. */
export async function findEmployer(db: Trx, number: string): Promise<string | null> {
  const employer = await db
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'employer')
    .where((eb) => eb.or([eb('inn', '=', number), eb('bin', '=', number)]))
    .orderBy('created_at')
    .executeTakeFirst();
  return employer?.id ?? null;
}
