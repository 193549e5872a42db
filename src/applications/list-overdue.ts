import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { type ClockId, clockRule, dayIn, daysLeft, isPersonsClock, type Label, type Party, type StateId } from '#procedures/index.ts';
import { procedureOf } from './procedure-of.ts';

/** A term of an authority that is over and still runs: numbers and codes, no personal data. */
export interface OverdueTerm {
  readonly clockId: string;
  readonly applicationId: string;
  readonly number: number | null;
  readonly centreId: string;
  readonly centre: string;
  readonly clock: string;
  readonly label: Label;
  readonly owner: Party;
  readonly lastDay: string;
  readonly daysOver: number;
  /** The council sees the file: it has come to its check. */
  readonly open: boolean;
}

/** More would be read by nobody; the counts above the table are of these. */
const SHOWN = 500;

/** «Просроченные сроки» of the council's centres, commissions and its own, the oldest first. Refuses: `not_signed_in`, `not_found`. */
export async function listOverdue(
  deps: Pick<Deps, 'as' | 'clock'>,
  { personId, organisationId, role }: Actor,
): Promise<readonly OverdueTerm[]> {
  if (personId === null) throw new Refusal('not_signed_in');
  if (!organisationId || (role !== 'council_head' && role !== 'council_officer')) throw new Refusal('not_found');
  return await deps.as(SYSTEM).read((db) => readOverdue(db, organisationId, deps.clock.now()));
}

/** Whose waiting is the authority's fault: of a person whose own term is over nothing is reported. */
export async function readOverdue(db: Trx, councilId: string, now: Temporal.Instant): Promise<readonly OverdueTerm[]> {
  const rows = await db
    .selectFrom('application_clocks as c')
    .innerJoin('applications as a', 'a.id', 'c.application_id')
    .innerJoin('centres as z', 'z.id', 'a.centre_id')
    .innerJoin('organisations as o', 'o.id', 'z.id')
    .select((eb) => [
      'c.id as clockId',
      'a.id as applicationId',
      'a.number',
      'a.procedure_id as procedureId',
      'a.edition',
      'a.state',
      'z.id as centreId',
      'z.time_zone as zone',
      named('o.short_name').as('centre'),
      'c.clock',
      'c.last_day as lastDay',
      eb
        .exists(
          eb
            .selectFrom('application_access as s')
            .select('s.application_id')
            .whereRef('s.application_id', '=', 'a.id')
            .where('s.party_kind', '=', 'council')
            .where('s.party_id', '=', councilId),
        )
        .as('open'),
    ])
    .where('a.council_id', '=', councilId)
    .where('a.deleted_at', 'is', null)
    .where('c.stopped_at', 'is', null)
    .where('c.paused_at', 'is', null)
    .where('c.due_at', '<=', now)
    .orderBy('c.due_at')
    .orderBy('c.id')
    .limit(SHOWN)
    .execute();
  return rows.flatMap(({ procedureId, edition, zone, lastDay, open, ...row }) => {
    const { label, owner } = clockRule(procedureOf({ procedureId, edition }), row.clock as ClockId);
    if (isPersonsClock(owner)) return [];
    const daysOver = -daysLeft(lastDay, dayIn(now, zone));
    return [{ ...row, state: row.state as StateId, label, owner, lastDay: lastDay.toString(), daysOver, open: Boolean(open) }];
  });
}
