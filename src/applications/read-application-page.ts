import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { currentLanguage } from '#platform/language.ts';
import {
  findMove,
  type Label,
  type MoveName,
  type PaperId,
  type Party,
  possibleMoves,
  type StateId,
  stateRule,
  wordReason,
} from '#procedures/index.ts';
import { type Application, readApplication } from './applications.db.ts';
import { assertAllowed, mayOpenOwn, mayUseCabinet } from './applications.policy.ts';
import { reasonsAgainst } from './make-move.ts';
import type { MoveDeps } from './ports.ts';
import { procedureOf } from './procedure-of.ts';
import { type FilingHead, presentHead } from './read-filing.ts';
import { listRemarks, type RemarkShown } from './remarks.ts';
import { findTerm, type RunningTerm } from './term.ts';

export interface PastStep {
  readonly seq: number;
  readonly move: MoveName;
  readonly to: StateId | 'gone';
  readonly at: string;
  readonly role: string;
  readonly words: string | null;
}

export interface ApplicationPage {
  readonly application: FilingHead;
  readonly waitsOn: Party | null;
  readonly payerKind: 'applicant' | 'employer' | 'voucher' | null;
  readonly term: RunningTerm | null;
  readonly history: readonly PastStep[];
  readonly remarks: readonly RemarkShown[];
  /** The moves that the applicant may try, with what stands against each. */
  readonly moves: readonly { readonly name: MoveName; readonly label: Label; readonly against: readonly string[] }[];
  /** Whoever of the staff has opened the file, newest first. */
  readonly views: readonly { readonly id: string; readonly who: string; readonly at: string; readonly what: string }[];
  /** Names of the papers as the procedure calls them. */
  readonly paperNames: Readonly<Partial<Record<PaperId, Label>>>;
  /** Drafts of a retake that this application has begun. */
  readonly retakes: readonly string[];
  readonly documents: { readonly all: number; readonly seen: number };
}

const OWN_MOVES: readonly MoveName[] = ['withdraw', 'retake', 'delete_draft'];

/** The state page of an application for its owner. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function readApplicationPage(deps: MoveDeps, actor: Actor, applicationId: string): Promise<ApplicationPage> {
  assertAllowed(mayUseCabinet(actor));
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const procedure = procedureOf(application);
    const possible = possibleMoves(procedure, application.state, 'applicant').filter(({ name }) => OWN_MOVES.includes(name));
    const moves = [];
    for (const { name, label } of possible) {
      const reasons = await reasonsAgainst(db, deps, actor, application, name);
      moves.push({ name, label, against: reasons.map((each) => wordReason(each, currentLanguage())) });
    }
    return {
      application: await presentHead(db, application),
      waitsOn: stateRule(procedure, application.state).waitsOn,
      payerKind: application.payerKind,
      term: await findTerm(db, application, deps.clock.now()),
      history: await listHistory(db, application),
      remarks: await listRemarks(db, applicationId),
      moves,
      views: await listViews(db, applicationId),
      paperNames: Object.fromEntries(procedure.papers.map(({ id, label }) => [id, label])),
      retakes: await listRetakes(db, applicationId),
      documents: await countDocuments(db, applicationId),
    };
  });
}

async function listHistory(db: Trx, application: Application): Promise<readonly PastStep[]> {
  const rows = await db
    .selectFrom('application_events as e')
    .leftJoin('application_words as w', 'w.id', 'e.words_id')
    .select(['e.seq', 'e.move', 'e.to_state as to', 'e.at', 'e.actor_role as role', 'w.words'])
    .where('e.application_id', '=', application.id)
    .orderBy('e.seq')
    .execute();
  return rows
    .filter(({ move }) => findMove(procedureOf(application), move as MoveName))
    .map(({ move, to, at, ...row }) => ({ ...row, move: move as MoveName, to: to as StateId | 'gone', at: at.toString() }));
}

async function listViews(db: Trx, applicationId: string): Promise<ApplicationPage['views']> {
  const rows = await db
    .selectFrom('application_views as v')
    .leftJoin('hats as h', (join) =>
      join
        .onRef('h.person_id', '=', 'v.person_id')
        .onRef('h.role', '=', 'v.role')
        .on((eb) => eb('h.organisation_id', 'is not distinct from', eb.ref('v.organisation_id'))),
    )
    .select(['v.id', 'h.display_name as who', 'v.role', 'v.at', 'v.what'])
    .where('v.application_id', '=', applicationId)
    .orderBy('v.at', 'desc')
    .orderBy('v.id')
    .limit(50)
    .execute();
  return rows.map(({ id, who, role, at, what }) => ({ id, who: who ?? role, at: at.toString(), what }));
}

async function listRetakes(db: Trx, applicationId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('applications')
    .select('id')
    .where('retake_of', '=', applicationId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .execute();
  return rows.map(({ id }) => id);
}

async function countDocuments(db: Trx, applicationId: string): Promise<ApplicationPage['documents']> {
  return await db
    .selectFrom('application_documents')
    .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.count<number>('seen_at').as('seen')])
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
}
