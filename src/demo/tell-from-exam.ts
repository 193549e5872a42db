import type { DemoFiling } from './content/index.ts';
import type { HeldSession, HeldSessions } from './council-life.ts';
import {
  absent,
  admitToPractice,
  admitToTheory,
  declareNothing,
  endTheDay,
  handToCouncil,
  mark,
  practice,
  record,
  removeTwiceWarned,
  sign,
  theory,
} from './seed-exam-day.ts';
import { handCertificateOver, issue, recogniseResult } from './seed-outcome.ts';
import type { Sat } from './seed-sitting.ts';
import { type Story, type Telling, tellBooked } from './story.ts';

/** An item left out of so many passes or fails the theory. */
const PASSES = 7;
const FAILS = 2;
const SHARE_OF_POINTS = 0.86;
/** Who stands before the door of the present exam. */
const WAITING = [
  ['exam-today', 'information-modeller'],
  ['exam-today-second', 'survey-lead'],
  ['exam-today-third', 'information-modeller'],
] as const;

/** States of the day of the exam and after it. */
export function tellFromExam(telling: Telling, held: HeldSessions): void {
  tellPresent(telling, held);
  tellCommission(telling, held);
  tellCouncil(telling, held);
}

/** One sits at the practice, one has just got the code: sit the theory with it; others wait to be admitted. */
function tellPresent(telling: Telling, { present }: HeldSessions): void {
  const { world } = telling;
  const start = present.startsAt;
  const booked = { filed: -15, accepted: -12, paid: -10, asked: -8, confirmed: -7 };
  tellBooked(telling, booked, { key: 'in-exam', qualification: 'chief-engineer', site: 'moscow', practice: 'portfolio' }, present.id)
    .at(start, (id) => declareNothing(world, id))
    .at(start, (id) => theory(world, id, { from: start.add({ minutes: 2 }), to: start.add({ minutes: 40 }) }, PASSES))
    .at(start.add({ minutes: 45 }), (id) => admitToPractice(world, id))
    .at(start.add({ minutes: 48 }), (id) => mark(world, id, 'first', (max) => Math.round(max * SHARE_OF_POINTS)));
  tellBooked(
    telling,
    { ...booked, filed: -14 },
    { key: 'in-exam-code', qualification: 'information-modeller', site: 'moscow', practice: 'tasks' },
    present.id,
  )
    .at(start, (id) => declareNothing(world, id))
    .at(start.add({ minutes: 49 }), (id) => admitToTheory(world, id));
  for (const [key, qualification] of WAITING)
    tellBooked(telling, booked, { key, qualification, site: 'moscow', practice: 'tasks' }, present.id).at(start, (id) =>
      declareNothing(world, id),
    );
}

function tellCommission(telling: Telling, held: HeldSessions): void {
  const { world } = telling;
  const { at } = world.days;
  const third = held.of(-3);
  const booked = { filed: -17, accepted: -14, paid: -12, asked: -9, confirmed: -8 };
  sat(telling, booked, { key: 'decision-due', qualification: 'chief-engineer', site: 'moscow', practice: 'portfolio' }, third)
    // the chair and an expert have still to sign
    .at(at(-2, '11:30'), (id) => sign(world, id, 'passed', 2));
  const caught: Sat = { from: third.startsAt.add({ minutes: 3 }), to: third.startsAt.add({ minutes: 37 }) };
  tellBooked(
    telling,
    { ...booked, filed: -18 },
    { key: 'removed', qualification: 'information-modeller', site: 'moscow', practice: 'tasks' },
    third.id,
  )
    .at(third.startsAt.subtract({ minutes: 10 }), (id) => declareNothing(world, id))
    .at(caught.from, (id) => removeTwiceWarned(world, id, caught))
    .at(third.startsAt.add({ hours: 4 }), (id) => record(world, id, { theory: caught }));
  const second = held.of(-2);
  tellBooked(
    telling,
    { ...booked, filed: -16 },
    { key: 'no-show', qualification: 'survey-lead', site: 'moscow', practice: 'tasks' },
    second.id,
  ).at(second.startsAt.add({ minutes: 35 }), (id) => absent(world, id));
}

