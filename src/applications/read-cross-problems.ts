import type { Values } from '#accounts/index.ts';
import type { Trx } from '#platform/database.ts';
import { type BlockId, dayIn } from '#procedures/index.ts';
import type { Application, StoredBlock } from './applications.db.ts';
import { zoneOfCentre } from './change-clocks.ts';
import { type CrossProblem, crossCheck } from './cross-checks.ts';

/** What the blocks say together and cannot all be true; the names of the cabinet are compared where the asker may see them. */
export async function readCrossProblems(
  db: Trx,
  application: Application,
  stored: readonly StoredBlock[],
  now: Temporal.Instant,
): Promise<readonly CrossProblem[]> {
  const valuesOf = (block: BlockId): Values => stored.find((one) => one.block === block)?.values ?? {};
  const profile = await db
    .selectFrom('people')
    .select(['surname', 'given_name as givenName', 'patronymic'])
    .where('id', '=', application.applicantId)
    .executeTakeFirst();
  return crossCheck({
    applicant: valuesOf('applicant'),
    employment: valuesOf('employment'),
    education: stored.find(({ block }) => block === 'education')?.entries ?? [],
    profile: profile ?? null,
    today: dayIn(now, await zoneOfCentre(db, application.centreId)),
  });
}
