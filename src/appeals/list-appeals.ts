import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { type AppealState, dayIn, type StateId } from '#procedures/index.ts';
import type { Appeal } from './appeals.db.ts';
import { assertReadsAppeals } from './appeals.policy.ts';
import { type AppealShown, presentAppeal } from './read-own-appeal.ts';

/** An appeal in the list of the council or of a member; days as ISO. */
export interface AppealRow extends AppealShown {
  readonly applicant: string;
  readonly qualification: string;
  readonly centre: string;
  readonly appealedState: StateId;
  readonly members: number;
  /** In the zone of the centre, ISO. */
  readonly filedOn: string;
  /** Of the clock that runs for the council; null where none does. */
  readonly term: { readonly from: string; readonly to: string; readonly today: string } | null;
}

const COUNCIL_CLOCKS = ['appeal_registration', 'appeal_decision', 'appeal_answer'];

const OPEN: readonly AppealState[] = ['filed', 'registered', 'heard'];

/** The council's appeals, or those that the member hears; what waits first, by its term, then the latest. Refuses: `not_signed_in`, `not_found`. */
export async function listAppeals(deps: AppDeps, actor: Actor): Promise<readonly AppealRow[]> {
  assertReadsAppeals(actor);
  const now = deps.clock.now();
  return await deps.as(actor).read(async (db) => {
    const rows = await db
      .selectFrom('appeals as a')
      .innerJoin('applications as p', 'p.id', 'a.application_id')
      .leftJoin('qualifications as q', 'q.id', 'p.qualification_id')
      .leftJoin('organisations as o', 'o.id', 'p.centre_id')
      .leftJoin('centres as c', 'c.id', 'p.centre_id')
      .leftJoin('application_clocks as k', (join) =>
        join
          .onRef('k.application_id', '=', 'a.application_id')
          .on('k.stopped_at', 'is', null)
          .on('k.clock', 'in', COUNCIL_CLOCKS)
          .on((eb) => eb.or([eb('a.state', 'in', [...OPEN]), eb('a.answered_at', 'is', null)])),
      )
      .select((eb) => [
        'a.id',
        'a.number',
        'a.state',
        'a.ground',
        'a.appealed_state as appealedState',
        'a.filed_at as filedAt',
        'a.partly',
        'a.remedy',
        'a.hearing_at as hearingAt',
        'p.applicant_name as applicant',
        named<string | null>('q.name').as('qualification'),
        named<string | null>('o.short_name').as('centre'),
        'c.time_zone as zone',
        'k.starts_on as startsOn',
        'k.last_day as lastDay',
        eb
          .selectFrom('appeal_members as m')
          .select((of) => of.fn.countAll<number>().as('count'))
          .whereRef('m.appeal_id', '=', 'a.id')
          .where('m.released_at', 'is', null)
          .as('members'),
      ])
      .where('a.council_id', '=', actor.organisationId)
      .$if(actor.role === 'appeal_member', (query) =>
        query.where('a.id', 'in', (of) =>
          of.selectFrom('appeal_members').select('appeal_id').where('person_id', '=', actor.personId).where('released_at', 'is', null),
        ),
      )
      .orderBy((eb) =>
        eb
          .case()
          .when('a.state', 'in', [...OPEN])
          .then(0)
          .else(1)
          .end(),
      )
      .orderBy('k.due_at')
      .orderBy('a.filed_at', 'desc')
      .orderBy('a.id')
      .limit(300)
      .execute();
    return rows.map((row) => ({
      ...presentAppeal(row as unknown as Appeal),
      applicant: row.applicant,
      qualification: row.qualification ?? '',
      centre: row.centre ?? '',
      appealedState: row.appealedState as StateId,
      members: Number(row.members),
      filedOn: dayIn(row.filedAt, row.zone ?? 'UTC').toString(),
      term:
        row.startsOn && row.lastDay
          ? { from: row.startsOn.toString(), to: row.lastDay.toString(), today: dayIn(now, row.zone ?? 'UTC').toString() }
          : null,
    }));
  });
}
