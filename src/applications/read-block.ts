import type { FieldProblem } from '#accounts/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { namedParts } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Application, listBlocks, readApplication } from './applications.db.ts';
import { assertAllowed, mayOpenOwn, mayUseCabinet } from './applications.policy.ts';
import { type BlockData, EMPTY_BLOCK } from './block.ts';
import { type BlockId, blockOf } from './blocks.ts';
import { checkApplication } from './check-application.ts';
import { isBlockOpen, isFieldOpen, readOpenPlaces } from './locked-fields.ts';
import { procedureOf } from './procedure-of.ts';
import { readCrossProblems } from './read-cross-problems.ts';
import { type Filing, presentFiling } from './read-filing.ts';
import { listRemarks, type RemarkShown } from './remarks.ts';

export interface BlockPage extends Filing {
  readonly blockId: BlockId;
  readonly data: BlockData;
  readonly problems: readonly (FieldProblem & { readonly entry?: number })[];
  /** Names of the fields that may be changed now; of entries too, by `list`. */
  readonly openFields: readonly string[];
  readonly listOpen: boolean;
  readonly remarks: readonly RemarkShown[];
  /** The chosen centre's words to its applicants: field of this block → hint. */
  readonly centreHints: Readonly<Record<string, string>>;
}

/** One block as its page shows it. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function readBlockPage(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  blockId: BlockId,
): Promise<BlockPage> {
  assertAllowed(mayUseCabinet(actor));
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const now = deps.clock.now();
    const filing = await presentFiling(db, application, now);
    if (!filing.blocks.some(({ id }) => id === blockId)) throw new Refusal('not_found');
    const stored = await listBlocks(db, applicationId);
    const own = (await checkApplication(db, application, now)).blocks.find(({ id }) => id === blockId)?.problems ?? [];
    const cross = (await readCrossProblems(db, application, stored, now)).filter(({ block }) => block === blockId);
    const open = await readOpenPlaces(db, application);
    const { editable } = filing.application;
    const found = stored.find(({ block }) => block === blockId);
    return {
      ...filing,
      blockId,
      data: found ? { values: found.values, entries: found.entries, accepted: found.accepted ?? [] } : EMPTY_BLOCK,
      problems: [...own, ...cross.filter(({ field, entry }) => !own.some((one) => one.field === field && one.entry === entry))],
      openFields: fieldNames(application, blockId).filter((field) => editable && isFieldOpen(open, blockId, field)),
      listOpen: editable && isBlockOpen(open, blockId),
      centreHints: await readCentreHints(db, application.centreId, blockId),
      remarks: (await listRemarks(db, applicationId)).filter(({ block, open: isOpen }) => block === blockId && isOpen),
    };
  });
}

const QUALIFICATION_FIELDS = ['payer', 'qualification', 'practiceKind', 'site'];
const fieldNames = (application: Application, blockId: BlockId): readonly string[] =>
  blockId === 'qualification' ? QUALIFICATION_FIELDS : blockOf(procedureOf(application), blockId).fields.map(({ name }) => name);

async function readCentreHints(db: Trx, centreId: string | null, blockId: BlockId): Promise<Readonly<Record<string, string>>> {
  if (!centreId) return {};
  const { hints } = await db
    .selectFrom('centres')
    .select(namedParts('centres.hints').as('hints'))
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const ofBlock = Object.entries(hints as Record<string, string>).filter(([place]) => place.startsWith(`${blockId}.`));
  return Object.fromEntries(ofBlock.map(([place, words]) => [place.slice(blockId.length + 1), words]));
}
