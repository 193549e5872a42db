import { listPapers } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { type Label, type MoveName, type Procedure, possibleMoves } from '#procedures/index.ts';
import { readApplication } from './applications.db.ts';
import { assertAllowed, mayUseCabinet } from './applications.policy.ts';
import { procedureOf } from './procedure-of.ts';
import { type FilingHead, presentHead } from './read-filing.ts';
import { findTerm, type RunningTerm } from './term.ts';

export interface OwnApplication extends FilingHead {
  readonly councilId: string;
  /** The clock that now runs, if any. */
  readonly term: RunningTerm | null;
  /** Moves that the applicant may try now. */
  readonly moves: readonly MoveName[];
  readonly waitsOnMe: boolean;
  readonly paid: boolean;
  readonly list: Procedure['list']['as'];
  /** Papers that the row offers, the newest of each kind. */
  readonly papers: readonly { readonly id: string; readonly label: Label }[];
}

/** «Мои заявления», newest first. Refuses: `not_signed_in`, `not_an_applicant`. */
export async function listOwnApplications(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor): Promise<readonly OwnApplication[]> {
  assertAllowed(mayUseCabinet(actor));
  const { personId } = actor;
  if (!personId) return [];
  return await deps.as(actor).read(async (db) => {
    const rows = await db
      .selectFrom('applications')
      .select('id')
      .where((eb) => eb.or([eb('applicant_id', '=', personId), eb('maker_id', '=', personId)]))
      .where('deleted_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(200)
      .execute();
    const paid = await listPaid(
      db,
      rows.map(({ id }) => id),
    );
    const own: OwnApplication[] = [];
    for (const { id } of rows) {
      const application = await readApplication(db, id);
      const head = await presentHead(db, application);
      const procedure = procedureOf(application);
      const moves = possibleMoves(procedure, application.state, 'applicant').map(({ name }) => name);
      own.push({
        ...head,
        councilId: application.councilId,
        term: await findTerm(db, application, deps.clock.now()),
        moves,
        waitsOnMe: head.tone === 'turn' || application.state === 'draft',
        paid: paid.has(id),
        list: procedure.list.as,
        papers: await papersInRow(db, id, procedure),
      });
    }
    return own;
  });
}

async function papersInRow(db: Trx, applicationId: string, { list, papers: named }: Procedure): Promise<OwnApplication['papers']> {
  if (list.papers.length === 0) return [];
  const printed = (await listPapers(db, applicationId)).filter(({ state }) => state === 'ready');
  return list.papers.flatMap((kind) => {
    const newest = printed.filter((paper) => paper.kind === kind).toSorted((a, b) => Temporal.Instant.compare(b.createdAt, a.createdAt))[0];
    const label = named.find(({ id }) => id === kind)?.label;
    return newest && label ? [{ id: newest.id, label }] : [];
  });
}

/** Those whose payment was confirmed at any time. */
async function listPaid(db: Trx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('application_events')
    .select('application_id as id')
    .where('application_id', 'in', ids)
    .where('move', '=', 'confirm_payment')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Councils whose procedure a person may begin an application under. */
export async function listCouncils(
  deps: Pick<Deps, 'as'>,
  actor: Actor,
): Promise<readonly { readonly id: string; readonly name: string; readonly procedureId: string }[]> {
  return await deps.as(actor).read((db) =>
    db
      .selectFrom('councils as c')
      .innerJoin('organisations as o', 'o.id', 'c.id')
      .select(['c.id', named('o.name').as('name'), 'c.procedure_id as procedureId'])
      .orderBy(named('o.name'))
      .execute(),
  );
}
