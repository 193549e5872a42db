import { placeLabel } from '#documents/index.ts';
import { listPapers } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { asksOf, type Label, type MoveName, possibleMoves, type Reason, type Role, type StateId, taxNumberOf } from '#procedures/index.ts';
import { readEmployerInn } from './accept-application.ts';
import { type Application, readApplication } from './applications.db.ts';
import { assertAllowed } from './applications.policy.ts';
import { listAttachedDocuments } from './attached-documents.ts';
import { type BlockId, blockOfPlace } from './blocks.ts';
import { type CertificationAnswers, certificationAnswers } from './certification-answers.ts';
import { zoneOfCentre } from './change-clocks.ts';
import { reasonsBeforeForm } from './move-reasons.ts';
import { findPlace, type PlaceShown } from './place.ts';
import type { MoveDeps } from './ports.ts';
import { procedureOf } from './procedure-of.ts';
import { presentVersion, type VersionShown } from './read-documents-block.ts';
import { recordLook } from './record-view.ts';
import { type RefusalReason, refusalReasons } from './refusal-reasons.ts';
import { listRemarks, type RemarkShown } from './remarks.ts';
import { mayReview } from './review.policy.ts';
import { type ReviewBlock, reviewBlocks } from './review-blocks.ts';
import { type PagesShown, seePages } from './see-document.ts';
import { listTerms, type StateShown, stateFor, type TermShown } from './waiting.ts';

export interface ReviewDocument {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly block: BlockId;
  readonly version: VersionShown | null;
  readonly link: string | null;
  readonly answer: string | null;
  readonly certification: CertificationAnswers | null;
  readonly mark: 'seen' | 'right' | 'unmarked';
  /** Of the file, by their numbers: these have stood in the viewer. */
  readonly pagesSeen: readonly number[];
  /** Added after the first submission. */
  readonly fresh: boolean;
}

