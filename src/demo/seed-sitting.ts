import {
  type Answer,
  answerWriter,
  finishAttempt,
  GENERAL_RULES,
  type Item,
  inShownIds,
  openByCode,
  readSitting,
  startAttempt,
  type Variant,
} from '#exams/index.ts';
import type { Part } from '#procedures/index.ts';
import { DEMO_ITEMS } from './content/index.ts';
import { asSystem, type DemoWorld } from './demo-world.ts';

/** From when to when a part of an exam of the demo was sat. */
export interface Sat {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/**
 * The candidate types the code and sits the theory.
 * @param left  every so many items one is left without an answer: 7 passes, 2 fails.
 */
export async function sitTheory(world: DemoWorld, bookingId: string, code: string, left: number): Promise<void> {
  const token = await begin(world, code);
  const rows = (await rightAnswers(world, bookingId)).flatMap(([itemId, answer], index) =>
    index % left === left - 1 ? [] : [{ itemId, sequence: index + 1, answer, flagged: false, madeAt: world.days.now.toString() }],
  );
  const verdicts = await answerWriter(world.deps)(token, rows);
  if (verdicts.some(({ verdict }) => verdict !== 'saved')) throw new Error('an answer of the demo was not saved');
  await finishAttempt(world.deps, token);
}

/** The code opens a computer and the theory runs. */
export async function begin(world: DemoWorld, code: string): Promise<string> {
  const token = await openByCode(world.deps, { typed: code, device: `demo ${code}`, address: '127.0.0.1' });
  const sitting = await readSitting(world.deps, token);
  const points = sitting.stage === 'ready' && sitting.briefing.length > 0 ? sitting.briefing.map(({ id }) => id) : [GENERAL_RULES];
  await startAttempt(world.deps, token, { points, language: 'ru' });
  return token;
}

/** The clock of an exam is that of the database, which nobody sets back; the demo puts what was just sat to its day. */
export async function putBack(world: DemoWorld, bookingId: string, part: Part, { from, to }: Sat): Promise<void> {
  await asSystem(world).write(async (trx) => {
    const { id, endsAt, startedAt } = await trx
      .selectFrom('attempts')
      .select(['id', 'ends_at as endsAt', 'started_at as startedAt'])
      .where('booking_id', '=', bookingId)
      .where('part', '=', part)
      .executeTakeFirstOrThrow();
    await trx
      .updateTable('attempts')
      .set({ started_at: from, ended_at: to, ends_at: endsAt && from.add(startedAt.until(endsAt)) })
      .where('id', '=', id)
      .execute();
    await trx.updateTable('practice_sheets').set({ started_at: from, ended_at: to }).where('attempt_id', '=', id).execute();
  });
}

async function rightAnswers(world: DemoWorld, bookingId: string): Promise<(readonly [itemId: string, answer: Answer])[]> {
  const { variant } = await asSystem(world).read((db) =>
    db
      .selectFrom('attempt_keys as k')
      .innerJoin('attempts as a', 'a.id', 'k.attempt_id')
      .select('k.variant')
      .where('a.booking_id', '=', bookingId)
      .where('a.part', '=', 'theory')
      .executeTakeFirstOrThrow(),
  );
  return (variant as unknown as Variant).items.map((drawn) => [drawn.itemId, inShownIds(asAnswer(keyOf(drawn.itemId)), drawn)]);
}

function keyOf(itemId: string): Item['key'] {
  const item = DEMO_ITEMS.find(({ content }) => content.id === itemId);
  if (!item) throw new Error(`the demo has no item ${itemId}`);
  return item.key;
}

function asAnswer(key: Item['key']): Answer {
  if (key.type === 'short_answer') return { type: key.type, text: key.accepted[0] ?? '' };
  return key.type === 'numeric' ? { type: key.type, text: key.value } : key;
}
