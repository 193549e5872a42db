import { setTimeout as pause } from 'node:timers/promises';
import { secretBox } from '#platform/secret-box.ts';
import { type AnswerSender, answerSender, type PendingSave } from '../../src/web/routes/exam/answer-sender.ts';
import { perform, Stuck } from '../act.ts';
import { proof } from '../ledger.ts';
import { Person } from '../person.ts';
import type { Visitor } from '../visitor.ts';
import { fieldsAtExam } from './page.ts';
import { rightAnswers } from './right-answers.ts';
import { press, type Road } from './road.ts';
import { ToldAnswers } from './told-answers.ts';

export interface Sitting {
  readonly sessionId: string;
  readonly bookingId: string;
}

/** What the installation's secret opens for whoever looks over the proctor's shoulder. */
export const SECRET = 'a secret of an installation that is thrown away';

/** The proctor admits, and the code stands on the page. */
export async function admit(road: Road, sitting: Sitting): Promise<void> {
  const { at: proctor } = await road.roster.at(road.place.centre, 'proctor');
  const fields = { act: 'admit', bookingId: sitting.bookingId, identity: 'on', briefing: 'on', part: 'theory', extraMinutes: '0' };
  await press(road, 'admit', proctor, `/commission/sessions/${sitting.sessionId}`, fields, [
    proof('admission', `select 1 from admissions where booking_id = $1 and part = 'theory'`, sitting.bookingId),
  ]);
}

/** The code opens a computer; one that was used up by an answer that never came is given anew. @returns the epoch. */
export async function openComputer(road: Road, sitting: Sitting, visitor: Visitor): Promise<number> {
  const { observer, ledger } = road;
  const computer = new Person(`computer of ${road.name}`, visitor, ledger);
  for (let tries = 0; tries < 20; tries += 1) {
    const [admission] = await observer.ask<{ id: string; epoch: number; sealed: string | null }>(
      `select id, epoch, code_sealed as sealed from admissions where booking_id = $1 and part = 'theory' and closed_at is null order by epoch desc limit 1`,
      [sitting.bookingId],
    );
    if (admission?.sealed) {
      const code = secretBox(SECRET).open(admission.sealed);
      await visitor.get('/exam');
      const used = proof('code used', 'select 1 from admissions where id = $1 and used_at is not null', admission.id);
      const opened = await perform(
        { name: 'open the exam', by: computer, path: '/exam', fields: { code }, proofs: [used] },
        { road: road.name, observer, chance: road.chance },
      );
      if (opened && visitor.cookie('exam')) return admission.epoch;
    }
    await newCode(road, sitting, admission?.epoch ?? 0);
  }
  throw new Stuck(`${road.name}: no code opens the exam`);
}

export async function begin(road: Road, sitting: Sitting, visitor: Visitor): Promise<string> {
  const computer = new Person(`computer of ${road.name}`, visitor, road.ledger);
  const attempt = `select id from attempts where booking_id = $1 and part = 'theory'`;
  const point = await fieldsAtExam(visitor, '/exam/attempt', 'point');
  await press(road, 'start the theory', computer, '/exam/attempt', { act: 'start', point }, [proof('attempt', attempt, sitting.bookingId)]);
  return (await road.observer.one<{ id: string }>(attempt, [sitting.bookingId])).id;
}

/** The player's own sender at a computer. */
export interface Sending {
  readonly sender: AnswerSender;
  /** Resolves when nothing is left that the server has not acknowledged. */
  settled(): Promise<void>;
}

export function sendingAt(visitor: Visitor, told: ToldAnswers, epoch: number, sequence = 0): Sending {
  let unsent = 0;
  let refused = false;
  const sender = answerSender({
    epoch,
    sequence,
    now: () => Date.now(),
    onChange: (state) => {
      unsent = state.unsent.size;
      refused = state.refused;
    },
    send: async (_path, init) => {
      const { rows } = JSON.parse(String(init?.body)) as { rows: PendingSave[] };
      const answer = await visitor.postJson('/api/exam/answers', { rows });
      if (answer.kind === 'broken') throw new Error('no answer');
      if (answer.status === 200) told.hear(rows, answer.body);
      return new Response(answer.body, { status: answer.status });
    },
  });
  return {
    sender,
    async settled() {
      for (const until = performance.now() + 600_000; unsent > 0; await pause(200)) {
        if (refused) throw new Stuck('the server does not know an exam that is not over');
        if (performance.now() > until) throw new Stuck('answers are not acknowledged');
        await sender.flush();
      }
    },
  };
}

/** Answers everything; half the way the computer may die, and the exam goes on at another one. @param left  every so many items one stays empty. */
export async function sit(
  road: Road,
  sitting: Sitting,
  { left, computers }: { left: number; computers: readonly [Visitor, Visitor] },
): Promise<void> {
  const { observer, chance, ledger } = road;
  const [first, second] = computers;
  let epoch = await openComputer(road, sitting, first);
  const attemptId = await begin(road, sitting, first);
  const told = new ToldAnswers(road.name, attemptId, ledger);
  let sending = sendingAt(first, told, epoch);
  const answers = (await rightAnswers(observer, attemptId)).filter((_, place) => place % left !== left - 1);
  const dies = chance.happens(0.3) ? Math.floor(answers.length / 2) : answers.length;
  const give = async (some: typeof answers) => {
    for (const [itemId, answer] of some) {
      if (chance.happens(0.3)) sending.sender.change(itemId, null, true); // a change of mind
      sending.sender.change(itemId, answer, false);
      await pause(chance.between(50, 500));
    }
  };
  await give(answers.slice(0, dies));
  if (dies < answers.length) {
    sending.sender.stop();
    await newCode(road, sitting, epoch);
    epoch = await openComputer(road, sitting, second);
    sending = sendingAt(second, told, epoch);
    await give(answers.slice(0, dies).filter(([itemId, answer]) => !told.saved(itemId, answer)));
    await give(answers.slice(dies));
  }
  await sending.settled();
  sending.sender.stop();
  const computer = new Person(`computer of ${road.name}`, dies < answers.length ? second : first, ledger);
  await press(road, 'finish the theory', computer, '/exam/attempt', { act: 'finish' }, [
    proof('theory ended', 'select 1 from attempts where id = $1 and ended_at is not null', attemptId),
  ]);
  ledger.sat.push({ road: road.name, attemptId, told: told.latest });
}

async function newCode(road: Road, { sessionId, bookingId }: Sitting, after: number): Promise<void> {
  const { at: proctor } = await road.roster.at(road.place.centre, 'proctor');
  await press(road, 'give a new code', proctor, `/commission/sessions/${sessionId}`, { act: 'new_code', bookingId }, [
    proof('new code', `select 1 from admissions where booking_id = $1 and part = 'theory' and epoch > $2`, bookingId, after),
  ]);
}
