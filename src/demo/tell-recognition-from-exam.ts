import type { HeldSession, HeldSessions } from './council-life.ts';
import {
  absent,
  admitToPractice,
  handToCouncil as decide,
  declareNothing,
  endTheDay,
  mark,
  practice,
  removeTwiceWarned,
  sign,
  theory,
} from './seed-exam-day.ts';
import { handCertificateOver, issue } from './seed-outcome.ts';
import { acknowledge, notify } from './seed-recognition.ts';
import type { Sat } from './seed-sitting.ts';
import type { Story, Telling } from './story.ts';
import { filing, tellSettled } from './tell-recognition-before-exam.ts';

/** An item left out of so many passes or fails the theory. */
const PASSES = 7;
const FAILS = 2;
const SHARE_OF_POINTS = 0.88;

/** Days from today on which somebody was told of a procedure; ten full working days lie between. */
const FOR_NOW = { filed: -23, accepted: -21, signed: -20, paid: -18, notified: -15 };
const FOR_LATELY = { filed: -24, accepted: -22, signed: -21, paid: -20, notified: -17 };
const FOR_BEFORE = { filed: -31, accepted: -29, signed: -28, paid: -27, notified: -25 };

/** States of the day of the procedure and after it. */
export function tellRecognitionFromExam(telling: Telling, held: HeldSessions): void {
  tellPresent(telling, held.present);
  tellLately(telling, held.of(-2));
  tellResults(telling, held.of(-10));
}

/** Told of the procedure, and the briefing acknowledged. */
function tellNotified(telling: Telling, key: string, { notified, ...days }: typeof FOR_NOW, session: HeldSession): Story {
  const { world } = telling;
  const { at } = world.days;
  const of = filing(key);
  return tellSettled(telling, days, of)
    .at(at(notified, '12:10'), (id) => notify(world, id, session.id()))
    .at(at(notified + 1, '19:30'), (id) => acknowledge(world, id, of.key));
}

/** One sits at the practice, one waits at the door. */
function tellPresent(telling: Telling, session: HeldSession): void {
  const { world } = telling;
  const start = session.startsAt;
  tellNotified(telling, 'in-exam', FOR_NOW, session)
    .at(start, (id) => declareNothing(world, id))
    .at(start, (id) => theory(world, id, { from: start.add({ minutes: 2 }), to: start.add({ minutes: 33 }) }, PASSES))
    .at(start.add({ minutes: 40 }), (id) => admitToPractice(world, id))
    .at(start.add({ minutes: 46 }), (id) => mark(world, id, 'first', (max) => Math.round(max * SHARE_OF_POINTS)));
  tellNotified(telling, 'exam-today', FOR_NOW, session).at(start, (id) => declareNothing(world, id));
}

function tellLately(telling: Telling, session: HeldSession): void {
  const { world } = telling;
  // the chair and an expert have still to sign
  sat(telling, 'decision-due', FOR_LATELY, session).at(world.days.at(-1, '12:10'), (id) => sign(world, id, 'passed', 2));
  const start = session.startsAt;
  const caught: Sat = { from: start.add({ minutes: 3 }), to: start.add({ minutes: 27 }) };
  tellNotified(telling, 'removed', FOR_LATELY, session)
    .at(start.subtract({ minutes: 10 }), (id) => declareNothing(world, id))
    .at(caught.from, (id) => removeTwiceWarned(world, id, caught));
  tellNotified(telling, 'no-show', FOR_LATELY, session).at(start.add({ minutes: 35 }), (id) => absent(world, id));
}

function tellResults(telling: Telling, session: HeldSession): void {
  const { world } = telling;
  const { at } = world.days;
  sat(telling, 'certified', FOR_BEFORE, session)
    .at(at(-9, '11:20'), (id) => sign(world, id, 'passed', 4))
    .at(at(-8, '09:50'), (id) => decide(world, id))
    .at(at(-7, '10:30'), (id) => issue(world, id))
    .at(at(-6, '14:10'), (id) => handCertificateOver(world, id));
  const start = session.startsAt;
  const theoryOnly: Sat = { from: start.add({ minutes: 4 }), to: start.add({ minutes: 39 }) };
  tellNotified(telling, 'not-passed', FOR_BEFORE, session)
    .at(start.subtract({ minutes: 10 }), (id) => declareNothing(world, id))
    .at(theoryOnly.from, (id) => theory(world, id, theoryOnly, FAILS))
    .at(start.add({ hours: 4 }), (id) => endTheDay(world, id, {}))
    .at(at(-9, '12:40'), (id) => sign(world, id, 'failed', 4))
    .at(at(-8, '10:20'), (id) => decide(world, id));
}

/** Theory and practice of one day, passed. */
function sat(telling: Telling, key: string, days: typeof FOR_NOW, session: HeldSession): Story {
  const { world } = telling;
  const { startsAt: start } = session;
  const maps: Sat = { from: start.add({ minutes: 122 }), to: start.add({ minutes: 196 }) };
  return tellNotified(telling, key, days, session)
    .at(start.subtract({ minutes: 10 }), (id) => declareNothing(world, id))
    .at(start.add({ minutes: 4 }), (id) => theory(world, id, { from: start.add({ minutes: 4 }), to: start.add({ minutes: 36 }) }, PASSES))
    .at(maps.from, (id) => practice(world, id, maps, SHARE_OF_POINTS))
    .at(start.add({ hours: 4 }), (id) => endTheDay(world, id, {}));
}
