import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { type BlockId, findMove, type Label, type ProcedureWords, type StateId, stateRule, type Tone, toneOf } from '#procedures/index.ts';
import { type Application, listBlocks, readApplication } from './applications.db.ts';
import { assertAllowed, mayOpenOwn, mayUseCabinet } from './applications.policy.ts';
import { EMPTY_BLOCK } from './block.ts';
import { doubtsOf, type Lack, lacksOf } from './block-lacks.ts';
import { zoneOfCentre } from './change-clocks.ts';
import { checkApplication } from './check-application.ts';
import { isBlockOpen, readOpenPlaces } from './locked-fields.ts';
import { findPlace, type PlaceShown } from './place.ts';
import { procedureOf } from './procedure-of.ts';
import { readCrossProblems } from './read-cross-problems.ts';
import { listRemarks, type RemarkShown } from './remarks.ts';

/** The head of an application as its owner sees it; plain data, moments as ISO. */
export interface FilingHead {
  readonly id: string;
  readonly procedureId: string;
  readonly edition: string;
  readonly state: StateId;
  readonly stateLabel: Label;
  readonly words: ProcedureWords;
  /** The word of the button that sends it. */
  readonly sendLabel: Label;
  readonly tone: Tone;
  readonly number: number | null;
  readonly filedAt: string | null;
  readonly createdAt: string;
  /** Zone of the centre, by which number and terms are told. */
  readonly zone: string;
  readonly qualification: string | null;
  readonly level: number | null;
  readonly practiceKind: 'tasks' | 'portfolio' | null;
  readonly place: PlaceShown | null;
  readonly isRetake: boolean;
  /** Draft or returned. */
  readonly editable: boolean;
}

export interface FilingBlock {
  readonly id: BlockId;
  readonly label: Label;
  readonly filled: number;
  readonly needed: number;
  /** What is filled wrongly; missing fields are not counted. */
  readonly faults: number;
  /** What stands in the way of sending, by name. */
  readonly lacks: readonly Lack[];
  /** What may be wrong and hinders nothing: asked about before sending. */
  readonly doubts: readonly Lack[];
  readonly state: 'full' | 'begun' | 'wrong' | 'empty';
  readonly accuracyConfirmed: boolean;
  readonly consent: boolean;
  readonly version: number;
  /** False where a returned application has no remark in this block. */
  readonly open: boolean;
  /** Open remarks of the centre here: one waits still, or each is mended or answered. */
  readonly remarked: 'open' | 'mended' | null;
}

export interface Filing {
  readonly application: FilingHead;
  readonly blocks: readonly FilingBlock[];
}

/** What the frame of the block pages shows. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function readFiling(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, applicationId: string): Promise<Filing> {
  assertAllowed(mayUseCabinet(actor));
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    return await presentFiling(db, application, deps.clock.now());
  });
}

export async function presentFiling(db: Trx, application: Application, now: Temporal.Instant): Promise<Filing> {
  const { blocks } = await checkApplication(db, application, now);
  const typed = await listBlocks(db, application.id);
  const stored = new Map(typed.map((block) => [block.block, block]));
  const cross = await readCrossProblems(db, application, typed, now);
  const open = await readOpenPlaces(db, application);
  const remarks = (await listRemarks(db, application.id)).filter((remark) => remark.open);
  const labels = new Map(procedureOf(application).blocks.map(({ id, label }) => [id, label]));
  return {
    application: await presentHead(db, application),
    blocks: blocks.map((block) => {
      const { id, filled, needed, confirmed, ready } = block;
      const lacks = lacksOf(application, block);
      const warned = [...block.problems, ...cross.filter((problem) => problem.block === id)];
      const doubts = doubtsOf(application, { id, problems: warned }, stored.get(id) ?? EMPTY_BLOCK);
      const faults = lacks.filter(({ kind }) => kind !== 'missing' && kind !== 'unattached').length;
      const remarked = remarkedIn(remarks.filter((remark) => remark.block === id));
      const holds = stored.get(id);
      const begun = filled > 0 || confirmed || (holds !== undefined && holds.entries.length > 0);
      return {
        id,
        label: labels.get(id) ?? { ru: id },
        filled,
        needed,
        faults,
        lacks,
        doubts,
        state: ready && remarked !== 'open' ? 'full' : faults > 0 ? 'wrong' : begun ? 'begun' : 'empty',
        accuracyConfirmed: stored.get(id)?.accuracyConfirmedAt != null,
        consent: stored.get(id)?.consentAt != null,
        version: stored.get(id)?.version ?? 0,
        open: isBlockOpen(open, id),
        remarked,
      };
    }),
  };
}

const remarkedIn = (remarks: readonly RemarkShown[]): FilingBlock['remarked'] =>
  remarks.length === 0 ? null : remarks.every(({ settled }) => settled) ? 'mended' : 'open';

export async function presentHead(db: Trx, application: Application): Promise<FilingHead> {
  const { id, procedureId, edition, state, number, filedAt, createdAt, practiceKind, retakeOf } = application;
  const qualification = application.qualificationId
    ? await db
        .selectFrom('qualifications')
        .select([named('qualifications.name').as('name'), 'level'])
        .where('id', '=', application.qualificationId)
        .executeTakeFirst()
    : undefined;
  const procedure = procedureOf(application);
  return {
    id,
    procedureId,
    edition,
    state,
    stateLabel: stateRule(procedure, state).label,
    words: procedure.words,
    sendLabel: findMove(procedure, 'submit')?.label ?? procedure.words.apply,
    tone: toneOf(procedure, state, application.payerKind === 'employer' ? ['applicant'] : ['applicant', 'payer', 'contract_party']),
    number,
    filedAt: filedAt?.toString() ?? null,
    createdAt: createdAt.toString(),
    zone: application.centreId ? await zoneOfCentre(db, application.centreId) : 'Europe/Moscow',
    qualification: qualification?.name ?? null,
    level: qualification?.level ?? null,
    practiceKind,
    place: await findPlace(db, application.siteId),
    isRetake: retakeOf !== null,
    editable: state === 'draft' || state === 'returned',
  };
}
