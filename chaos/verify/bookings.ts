import type { Ask } from './ask.ts';

/** No more people than seats, no person with two seats for one part, and the count of the taken seats is right. */
export async function findBadBookings(ask: Ask): Promise<string[]> {
  const sessions = await ask<{ id: string; seats: number; taken: number; live: number }>(
    `select s.id, s.seats, s.seats_taken as taken, count(b.id)::int as live from exam_sessions s
     left join bookings b on b.session_id = s.id and b.state <> 'freed' group by s.id having count(b.id) > s.seats or count(b.id) <> s.seats_taken`,
  );
  const people = await ask<{ id: string; part: string; live: number }>(
    `select application_id as id, part, count(*)::int as live from bookings b, unnest(parts) part
     where b.state <> 'freed' and b.superseded_at is null group by application_id, part having count(*) > 1`,
  );
  const codes = await ask<{ id: string }>(
    `select booking_id as id from admissions where used_at is not null and token_sha256 is not null group by booking_id, part, epoch having count(*) > 1`,
  );
  return [
    ...sessions.map(({ id, seats, taken, live }) => `booking: session ${id} has ${seats} seats, ${live} bookings, counts ${taken}`),
    ...people.map(({ id, part, live }) => `booking: application ${id} has ${live} seats for ${part}`),
    ...codes.map(({ id }) => `booking: a code of ${id} was used twice`),
  ];
}
