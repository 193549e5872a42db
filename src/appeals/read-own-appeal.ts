import {
  type Application,
  assertAllowed,
  findTermOf,
  mayOpenOwn,
  mayUseCabinet,
  procedureOf,
  type RunningTerm,
  readApplication,
  zoneOfCentre,
} from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { listPapers } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import {
  type AppealGround,
  type AppealReason,
  type AppealRemedy,
  type AppealState,
  appealState,
  type ClockId,
  dayIn,
  groundsIn,
  type Label,
} from '#procedures/index.ts';
import {
  type Appeal,
  type AppealFile,
  findFilingTerm,
  listAppealFiles,
  listAppealsOf,
  listAppealWords,
  listMembers,
  readAppeal,
} from './appeals.db.ts';
import { judgeAppealMove } from './make-appeal-move.ts';

/** An appeal in a row; moments as ISO. */
export interface AppealShown {
  readonly id: string;
  readonly number: number | null;
  readonly state: AppealState;
  readonly label: Label;
  readonly waitsOn: 'council' | 'members' | null;
  readonly ground: AppealGround;
  readonly filedAt: string;
  readonly partly: boolean;
  readonly remedy: AppealRemedy | null;
}

/** What the applicant of an application may do about what came out, and has done. */
export interface OwnAppeals {
  readonly applicationId: string;
  readonly applicationNumber: number | null;
  readonly zone: string;
  readonly today: string;
  /** What of the present state can be appealed; empty: nothing. */
  readonly grounds: readonly AppealGround[];
  /** Inclusive; null where there never was a term. */
  readonly lastDay: string | null;
  /** Why not now; null where it may be filed. */
  readonly against: AppealReason | null;
  /** The newest first. */
  readonly appeals: readonly AppealShown[];
}

/** Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function readOwnAppeals(deps: AppDeps, actor: Actor, applicationId: string): Promise<OwnAppeals> {
  assertAllowed(mayUseCabinet(actor));
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const grounds = groundsIn(procedureOf(application), application.state);
    const decision = await judgeAppealMove({ trx: db, deps, actor, application, appeal: null }, 'file', { ground: grounds[0] });
    const zone = await zoneOfCentre(db, application.centreId);
    return {
      applicationId,
      applicationNumber: application.number,
      zone,
      today: dayIn(deps.clock.now(), zone).toString(),
      grounds,
      lastDay: (await findFilingTerm(db, applicationId))?.lastDay.toString() ?? null,
      against: decision.ok ? null : (decision.reasons[0] ?? null),
      appeals: (await listAppealsOf(db, applicationId)).map(presentAppeal),
    };
  });
}

/** Once the hearing is called the council has done its part: the members open it. */
export function presentAppeal({ id, number, state, ground, filedAt, partly, remedy, hearingAt }: Appeal): AppealShown {
  const { label, waitsOn } = appealState(state);
  return {
    id,
    number,
    state,
    label,
    waitsOn: state === 'registered' && hearingAt ? 'members' : waitsOn,
    ground,
    filedAt: filedAt.toString(),
    partly,
    remedy,
  };
}

export interface OwnAppealPage {
  readonly appeal: AppealShown;
  readonly applicationId: string;
  readonly applicationNumber: number | null;
  readonly zone: string;
  /** The clock of the present step. */
  readonly term: RunningTerm | null;
  readonly words: string;
  readonly files: readonly AppealFile[];
  /** Files are taken until the hearing. */
  readonly takesFiles: boolean;
  readonly members: readonly { readonly name: string; readonly presides: boolean }[];
  readonly hearing: { readonly at: string; readonly place: string } | null;
  readonly decision: { readonly reasons: string; readonly at: string; readonly paperId: string | null } | null;
  readonly mayWithdraw: boolean;
  readonly history: readonly { readonly id: string; readonly to: AppealState; readonly at: string }[];
}

/** Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function readOwnAppeal(deps: AppDeps, actor: Actor, appealId: string): Promise<OwnAppealPage> {
  assertAllowed(mayUseCabinet(actor));
  return await deps.as(actor).read(async (db) => {
    const appeal = await readAppeal(db, appealId);
    const application = await readApplication(db, appeal.applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const words = await listAppealWords(db, appealId);
    const saidAbout = (about: string) => words.find((one) => one.about === about)?.words ?? '';
    const withdraw = await judgeAppealMove({ trx: db, deps, actor, application, appeal }, 'withdraw');
    return {
      appeal: presentAppeal(appeal),
      applicationId: application.id,
      applicationNumber: application.number,
      zone: await zoneOfCentre(db, application.centreId),
      term: await readAppealTerm(db, application, appeal, deps.clock.now()),
      words: saidAbout('filing'),
      files: await listAppealFiles(db, appealId),
      takesFiles: appeal.state === 'filed' || appeal.state === 'registered',
      members: (await listMembers(db, appeal)).map(({ name, presides }) => ({ name, presides })),
      hearing: appeal.hearingAt && { at: appeal.hearingAt.toString(), place: appeal.hearingPlace ?? '' },
      decision: appeal.decidedAt && {
        reasons: saidAbout('decision'),
        at: appeal.decidedAt.toString(),
        paperId: await decisionPaper(db, appeal),
      },
      mayWithdraw: withdraw.ok,
      history: await listChanges(db, appealId),
    };
  });
}

const CLOCK_OF: Partial<Record<AppealState, ClockId>> = {
  filed: 'appeal_registration',
  registered: 'appeal_decision',
  heard: 'appeal_decision',
  upheld: 'appeal_answer',
  rejected: 'appeal_answer',
};

/** The clock of the present step of the appeal; null where none runs. */
export async function readAppealTerm(
  db: Trx,
  application: Application,
  { state }: Pick<Appeal, 'state'>,
  now: Temporal.Instant,
): Promise<RunningTerm | null> {
  const clock = CLOCK_OF[state];
  return clock ? await findTermOf(db, application, clock, now) : null;
}

/** The printed decision; null until it is ready. */
export async function decisionPaper(db: Trx, { id, applicationId }: Pick<Appeal, 'id' | 'applicationId'>): Promise<string | null> {
  const papers = await listPapers(db, applicationId);
  return papers.find(({ kind, subjectId, state }) => kind === 'appeal_decision' && subjectId === id && state === 'ready')?.id ?? null;
}

async function listChanges(db: Trx, appealId: string): Promise<OwnAppealPage['history']> {
  const rows = await db
    .selectFrom('appeal_events')
    .select(['seq', 'from_state as from', 'to_state as to', 'at'])
    .where('appeal_id', '=', appealId)
    .orderBy('seq')
    .execute();
  return rows
    .filter(({ from, to }) => from !== to)
    .map(({ seq, to, at }) => ({ id: String(seq), to: to as AppealState, at: at.toString() }));
}
