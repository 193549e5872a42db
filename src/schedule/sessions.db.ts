import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Trx } from '#platform/database.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Part } from '#procedures/index.ts';
import type { ExamSession, SessionState } from './session.ts';

const sessions = (db: Trx) =>
  db
    .selectFrom('exam_sessions as e')
    .innerJoin('sites as s', 's.id', 'e.site_id')
    .innerJoin('rooms as r', 'r.id', 'e.room_id')
    .innerJoin('organisations as o', 'o.id', 'e.centre_id')
    .innerJoin('centres as c', 'c.id', 'e.centre_id')
    .select((eb) => [
      'e.id',
      'e.centre_id as centreId',
      named('o.short_name').as('centre'),
      'c.slug as centreSlug',
      'e.site_id as siteId',
      named('s.name').as('site'),
      named('s.city').as('city'),
      's.region',
      named('s.address').as('address'),
      's.time_zone as zone',
      'e.room_id as roomId',
      named('r.name').as('room'),
      'e.starts_at as startsAt',
      'e.ends_at as endsAt',
      'e.seats',
      'e.seats_taken as seatsTaken',
      'e.mode',
      'e.state',
      'e.min_lead_hours as minLeadHours',
      'e.note',
      jsonArrayFrom(
        eb
          .selectFrom('session_parts as p')
          .select(['p.part', 'p.starts_at as startsAt', 'p.minutes'])
          .whereRef('p.session_id', '=', 'e.id')
          .orderBy('p.starts_at'),
      ).as('parts'),
      jsonArrayFrom(
        eb
          .selectFrom('session_qualifications as sq')
          .innerJoin('qualifications as q', 'q.id', 'sq.qualification_id')
          .select(['q.id', 'q.code', named('q.name').as('name'), 'q.level', 'q.standard_id as standardId'])
          .whereRef('sq.session_id', '=', 'e.id')
          .orderBy('q.code'),
      ).as('qualifications'),
    ]);

type SessionRow = Awaited<ReturnType<ReturnType<typeof sessions>['executeTakeFirstOrThrow']>>;

function toSession({ siteId, site, city, region, address, zone, roomId, room, parts, ...row }: SessionRow): ExamSession {
  return {
    ...row,
    mode: row.mode as ExamSession['mode'],
    state: row.state as SessionState,
    place: { siteId, site, city, region, address, zone, roomId, room },
    // inside JSON a moment is text
    parts: parts.map(({ part, startsAt, minutes }) => ({
      part: part as Part,
      startsAt: Temporal.Instant.from(String(startsAt)),
      minutes,
    })),
  };
}

export interface SessionFilter {
  readonly councilIds?: readonly string[];
  readonly centreId?: string;
  readonly siteId?: string;
  readonly region?: string;
  readonly standardId?: string;
  readonly qualificationId?: string;
  readonly states?: readonly SessionState[];
  readonly memberId?: string;
  readonly from?: Temporal.Instant;
  readonly until?: Temporal.Instant;
  readonly limit?: number;
}

/** Sessions in sight of who asks, the earliest first. */
export async function listSessions(db: Trx, filter: SessionFilter): Promise<readonly ExamSession[]> {
  const { councilIds, centreId, siteId, region, standardId, qualificationId, states, memberId, from, until, limit } = filter;
  const rows = await sessions(db)
    .$if(councilIds !== undefined, (query) => query.where('c.council_id', '=', sql<string>`any(${councilIds}::uuid[])`))
    .$if(centreId !== undefined, (query) => query.where('e.centre_id', '=', centreId ?? ''))
    .$if(siteId !== undefined, (query) => query.where('e.site_id', '=', siteId ?? ''))
    .$if(region !== undefined, (query) => query.where('s.region', '=', region ?? ''))
    .$if(states !== undefined, (query) => query.where('e.state', 'in', states ?? []))
    .$if(from !== undefined, (query) => query.where('e.starts_at', '>=', from ?? null))
    .$if(until !== undefined, (query) => query.where('e.starts_at', '<', until ?? null))
    .$if(memberId !== undefined, (query) =>
      query.where('e.id', 'in', (of) =>
        of
          .selectFrom('session_members')
          .select('session_id')
          .where('person_id', '=', memberId ?? ''),
      ),
    )
    .$if(qualificationId !== undefined || standardId !== undefined, (query) =>
      query.where('e.id', 'in', (of) =>
        of
          .selectFrom('session_qualifications as f')
          .innerJoin('qualifications as fq', 'fq.id', 'f.qualification_id')
          .select('f.session_id')
          .$if(qualificationId !== undefined, (inner) => inner.where('f.qualification_id', '=', qualificationId ?? ''))
          .$if(standardId !== undefined, (inner) => inner.where('fq.standard_id', '=', standardId ?? '')),
      ),
    )
    .orderBy('e.starts_at')
    .orderBy('e.id')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map(toSession);
}

