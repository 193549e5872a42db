import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { type MoveName, possibleMoves } from '#procedures/index.ts';
import { readApplication } from './applications.db.ts';
import { assertAllowed, mayUseCabinet } from './applications.policy.ts';
import { procedureOf } from './procedure-of.ts';
import { type FilingHead, presentHead } from './read-filing.ts';
import { findTerm, type RunningTerm } from './term.ts';

export interface OwnApplication extends FilingHead {
  /** The clock that now runs, if any. */
  readonly term: RunningTerm | null;
  /** Moves that the applicant may try now. */
  readonly moves: readonly MoveName[];
  readonly waitsOnMe: boolean;
  readonly paid: boolean;
}

const AFTER_PAYMENT = [
  'choosing_date',
  'date_confirmation',
  'exam_scheduled',
  'in_exam',
  'decision_due',
  'council_check',
  'certified',
  'not_passed',
  'no_show',
  'removed',
];

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
    const own: OwnApplication[] = [];
    for (const { id } of rows) {
      const application = await readApplication(db, id);
      const head = await presentHead(db, application);
      const moves = possibleMoves(procedureOf(application), application.state, 'applicant').map(({ name }) => name);
      own.push({
        ...head,
        term: await findTerm(db, application, deps.clock.now()),
        moves,
        waitsOnMe: head.tone === 'turn' || application.state === 'draft',
        paid: AFTER_PAYMENT.includes(application.state),
      });
    }
    return own;
  });
}

/** Councils whose procedure a person may begin an application under. */
export async function listCouncils(
  deps: Pick<Deps, 'as'>,
  actor: Actor,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return await deps
    .as(actor)
    .read((db) =>
      db.selectFrom('councils as c').innerJoin('organisations as o', 'o.id', 'c.id').select(['c.id', 'o.name']).orderBy('o.name').execute(),
    );
}
