import { readCalendar } from '#catalogue/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn, type Part, type Procedure, type StateId } from '#procedures/index.ts';
import { type BookingRules, readBookingRules } from './booking-rules.ts';
import { type Candidate, listCandidates } from './commission.ts';
import { listSessionPapers, type SessionPaperShown } from './order-session-papers.ts';
import { assertMakesSchedule } from './schedule.policy.ts';
import type { ExamSession } from './session.ts';
import { readProcedureOfCentre } from './session-checks.ts';
import { type CommissionMember, listMembers, listSessions, readSession } from './sessions.db.ts';

type ReadDeps = Pick<Deps, 'as' | 'clock'>;

/** The centre's sessions of a month of its own clock, drafts and cancelled ones too. Refuses: `not_scheduler`. */
export async function listOwnSessions(
  deps: ReadDeps,
  actor: Actor,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<readonly ExamSession[]> {
  const centreId = assertMakesSchedule(actor);
  return await deps.as(actor).read((db) => listSessions(db, { centreId, from, until }));
}

/** Whose seat it is. */
export interface SeatTaken {
  readonly bookingId: string;
  readonly applicationId: string;
  readonly number: number | null;
  readonly applicantName: string;
  readonly qualification: string;
  readonly parts: readonly Part[];
  readonly state: 'held' | 'booked';
  readonly applicationState: StateId;
}

export interface SessionDesk {
  readonly session: ExamSession;
  readonly members: readonly CommissionMember[];
  readonly candidates: readonly Candidate[];
  readonly bookings: readonly SeatTaken[];
  readonly rules: BookingRules;
  /** Why the day is off by the calendar of working days; null for a working day. */
  readonly dayOff: string | null;
  /** Lists and slips that this person had printed. */
  readonly papers: readonly SessionPaperShown[];
}

/** One session with its commission and its people. Refuses: `not_scheduler`, `not_found`. */
export async function readSessionDesk(deps: ReadDeps, actor: Actor, sessionId: string): Promise<SessionDesk> {
  const centreId = assertMakesSchedule(actor);
  return await deps.as(actor).read(async (db) => {
    const session = await readSession(db, sessionId);
    if (session.centreId !== centreId) throw new Refusal('not_found');
    const { councilId } = await db
      .selectFrom('centres')
      .select('council_id as councilId')
      .where('id', '=', centreId)
      .executeTakeFirstOrThrow();
    const { jurisdiction } = await readProcedureOfCentre(db, centreId);
    return {
      session,
      members: await listMembers(db, sessionId),
      candidates: await listCandidates(db, {
        centreId,
        from: session.startsAt,
        to: session.endsAt,
        except: sessionId,
        now: deps.clock.now(),
      }),
      bookings: await listSeatsTaken(db, sessionId),
      rules: await readBookingRules(db, councilId),
      papers: await listSessionPapers(db, actor, sessionId),
      dayOff: (await readCalendar(db, jurisdiction)).whyOff(dayIn(session.startsAt, session.place.zone)),
    };
  });
}

/** People of a session in sight of who asks, in the order in which seats were taken. */
export async function listSeatsTaken(db: Trx, sessionId: string): Promise<readonly SeatTaken[]> {
  const rows = await db
    .selectFrom('bookings as b')
    .innerJoin('applications as a', 'a.id', 'b.application_id')
    .innerJoin('qualifications as q', 'q.id', 'a.qualification_id')
    .select([
      'b.id as bookingId',
      'b.application_id as applicationId',
      'a.number',
      'a.applicant_name as applicantName',
      named('q.name').as('qualification'),
      'b.parts',
      'b.state',
      'a.state as applicationState',
    ])
    .where('b.session_id', '=', sessionId)
    .where('b.state', '<>', 'freed')
    .orderBy('b.held_at')
    .orderBy('b.id')
    .execute();
  return rows.map(({ parts, state, applicationState, ...row }) => ({
    ...row,
    parts: parts as Part[],
    state: state as SeatTaken['state'],
    applicationState: applicationState as StateId,
  }));
}

/** What a session of this centre can be made of. */
export interface SessionChoices {
  readonly zone: string;
  readonly country: Procedure['jurisdiction'];
  readonly rooms: readonly {
    readonly id: string;
    readonly name: string;
    readonly seats: number;
    readonly site: string;
    readonly city: string;
    readonly zone: string;
  }[];
  readonly qualifications: readonly { readonly id: string; readonly code: string; readonly name: string; readonly level: number }[];
  readonly modes: readonly ('on_site' | 'online')[];
}

/** Refuses: `not_scheduler`. */
export async function readSessionChoices(deps: Pick<Deps, 'as'>, actor: Actor): Promise<SessionChoices> {
  const centreId = assertMakesSchedule(actor);
  return await deps.as(actor).read(async (db) => {
    const procedure = await readProcedureOfCentre(db, centreId);
    return {
      zone: (await db.selectFrom('centres').select('time_zone as zone').where('id', '=', centreId).executeTakeFirstOrThrow()).zone,
      rooms: await db
        .selectFrom('rooms as r')
        .innerJoin('sites as s', 's.id', 'r.site_id')
        .select([
          'r.id',
          named('r.name').as('name'),
          'r.seats',
          named('s.name').as('site'),
          named('s.city').as('city'),
          's.time_zone as zone',
        ])
        .where('s.centre_id', '=', centreId)
        .where('s.closed_at', 'is', null)
        .orderBy(named('s.city'))
        .orderBy(named('r.name'))
        .execute(),
      qualifications: await db
        .selectFrom('centre_qualifications as c')
        .innerJoin('qualifications as q', 'q.id', 'c.qualification_id')
        .select(['q.id', 'q.code', named('q.name').as('name'), 'q.level'])
        .where('c.centre_id', '=', centreId)
        .orderBy('q.code')
        .execute(),
      country: procedure.jurisdiction,
      modes: procedure.exam.modes,
    };
  });
}
