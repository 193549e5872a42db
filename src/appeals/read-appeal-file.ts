import { listAttachedDocuments, procedureOf, type RunningTerm, readApplication, recordLook, zoneOfCentre } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { findDecidingProtocol, type ProtocolPage, readProtocolPage } from '#outcomes/index.ts';
import { listPapers, mayOpenPaper } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import {
  type AppealConflict,
  type AppealMove,
  type AppealReason,
  type AppealRemedy,
  type AppealVote,
  appealMove,
  dayIn,
  type Label,
  type MoveName,
  type PaperId,
  possibleAppealMoves,
  type Role,
  remediesIn,
  type StateId,
  stateRule,
  tallyAppeal,
} from '#procedures/index.ts';
import {
  type Appeal,
  type AppealFile,
  listAppealFiles,
  listAppealWords,
  listConflicts,
  listMembers,
  listVotes,
  readAppeal,
} from './appeals.db.ts';
import { assertReadsAppeals } from './appeals.policy.ts';
import { judgeAppealMove } from './make-appeal-move.ts';
import { type AppealShown, decisionPaper, presentAppeal, readAppealTerm } from './read-own-appeal.ts';

export interface AppealCandidate {
  readonly personId: string;
  readonly name: string;
  readonly appointed: boolean;
  readonly presides: boolean;
  readonly conflict: AppealConflict | null;
}

/** An appeal with the file that it is about, for the council and for the members who hear it; moments as ISO. */
export interface AppealFilePage {
  readonly appeal: AppealShown;
  readonly applicationId: string;
  readonly applicationNumber: number | null;
  readonly applicant: string;
  readonly qualification: string;
  readonly centre: string;
  readonly zone: string;
  readonly today: string;
  readonly appealedState: Label;
  readonly applicationState: { readonly id: StateId; readonly label: Label };
  readonly term: RunningTerm | null;
  readonly words: string;
  readonly files: readonly AppealFile[];
  readonly candidates: readonly AppealCandidate[];
  readonly hearing: { readonly at: string; readonly place: string } | null;
  /** Who has voted; how, once all have, or the decision is there, or the reader has. */
  readonly votes: readonly {
    readonly name: string;
    readonly voted: boolean;
    readonly vote: AppealVote | null;
    readonly words: string | null;
  }[];
  readonly ownVote: AppealVote | null;
  /** What the votes come to when all are given. */
  readonly outcome: 'upheld' | 'partly' | 'rejected' | null;
  readonly remedies: readonly AppealRemedy[];
  readonly decision: {
    readonly reasons: string;
    readonly at: string;
    readonly paperId: string | null;
    readonly answeredAt: string | null;
  } | null;
  /** The moves that the reader may try, with what stands against each. */
  readonly moves: readonly { readonly name: AppealMove; readonly label: Label; readonly against: readonly AppealReason[] }[];
  readonly history: readonly {
    readonly seq: number;
    readonly move: MoveName;
    readonly label: Label;
    readonly at: string;
    readonly words: string | null;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly kind: string;
    readonly versionId: string | null;
    readonly link: string | null;
  }[];
  readonly papers: readonly {
    readonly id: string;
    readonly kind: PaperId;
    readonly name: Label;
    readonly number: string | null;
    readonly superseded: boolean;
  }[];
  /** What the commission found; null where no exam was held. */
  readonly protocol: ProtocolPage | null;
}

