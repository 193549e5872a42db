import type { DemoFiling } from './content/index.ts';
import type { HeldSession, HeldSessions } from './council-life.ts';
import {
  absent,
  admitToPractice,
  declareNothing,
  endTheDay,
  handToCouncil,
  mark,
  practice,
  removeTwiceWarned,
  sign,
  theory,
} from './seed-exam-day.ts';
import { handCertificateOver, issue, recogniseResult } from './seed-outcome.ts';
import { type Story, type Telling, tellBooked } from './story.ts';

/** An item left out of so many passes or fails the theory. */
const PASSES = 7;
const FAILS = 2;
const SHARE_OF_POINTS = 0.85;

const BOOKED = { filed: -24, accepted: -21, paid: -19, asked: -16, confirmed: -15 };
const BOOKED_LATER = { filed: -16, accepted: -13, paid: -11, asked: -9, confirmed: -8 };

/** Tasks alone, and no video: that is how this procedure examines. */
const filing = (key: string): DemoFiling => ({
  key: `safety-${key}`,
  qualification: 'safety-specialist',
  site: 'nizhny',
  practice: 'tasks',
});

/** States of the day of the exam and after it. */
export function tellSafetyFromExam(telling: Telling, held: HeldSessions): void {
  tellPresent(telling, held.present);
  tellLately(telling, held.of(-3));
  tellResults(telling, held.of(-10));
}

/** One sits at the practice, two wait at the door. */
function tellPresent(telling: Telling, { id: session, startsAt: start }: HeldSession): void {
  const { world } = telling;
  tellBooked(telling, BOOKED_LATER, filing('in-exam'), session)
    .at(start, (id) => declareNothing(world, id))
    .at(start, (id) => theory(world, id, { from: start.add({ minutes: 2 }), to: start.add({ minutes: 34 }) }, PASSES))
    .at(start.add({ minutes: 40 }), (id) => admitToPractice(world, id))
    .at(start.add({ minutes: 46 }), (id) => mark(world, id, 'first', (max) => Math.round(max * SHARE_OF_POINTS)));
  for (const key of ['exam-today', 'exam-today-second'])
    tellBooked(telling, BOOKED_LATER, filing(key), session).at(start, (id) => declareNothing(world, id));
}

function tellLately(telling: Telling, session: HeldSession): void {
  const { world } = telling;
  // the chair and an expert have still to sign
  sat(telling, BOOKED_LATER, 'decision-due', session).at(world.days.at(-2, '12:10'), (id) => sign(world, id, 'passed', 2));
  const start = session.startsAt;
  const caught = { from: start.add({ minutes: 3 }), to: start.add({ minutes: 29 }) };
  tellBooked(telling, BOOKED_LATER, filing('removed'), session.id)
    .at(start.subtract({ minutes: 10 }), (id) => declareNothing(world, id))
    .at(caught.from, (id) => removeTwiceWarned(world, id, caught));
  tellBooked(telling, BOOKED_LATER, filing('no-show'), session.id).at(start.add({ minutes: 35 }), (id) => absent(world, id));
}

function tellResults(telling: Telling, session: HeldSession): void {
  const { world } = telling;
  const { at } = world.days;
  const signed = (key: string) =>
    sat(telling, BOOKED, key, session)
      .at(at(-9, '11:20'), (id) => sign(world, id, 'passed', 4))
      .at(at(-8, '09:50'), (id) => handToCouncil(world, id));
  signed('council-check');
  signed('certified')
    .at(at(-5, '12:00'), (id) => recogniseResult(world, id))
    .at(at(-4, '10:30'), (id) => issue(world, id))
    .at(at(-3, '14:10'), (id) => handCertificateOver(world, id));
  const start = session.startsAt;
  const theoryOnly = { from: start.add({ minutes: 4 }), to: start.add({ minutes: 41 }) };
  tellBooked(telling, BOOKED, filing('not-passed'), session.id)
    .at(start.subtract({ minutes: 10 }), (id) => declareNothing(world, id))
    .at(theoryOnly.from, (id) => theory(world, id, theoryOnly, FAILS))
    .at(start.add({ hours: 4 }), (id) => endTheDay(world, id, {}))
    .at(at(-9, '12:40'), (id) => sign(world, id, 'failed', 4))
    .at(at(-8, '10:20'), (id) => handToCouncil(world, id))
    .at(at(-4, '15:50'), (id) => recogniseResult(world, id));
}

/** Theory and practice of one day, passed. */
function sat(telling: Telling, booked: typeof BOOKED, key: string, { id: session, startsAt: start }: HeldSession): Story {
  const { world } = telling;
  const sheets = { from: start.add({ minutes: 122 }), to: start.add({ minutes: 191 }) };
  return tellBooked(telling, booked, filing(key), session)
    .at(start.subtract({ minutes: 10 }), (id) => declareNothing(world, id))
    .at(start.add({ minutes: 4 }), (id) => theory(world, id, { from: start.add({ minutes: 4 }), to: start.add({ minutes: 38 }) }, PASSES))
    .at(sheets.from, (id) => practice(world, id, sheets, SHARE_OF_POINTS))
    .at(start.add({ hours: 4 }), (id) => endTheDay(world, id, {}));
}
