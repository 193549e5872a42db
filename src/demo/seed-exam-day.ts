import {
  admit,
  attachRecording,
  Criterion,
  type CriterionMark,
  checkIdentity,
  endExam,
  finishPractice,
  markAbsent,
  recordIncident,
  savePracticeMarks,
} from '#exams/index.ts';
import { decideByProtocol, refreshDraft, requestProtocolCode, signProtocol } from '#outcomes/index.ts';
import type { Part } from '#procedures/index.ts';
import { declareInterest } from '#schedule/index.ts';
import { asSystem, atWork, centreOf, type DemoWorld, judgesOf, staffFor, type Worker } from './demo-world.ts';
import { begin, putBack, type Sat, sitTheory } from './seed-sitting.ts';

/** Experts of a commission in its order. */
type Expert = 'first' | 'second';

/** Who judges says that nothing binds them to the candidate. */
export async function declareNothing(world: DemoWorld, id: string): Promise<void> {
  const bookingId = await bookingOf(world, id);
  for (const judge of await judges(world, id))
    await declareInterest(world.deps, judge, { bookingId, personId: judge.personId, interest: 'none' });
}

/** The proctor looks into the document, tells the rules and gives the code. @returns it. */
export async function admitToTheory(world: DemoWorld, id: string): Promise<string> {
  const bookingId = await bookingOf(world, id);
  const proctor = await staffFor(world, id, 'proctor');
  await checkIdentity(world.deps, proctor, bookingId, { identity: true, briefing: true, extraMinutes: 0 });
  return (await admit(world.deps, proctor, bookingId, 'theory')) ?? '';
}

/** From the admission to the last answer. @param left  as `sitTheory` says. */
export async function theory(world: DemoWorld, id: string, sat: Sat, left: number): Promise<void> {
  const bookingId = await bookingOf(world, id);
  world.clock.set(sat.from.subtract({ minutes: 2 }));
  const code = await admitToTheory(world, id);
  world.clock.set(sat.to);
  await sitTheory(world, bookingId, code, left);
  await putBack(world, bookingId, 'theory', sat);
}

export async function admitToPractice(world: DemoWorld, id: string): Promise<void> {
  await admit(world.deps, await staffFor(world, id, 'proctor'), await bookingOf(world, id), 'practice');
}

/** The practice is marked by both experts and ended. @param share of the points that the first gives, the second a point less. */
export async function practice(world: DemoWorld, id: string, sat: Sat, share: number): Promise<void> {
  world.clock.set(sat.from);
  await admitToPractice(world, id);
  world.clock.set(sat.to);
  await mark(world, id, 'first', (max) => Math.round(max * share));
  await mark(world, id, 'second', (max) => Math.max(0, Math.round(max * share) - 1));
  const bookingId = await bookingOf(world, id);
  await finishPractice(world.deps, await expertOf(world, id, 'first'), bookingId);
  await putBack(world, bookingId, 'practice', sat);
}

/** One expert's marks on every sheet. */
export async function mark(world: DemoWorld, id: string, expert: Expert, pointsOf: (max: number) => number): Promise<void> {
  const bookingId = await bookingOf(world, id);
  const sheets = await asSystem(world).read((db) =>
    db.selectFrom('practice_sheets').select(['id', 'content']).where('application_id', '=', id).orderBy('place').execute(),
  );
  const judge = await expertOf(world, id, expert);
  for (const { id: sheetId, content } of sheets) {
    const criteria = Criterion.array().parse((content as { criteria?: unknown }).criteria);
    const marks = Object.fromEntries(
      criteria.map((criterion): [string, CriterionMark] => [
        criterion.id,
        criterion.kind === 'done' ? { kind: 'done', done: true } : { kind: 'points', points: pointsOf(criterion.max) },
      ]),
    );
    await savePracticeMarks(world.deps, judge, { bookingId, sheetId }, marks);
  }
}

