import { type Performing, perform } from './act.ts';
import { proof } from './ledger.ts';
import type { Observer } from './observer.ts';
import type { Place } from './places.ts';
import type { Chance } from './random.ts';
import type { Roster } from './roster.ts';

/** Exams that the schedulers put into the schedule as they are needed, with few seats each, so that there is a rush for the last one. */
export interface Sessions {
  /** An exam with a free seat, which somebody else may take first. */
  open(place: Place): Promise<string>;
}

const SEATS = 3;
const FIRST_DAY = 40;
const HOURS = ['01:00', '05:00', '09:00', '13:00', '17:00', '21:00'];

export function sessionsOf(observer: Observer, roster: Roster, chance: Chance): Sessions {
  const made = new Map<string, number>();
  const making = new Map<string, Promise<string>>();
  const make = async (place: Place): Promise<string> => {
    const number = made.get(place.centre) ?? 0;
    made.set(place.centre, number + 1);
    return await makeSession(place, number, roster, { road: `schedule of ${place.centre}`, observer, chance });
  };
  return {
    async open(place) {
      const [free] = await observer.ask<{ id: string }>(
        `select id from exam_sessions where centre_id = $1 and state = 'approved' and seats_taken < seats
           and (select count(*) from session_members m where m.session_id = exam_sessions.id) >= 4 order by starts_at limit 1`,
        [place.centreId],
      );
      if (free) return free.id;
      const one = making.get(place.centre) ?? make(place).finally(() => making.delete(place.centre));
      making.set(place.centre, one);
      return await one;
    },
  };
}

async function makeSession(place: Place, number: number, roster: Roster, performing: Performing): Promise<string> {
  const { observer } = performing;
  const scheduler = (await roster.at(place.centre, 'scheduler')).at;
  const day = Temporal.Now.plainDateISO('Europe/Moscow').add({ days: FIRST_DAY + Math.floor(number / HOURS.length) });
  const theoryAt = HOURS[number % HOURS.length] ?? '09:00';
  const starts = `select id from exam_sessions e where room_id = $1 and state <> 'cancelled'
    and starts_at at time zone (select time_zone from sites s where s.id = e.site_id) = $2::timestamp`;
  const where = [place.roomId, `${day} ${theoryAt}`];
  const fields = {
    roomId: place.roomId,
    day: `${String(day.day).padStart(2, '0')}.${String(day.month).padStart(2, '0')}.${day.year}`,
    theoryAt,
    theoryMinutes: '90',
    practiceAt: Temporal.PlainTime.from(theoryAt).add({ minutes: 90 }).toString({ smallestUnit: 'minute' }),
    practiceMinutes: '60',
    seats: String(SEATS),
    minLeadHours: '0',
    qualificationIds: place.qualificationId,
  };
  await perform(
    { name: 'make a session', by: scheduler, path: '/centre/schedule/new', fields, proofs: [proof('session', starts, ...where)] },
    performing,
  );
  const { id } = await observer.one<{ id: string }>(starts, where);
  const path = `/centre/schedule/${id}`;
  const judges = [
    ['commission_chair', 0],
    ['expert', 0],
    ['expert', 1],
    ['proctor', 0],
  ] as const;
  const members = await Promise.all(
    judges.map(async ([role, place_]) => `${(await roster.at(place.centre, role, place_)).personId}:${role}`),
  );
  const approved = proof('approved', `select 1 from exam_sessions where id = $1 and state = 'approved'`, id);
  await perform({ name: 'approve a session', by: scheduler, path, fields: { intent: 'approve' }, proofs: [approved] }, performing);
  const gathered = proof('commission', 'select 1 from session_members where session_id = $1 having count(*) >= $2', id, members.length);
  await perform(
    { name: 'gather a commission', by: scheduler, path, fields: { intent: 'commission', members }, proofs: [gathered] },
    performing,
  );
  return id;
}
