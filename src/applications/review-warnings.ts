import type { FieldProblem } from '#accounts/index.ts';
import type { Trx } from '#platform/database.ts';
import { type Application, listBlocks } from './applications.db.ts';
import { checkApplication } from './check-application.ts';
import { readCrossProblems } from './read-cross-problems.ts';

/** By the name of the field; of an entry's field `0.year`. */
export type WarningsOfBlock = ReadonlyMap<string, readonly Pick<FieldProblem, 'code' | 'details'>[]>;

/** What the checks of fields and of blocks against each other doubt, for the reviewer to look at beside the field. */
export async function readReviewWarnings(
  db: Trx,
  application: Application,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, WarningsOfBlock>> {
  const own = (await checkApplication(db, application, now)).blocks.flatMap(({ id, problems }) =>
    problems.map((problem) => ({ ...problem, block: id })),
  );
  const cross = await readCrossProblems(db, application, await listBlocks(db, application.id), now);
  const blocks = new Map<string, Map<string, Pick<FieldProblem, 'code' | 'details'>[]>>();
  for (const { block, field, entry, code, details, severity } of [...own, ...cross]) {
    if (severity !== 'warns') continue;
    const fields = blocks.get(block) ?? new Map();
    const name = entry === undefined ? field : `${entry}.${field}`;
    const found = fields.get(name) ?? [];
    if (found.some((one: { code: string }) => one.code === code)) continue;
    fields.set(name, [...found, { code, ...(details && { details }) }]);
    blocks.set(block, fields);
  }
  return blocks;
}