export async function findSession(db: Trx, id: string): Promise<ExamSession | undefined> {
  const row = await sessions(db).where('e.id', '=', id).executeTakeFirst();
  return row && toSession(row);
}

/** Refuses: `not_found`, also where who asks may not see it. */
export async function readSession(db: Trx, id: string): Promise<ExamSession> {
  const session = await findSession(db, id);
  if (!session) throw new Refusal('not_found');
  return session;
}

/** One at a time makes the schedule of a centre: a room and a person cannot be taken twice between look and write. */
export async function lockSchedule(trx: Trx, centreId: string): Promise<void> {
  await trx.selectFrom('centres').select('id').where('id', '=', centreId).forNoKeyUpdate().executeTakeFirstOrThrow();
}

/** Locks the session against bookings. Refuses: `not_found`. */
export async function lockSession(trx: Trx, id: string, centreId: string): Promise<ExamSession> {
  await trx
    .selectFrom('exam_sessions')
    .select('id')
    .where('id', '=', id)
    .where('centre_id', '=', centreId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return await readSession(trx, id);
}

export async function isRoomTaken(
  db: Trx,
  roomId: string,
  { from, to, except }: { from: Temporal.Instant; to: Temporal.Instant; except: string | null },
): Promise<boolean> {
  const other = await db
    .selectFrom('exam_sessions')
    .select('id')
    .where('room_id', '=', roomId)
    .where('state', '<>', 'cancelled')
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .$if(except !== null, (query) => query.where('id', '<>', except ?? ''))
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** Who sits in a commission of whatever centre at that time. */
export async function listOnDuty(
  db: Trx,
  { from, to, except }: { from: Temporal.Instant; to: Temporal.Instant; except: string | null },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select people_on_duty(${from}, ${to}, ${except}::uuid) as id`.execute(db);
  return rows.map(({ id }) => id);
}

export interface CommissionMember {
  readonly personId: string;
  /** «Ольшанский Г. С.» */
  readonly name: string;
  readonly role: MemberRole;
}

export const MEMBER_ROLES = ['commission_chair', 'expert', 'technical_expert', 'proctor'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export async function listMembers(db: Trx, sessionId: string): Promise<readonly CommissionMember[]> {
  const rows = await db
    .selectFrom('session_members as m')
    .innerJoin('exam_sessions as e', 'e.id', 'm.session_id')
    .leftJoin('hats as h', (join) =>
      join
        .onRef('h.person_id', '=', 'm.person_id')
        .onRef('h.role', '=', 'm.role')
        .on((eb) => eb('h.organisation_id', '=', eb.ref('e.centre_id'))),
    )
    .select(['m.person_id as personId', 'm.role', 'h.display_name as name'])
    .where('m.session_id', '=', sessionId)
    .orderBy(sql`array_position(array['commission_chair', 'expert', 'technical_expert', 'proctor'], m.role)`)
    .orderBy('h.display_name')
    .execute();
  return rows.map(({ personId, role, name }) => ({ personId, name: name ?? '', role: role as MemberRole }));
}