/** The view is written down for the applicant. Refuses: `not_signed_in`, `not_found`. */
export async function readAppealFile(deps: AppDeps, actor: Actor, appealId: string): Promise<AppealFilePage> {
  assertReadsAppeals(actor);
  const now = deps.clock.now();
  const { protocolId, ...file } = await deps.as(actor).write(async (trx) => {
    const appeal = await readAppeal(trx, appealId);
    if (appeal.councilId !== actor.organisationId) throw new Refusal('not_found');
    const application = await readApplication(trx, appeal.applicationId);
    await recordLook(trx, actor, application.id, 'appeal', now);
    const procedure = procedureOf(application);
    const zone = await zoneOfCentre(trx, application.centreId);
    const words = await listAppealWords(trx, appealId);
    const saidAbout = (about: string) => words.find((one) => one.about === about)?.words ?? '';
    const members = await listMembers(trx, appeal);
    const votes = await listVotes(trx, appealId);
    const all = members.length > 0 && votes.length === members.length;
    const ownVote = votes.find(({ personId }) => personId === actor.personId)?.vote ?? null;
    const opened = all || ownVote !== null || appeal.decidedAt !== null;
    const moves = [];
    for (const { name } of possibleAppealMoves(appeal.state, actor.role as Role)) {
      // these two are about a candidate or a day that the form names
      const decision = await judgeAppealMove(
        { trx, deps, actor, application, appeal },
        name,
        name === 'set_hearing' ? { hearingDay: dayIn(now, zone) } : { remedy: remediesIn(procedure, application.state)[0] },
      );
      moves.push({
        name,
        label: appealMove(name)?.label ?? { ru: name },
        against: decision.ok || name === 'appoint' || name === 'release' ? [] : decision.reasons,
      });
    }
    const { qualification, centre } = await readAbout(trx, application.id);
    return {
      appeal: presentAppeal(appeal),
      applicationId: application.id,
      applicationNumber: application.number,
      applicant: application.applicantName,
      qualification,
      centre,
      zone,
      today: dayIn(now, zone).toString(),
      appealedState: stateRule(procedure, appeal.appealedState).label,
      applicationState: { id: application.state, label: stateRule(procedure, application.state).label },
      term: await readAppealTerm(trx, application, appeal, now),
      words: saidAbout('filing'),
      files: await listAppealFiles(trx, appealId),
      candidates: actor.role === 'appeal_member' ? [] : await listAppealCandidates(trx, appeal, now),
      hearing: appeal.hearingAt && { at: appeal.hearingAt.toString(), place: appeal.hearingPlace ?? '' },
      votes: members.map(({ personId, name }) => {
        const given = votes.find((vote) => vote.personId === personId);
        const why = words.find((one) => one.about === 'vote' && one.authorId === personId)?.words ?? null;
        return { name, voted: given !== undefined, vote: opened ? (given?.vote ?? null) : null, words: opened ? why : null };
      }),
      ownVote,
      outcome: all ? tallyAppeal(members.flatMap(({ personId }) => votes.find((vote) => vote.personId === personId)?.vote ?? [])) : null,
      remedies: remediesIn(procedure, application.state),
      decision: appeal.decidedAt && {
        reasons: saidAbout('decision'),
        at: appeal.decidedAt.toString(),
        paperId: await decisionPaper(trx, appeal),
        answeredAt: appeal.answeredAt?.toString() ?? null,
      },
      moves,
      history: await listHistory(trx, application.id, procedure.moves),
      documents: (await listAttachedDocuments(trx, application.id)).map(({ id, kind, version, link }) => ({
        id,
        kind,
        versionId: version?.id ?? null,
        link,
      })),
      papers: (await listPapers(trx, application.id))
        .filter((paper) => paper.state === 'ready' && mayOpenPaper(actor, paper).allowed)
        .map(({ id, kind, number, supersededAt }) => ({
          id,
          kind,
          name: procedure.papers.find((paper) => paper.id === kind)?.label ?? { ru: kind },
          number,
          superseded: supersededAt !== null,
        })),
      protocolId: await findDecidingProtocol(trx, application.id),
    };
  });
  return { ...file, protocol: protocolId ? await readProtocolPage(deps, actor, protocolId) : null };
}

/** Members of the council's appeal commission, those who may not hear this one with why. */
async function listAppealCandidates(db: Trx, appeal: Appeal, now: Temporal.Instant): Promise<readonly AppealCandidate[]> {
  const hats = await db
    .selectFrom('hats')
    .select(['person_id as personId', 'display_name as name'])
    .where('organisation_id', '=', appeal.councilId)
    .where('role', '=', 'appeal_member')
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
    .orderBy('display_name')
    .execute();
  const conflicts = await listConflicts(db, appeal.applicationId);
  const members = await listMembers(db, appeal);
  return hats.map(({ personId, name }) => {
    const member = members.find((one) => one.personId === personId);
    return {
      personId,
      name,
      appointed: member !== undefined,
      presides: member?.presides ?? false,
      conflict: conflicts.get(personId) ?? null,
    };
  });
}

async function readAbout(db: Trx, applicationId: string): Promise<{ qualification: string; centre: string }> {
  const row = await db
    .selectFrom('applications as a')
    .leftJoin('qualifications as q', 'q.id', 'a.qualification_id')
    .leftJoin('organisations as o', 'o.id', 'a.centre_id')
    .select([named<string | null>('q.name').as('qualification'), named<string | null>('o.short_name').as('centre')])
    .where('a.id', '=', applicationId)
    .executeTakeFirstOrThrow();
  return { qualification: row.qualification ?? '', centre: row.centre ?? '' };
}

async function listHistory(
  db: Trx,
  applicationId: string,
  moves: readonly { readonly name: MoveName; readonly label: Label }[],
): Promise<AppealFilePage['history']> {
  const rows = await db
    .selectFrom('application_events as e')
    .leftJoin('application_words as w', 'w.id', 'e.words_id')
    .select(['e.seq', 'e.move', 'e.at', 'w.words'])
    .where('e.application_id', '=', applicationId)
    .orderBy('e.seq')
    .execute();
  return rows.map(({ seq, move, at, words }) => ({
    seq,
    move: move as MoveName,
    label: moves.find(({ name }) => name === move)?.label ?? { ru: move },
    at: at.toString(),
    words,
  }));
}
