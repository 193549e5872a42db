import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Part } from '#procedures/index.ts';
import type { Duty } from './exams.policy.ts';

export interface AssignedSession {
  readonly id: string;
  readonly duty: Duty;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly site: string;
  readonly city: string;
  readonly address: string;
  readonly zone: string;
  readonly room: string;
  readonly candidates: number;
}

/** Sessions in which the actor has a duty, the coming ones first. Refuses: `not_found` to anybody but members of commissions. */
export async function listAssignedSessions(
  { as, clock }: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
): Promise<{ ahead: AssignedSession[]; past: AssignedSession[] }> {
  if (actor.scope !== 'commission' || !actor.personId) throw new Refusal('not_found');
  const { personId } = actor;
  const rows = await as(actor).read((db) =>
    db
      .selectFrom('session_members as m')
      .innerJoin('exam_sessions as s', 's.id', 'm.session_id')
      .innerJoin('sites', 'sites.id', 's.site_id')
      .innerJoin('rooms', 'rooms.id', 's.room_id')
      .select((eb) => [
        's.id',
        'm.role as duty',
        's.starts_at as startsAt',
        's.ends_at as endsAt',
        named('sites.name').as('site'),
        named('sites.city').as('city'),
        named('sites.address').as('address'),
        'sites.time_zone as zone',
        named('rooms.name').as('room'),
        eb
          .selectFrom('bookings as b')
          .select(eb.fn.countAll<number>().as('count'))
          .whereRef('b.session_id', '=', 's.id')
          .where('b.state', '=', 'booked')
          .as('candidates'),
      ])
      .where('m.person_id', '=', personId)
      .where('s.state', '=', 'approved')
      .orderBy('s.starts_at')
      .orderBy('s.id')
      .execute(),
  );
  const sessions = rows.map(({ duty, candidates, ...row }) => ({ ...row, duty: duty as Duty, candidates: Number(candidates ?? 0) }));
  const now = clock.now();
  const isAhead = (one: AssignedSession) => Temporal.Instant.compare(one.endsAt.add({ hours: 12 }), now) > 0;
  return { ahead: sessions.filter(isAhead), past: sessions.filter((one) => !isAhead(one)).reverse() };
}

export interface SessionPart {
  readonly part: Part;
  readonly startsAt: Temporal.Instant;
}