export interface ReviewMove {
  readonly name: MoveName;
  readonly label: Label;
  readonly asks: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface ReviewDesk {
  readonly id: string;
  readonly number: number | null;
  readonly filedAt: string | null;
  readonly submittedAt: string | null;
  readonly zone: string;
  readonly round: number;
  readonly applicantName: string;
  readonly qualification: string;
  readonly level: number;
  readonly practiceKind: 'tasks' | 'portfolio' | null;
  readonly payer: { readonly kind: string; readonly number: string | null; readonly taxNumber: 'inn' | 'bin' };
  readonly place: PlaceShown | null;
  readonly state: StateShown;
  readonly term: TermShown | null;
  readonly identityChecked: boolean;
  readonly blocks: readonly ReviewBlock[];
  readonly documents: readonly ReviewDocument[];
  /** The open ones, numbered as they stand on the page; then those of earlier rounds with the answers. */
  readonly remarks: readonly RemarkShown[];
  readonly earlierRemarks: readonly RemarkShown[];
  readonly moves: readonly ReviewMove[];
  readonly refusalReasons: readonly RefusalReason[];
  readonly history: readonly { readonly move: MoveName; readonly label: Label; readonly at: string; readonly words: string | null }[];
  readonly papers: readonly { readonly id: string; readonly kind: string; readonly label: Label; readonly ready: boolean }[];
}

/**
 * The application as a reviewer of its centre works on it; the look is written down. Refuses: `not_found`, `own_application`, `not_a_reviewer`.
 * @param shown  what was chosen for the viewer: these pages count as seen from now on.
 */
export async function readForReview(
  deps: MoveDeps,
  actor: Actor,
  applicationId: string,
  shown: PagesShown | null = null,
): Promise<ReviewDesk> {
  return await deps.as(actor).write(async (trx) => {
    const application = await readApplication(trx, applicationId);
    assertAllowed(mayReview(actor, application));
    const now = deps.clock.now();
    await recordLook(trx, actor, applicationId, shown ? `document:${shown.documentId}` : 'application', now);
    if (shown && application.state === 'under_review') await seePages(trx, actor, applicationId, shown, now);
    const zone = await zoneOfCentre(trx, application.centreId);
    const remarks = await listRemarks(trx, applicationId);
    const open = remarks.filter((remark) => remark.open);
    const documents = await reviewDocuments(trx, application);
    const terms = await listTerms(trx, [{ ...application, zone }], now);
    const { number, filedAt, submittedAt, round, applicantName, practiceKind, payerKind, identityCheckedAt } = application;
    return {
      id: application.id,
      number,
      filedAt: filedAt?.toString() ?? null,
      submittedAt: submittedAt?.toString() ?? null,
      zone,
      round,
      applicantName,
      ...(await qualificationOf(trx, application)),
      practiceKind,
      payer: {
        kind: payerKind ?? 'applicant',
        number: await readEmployerInn(trx, application),
        taxNumber: taxNumberOf(procedureOf(application)),
      },
      place: await findPlace(trx, application.siteId),
      state: stateFor(application, ['centre']),
      term: terms.get(application.id) ?? null,
      identityChecked: identityCheckedAt !== null,
      blocks: await reviewBlocks(trx, application, documents, open, now),
      documents,
      remarks: open.map((remark, index) => ({ ...remark, number: index + 1 })),
      earlierRemarks: remarks.filter((remark) => !remark.open),
      moves: await movesOf(trx, deps, actor, application),
      refusalReasons: refusalReasons(application),
      history: await historyOf(trx, application),
      papers: await papersOf(trx, application),
    };
  });
}

async function qualificationOf(db: Trx, { qualificationId }: Application) {
  const found = await db
    .selectFrom('qualifications')
    .select([named('qualifications.name').as('name'), 'level'])
    .where('id', '=', qualificationId)
    .executeTakeFirst();
  return { qualification: found?.name ?? '', level: found?.level ?? 0 };
}

async function reviewDocuments(db: Trx, { id }: Application): Promise<ReviewDocument[]> {
  const attached = await listAttachedDocuments(db, id);
  return attached.map((document) => ({
    id: document.id,
    kind: document.kind,
    label: placeLabel(document.kind),
    block: blockOfPlace(document.kind) as BlockId,
    version: document.version && presentVersion(document.version),
    link: document.link,
    answer: document.answer,
    certification: document.version && certificationAnswers(document.version.certification),
    mark: document.markedRightAt ? 'right' : document.seenAt ? 'seen' : 'unmarked',
    pagesSeen: document.pagesSeen,
    fresh: (document.submittedRound ?? 0) > 1,
  }));
}

async function movesOf(trx: Trx, deps: MoveDeps, actor: Actor, application: Application): Promise<ReviewMove[]> {
  const role = actor.role as Role;
  const review: readonly StateId[] = ['under_review'];
  if (!review.includes(application.state)) return [];
  const moves = possibleMoves(procedureOf(application), application.state, role);
  return await Promise.all(
    moves.map(async (move) => ({
      name: move.name,
      label: move.label,
      asks: asksOf(move, role).map(({ field }) => field),
      reasons: await reasonsBeforeForm(trx, deps, actor, application, move.name),
    })),
  );
}

async function historyOf(db: Trx, application: Application) {
  const labels = new Map(procedureOf(application).moves.map(({ name, label }) => [name, label]));
  const events = await db
    .selectFrom('application_events as e')
    .leftJoin('application_words as w', 'w.id', 'e.words_id')
    .select(['e.move', 'e.at', 'w.words'])
    .where('e.application_id', '=', application.id)
    .orderBy('e.seq')
    .execute();
  return events.map(({ move, at, words }) => ({
    move: move as MoveName,
    label: labels.get(move as MoveName) ?? { ru: move },
    at: at.toString(),
    words,
  }));
}

async function papersOf(db: Trx, application: Application) {
  const labels = new Map(procedureOf(application).papers.map(({ id, label }) => [id as string, label]));
  const papers = await listPapers(db, application.id);
  return papers.map(({ id, kind, state }) => ({ id, kind, label: labels.get(kind) ?? { ru: kind }, ready: state === 'ready' }));
}
