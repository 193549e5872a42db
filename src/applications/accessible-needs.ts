import type { Trx } from '#platform/database.ts';

interface Needs {
  readonly words: string;
}

/** What the applicants asked for under «Доступная среда», for whoever prepares the room; who asked for nothing is not in it. */
export async function listAccessibleNeeds(db: Trx, applicationIds: readonly string[]): Promise<ReadonlyMap<string, Needs>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('application_blocks')
    .select(['application_id as id', 'data'])
    .where('application_id', 'in', applicationIds)
    .where('block', '=', 'accessibility')
    .execute();
  return new Map(
    rows.flatMap(({ id, data }): [string, Needs][] => {
      const { accessibleEnvironment, accessibleNeeds } = (data as { values?: Record<string, string> }).values ?? {};
      return accessibleEnvironment === 'on' ? [[id, { words: accessibleNeeds?.trim() ?? '' }]] : [];
    }),
  );
}
