import { findMove, findProcedure, type MoveName, type StateId } from '#procedures/index.ts';
import type { Place } from '../places.ts';
import type { Chance } from '../random.ts';
import { Visitor } from '../visitor.ts';
import { bookDate, notify } from './date.ts';
import { begin, file } from './file.ts';
import { decide, issue, recognise } from './outcome.ts';
import { pay, signContract } from './pay.ts';
import { attachVideo, finishExam, practise, remove } from './practice.ts';
import { register, somebody } from './register.ts';
import { accept, appeal, refuse, returnAndMend, withdraw } from './review.ts';
import type { Country, Road } from './road.ts';
import { admit, begin as beginTheory, openComputer, sit } from './theory.ts';

/** How a road ends, and how often. */
const ENDS = [
  ['certificate', 0.5],
  ['failed', 0.16],
  ['refused', 0.12],
  ['withdrawn', 0.1],
  ['removed', 0.12],
] as const;
export type End = (typeof ENDS)[number][0];

/** One person's whole way through a procedure, by forms alone. @param hall  how computers of the exam reach the web. @returns how it ended. */
export async function walk(
  country: Country,
  { number, place, chance, webs, hall }: { number: number; place: Place; chance: Chance; webs: readonly string[]; hall: readonly string[] },
): Promise<End> {
  const name = `road ${number} (${place.procedureId})`;
  const procedure = findProcedure(place.procedureId);
  if (!procedure) throw new Error(`no procedure ${place.procedureId}`);
  const has = (move: MoveName) => findMove(procedure, move) !== undefined;
  const person = somebody(number, procedure.jurisdiction, chance);
  const { applicant, personId } = await register(country, person, { webs, chance, number, name });
  const applicationId = await begin(country, { name, place, chance, applicant, personId });
  const road: Road = { ...country, name, place, chance, person, applicant, applicationId, personId };
  const end = endOf(chance);
  await file(road);
  if (end === 'refused') {
    await refuse(road);
    await appeal(road, 'refusal');
    return end;
  }
  if (chance.happens(0.3)) await returnAndMend(road);
  await accept(road);
  if (await stands(road, 'contract_offered')) await signContract(road);
  await pay(road, { rejected: chance.happens(0.2), inParts: chance.happens(0.3) });
  if (has('notify')) await notify(road);
  else await bookDate(road);
  if (end === 'withdrawn') {
    await withdraw(road);
    return end;
  }
  await examine(road, { end, hall, number, forCouncil: has('recognise'), video: procedure.exam.video !== 'none' });
  return end;
}

interface Exam {
  readonly end: End;
  readonly hall: readonly string[];
  readonly number: number;
  readonly forCouncil: boolean;
  readonly video: boolean;
}

const stands = async ({ observer, applicationId }: Road, state: StateId): Promise<boolean> =>
  await observer.holds('select 1 from applications where id = $1 and state = $2', [applicationId, state]);

async function examine(road: Road, { end, hall, number, forCouncil, video }: Exam): Promise<void> {
  const sitting = await road.observer.one<{ bookingId: string; sessionId: string }>(
    `select id as "bookingId", session_id as "sessionId" from bookings where application_id = $1 and state = 'booked'`,
    [road.applicationId],
  );
  const computer = (which: number) =>
    new Visitor(hall, road.chance.apart(`computer ${which}`), `10.3.${Math.floor(number / 100)}.${(number % 100) * 2 + which}`);
  await admit(road, sitting);
  if (end === 'removed') {
    const visitor = computer(0);
    await openComputer(road, sitting, visitor);
    await beginTheory(road, sitting, visitor);
    await remove(road, sitting);
    return;
  }
  const passed = end === 'certificate';
  await sit(road, sitting, { left: passed ? 7 : 2, computers: [computer(0), computer(1)] });
  if (passed) await practise(road, sitting);
  if (video) await attachVideo(road, sitting);
  await finishExam(road, sitting);
  await decide(road, passed ? 'passed' : 'failed');
  if (forCouncil) await recognise(road);
  if (passed) await issue(road);
  else await appeal(road, 'decision');
}

function endOf(chance: Chance): End {
  let left = chance.next();
  for (const [end, share] of ENDS) {
    left -= share;
    if (left <= 0) return end;
  }
  return 'certificate';
}