/** The theory runs, and the proctor writes down two breaches: the second removes. */
export async function removeTwiceWarned(world: DemoWorld, id: string, sat: Sat): Promise<void> {
  const bookingId = await bookingOf(world, id);
  const proctor = await staffFor(world, id, 'proctor');
  await begin(world, await admitToTheory(world, id));
  world.clock.set(sat.from.add({ minutes: 14 }));
  await recordIncident(world.deps, proctor, bookingId, {
    kind: 'talking',
    words: 'Заговорил с соседом, попросил подсказать ответ. Предупреждён вслух',
  });
  world.clock.set(sat.to);
  await recordIncident(world.deps, proctor, bookingId, {
    kind: 'phone',
    words: 'Достал телефон и искал ответ в поисковике. Телефон виден на записи камеры 2',
  });
  await putBack(world, bookingId, 'theory', sat);
  await refreshDraft(world.deps, await staffFor(world, id, 'commission_chair'), (await protocolOf(world, id)).id);
}

export async function absent(world: DemoWorld, id: string): Promise<void> {
  await markAbsent(world.deps, await staffFor(world, id, 'proctor'), await bookingOf(world, id));
}

/** The chair ends the exam and the proctor attaches the video of what was sat. */
export async function endTheDay(world: DemoWorld, id: string, parts: Partial<Record<Part, Sat>>): Promise<void> {
  const bookingId = await bookingOf(world, id);
  await record(world, id, parts);
  await endExam(world.deps, await staffFor(world, id, 'commission_chair'), bookingId, 'finish_exam');
}

export async function record(world: DemoWorld, id: string, parts: Partial<Record<Part, Sat>>): Promise<void> {
  const bookingId = await bookingOf(world, id);
  for (const [part, { from, to }] of Object.entries(parts) as [Part, Sat][])
    await attachRecording(world.deps, await staffFor(world, id, 'proctor'), bookingId, {
      part,
      camera: 'Камера 1, общий план',
      startsAt: from.subtract({ minutes: 5 }),
      endsAt: to.add({ minutes: 3 }),
      source: { reference: `https://video.example/belymost/${bookingId}/${part}`, hash: null },
    });
}

/** @param members  how many sign, the chair last. */
export async function sign(world: DemoWorld, id: string, vote: 'passed' | 'failed', members: number): Promise<void> {
  const { id: protocolId } = await protocolOf(world, id);
  for (const judge of (await judges(world, id)).toReversed().slice(0, members)) {
    await requestProtocolCode(world.deps, judge, protocolId);
    await signProtocol(world.deps, judge, protocolId, { vote, opinion: '', code: world.codeOf(judge.personId) });
  }
}

export async function handToCouncil(world: DemoWorld, id: string): Promise<void> {
  const chair = await staffFor(world, id, 'commission_chair');
  await decideByProtocol(world.deps, chair, (await protocolOf(world, id)).id);
}

async function judges(world: DemoWorld, id: string): Promise<readonly Worker[]> {
  const centre = await centreOf(world, id);
  return judgesOf(centre).map(([key, role]) => atWork(world, key, role, centre));
}

async function expertOf(world: DemoWorld, id: string, which: Expert): Promise<Worker> {
  const expert = (await judges(world, id)).filter(({ role }) => role === 'expert')[which === 'first' ? 0 : 1];
  if (!expert) throw new Error(`the commission of the demo has no ${which} expert`);
  return expert;
}

async function bookingOf(world: DemoWorld, applicationId: string): Promise<string> {
  const { id } = await asSystem(world).read((db) =>
    db
      .selectFrom('bookings')
      .select('id')
      .where('application_id', '=', applicationId)
      .where('state', '=', 'booked')
      .executeTakeFirstOrThrow(),
  );
  return id;
}

const protocolOf = (world: DemoWorld, applicationId: string) =>
  asSystem(world).read((db) =>
    db
      .selectFrom('protocols')
      .select('id')
      .where('application_id', '=', applicationId)
      .where('state', '<>', 'void')
      .executeTakeFirstOrThrow(),
  );