function tellCouncil(telling: Telling, held: HeldSessions): void {
  const { world } = telling;
  const { at } = world.days;
  const booked = { filed: -22, accepted: -19, paid: -17, asked: -14, confirmed: -13 };
  decided(telling, booked, { key: 'council-check', qualification: 'chief-engineer', site: 'moscow', practice: 'tasks' }, held, -6);
  decided(
    telling,
    { ...booked, filed: -24 },
    { key: 'to-sign', qualification: 'survey-lead', site: 'moscow', practice: 'tasks' },
    held,
    -10,
  ).at(at(-2, '13:20'), (id) => recogniseResult(world, id));
  tellFailed(telling, 'not-passed', held);
  decided(
    telling,
    { filed: -34, accepted: -31, proof: -30, paid: -29, asked: -25, confirmed: -24 },
    { key: 'certified', qualification: 'chief-engineer', site: 'moscow', practice: 'portfolio' },
    held,
    -14,
  )
    .at(at(-8, '11:45'), (id) => recogniseResult(world, id))
    .at(at(-7, '10:00'), (id) => issue(world, id))
    .at(at(-5, '14:00'), (id) => handCertificateOver(world, id));
}

/** A theory that was failed, up to the conclusion. */
export function tellFailed(telling: Telling, key: string, held: HeldSessions): Story {
  const { world } = telling;
  const { at } = world.days;
  const { id: session, startsAt } = held.of(-10);
  const theoryOnly: Sat = { from: startsAt.add({ minutes: 4 }), to: startsAt.add({ minutes: 71 }) };
  const booked = { filed: -23, accepted: -19, paid: -17, asked: -14, confirmed: -13 };
  return tellBooked(telling, booked, { key, qualification: 'information-modeller', site: 'moscow', practice: 'tasks' }, session)
    .at(startsAt.subtract({ minutes: 10 }), (id) => declareNothing(world, id))
    .at(theoryOnly.from, (id) => theory(world, id, theoryOnly, FAILS))
    .at(startsAt.add({ hours: 4 }), (id) => endTheDay(world, id, { theory: theoryOnly }))
    .at(at(-9, '12:10'), (id) => sign(world, id, 'failed', 4))
    .at(at(-8, '10:15'), (id) => handToCouncil(world, id))
    .at(at(-4, '15:30'), (id) => recogniseResult(world, id));
}

type Booked = Parameters<typeof tellBooked>[1];

/** Theory and practice of one day, passed. */
function sat(telling: Telling, booked: Booked, filing: DemoFiling, { id: session, startsAt }: HeldSession): Story {
  const { world } = telling;
  const parts = {
    theory: { from: startsAt.add({ minutes: 4 }), to: startsAt.add({ minutes: 58 }) },
    practice: { from: startsAt.add({ minutes: 125 }), to: startsAt.add({ minutes: 164 }) },
  };
  return tellBooked(telling, booked, filing, session)
    .at(startsAt.subtract({ minutes: 10 }), (id) => declareNothing(world, id))
    .at(parts.theory.from, (id) => theory(world, id, parts.theory, PASSES))
    .at(parts.practice.from, (id) => practice(world, id, parts.practice, SHARE_OF_POINTS))
    .at(startsAt.add({ hours: 4 }), (id) => endTheDay(world, id, parts));
}

/** The same, signed by all the next day and handed to the council. */
function decided(telling: Telling, booked: Booked, filing: DemoFiling, held: HeldSessions, day: number): Story {
  const { world } = telling;
  const { at } = world.days;
  return sat(telling, booked, filing, held.of(day))
    .at(at(day + 1, '11:00'), (id) => sign(world, id, 'passed', 4))
    .at(at(day + 2, '09:40'), (id) => handToCouncil(world, id));
}
