import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '#platform/identity.ts';
import { testDatabase } from '../../tests/setup/database.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { admit, issueNewCode } from './admit.ts';
import { currentAnswers } from './answers.ts';
import { checkIdentity } from './check-identity.ts';
import { decideLateAnswers } from './decide-late-answers.ts';
import { BRIEFED, examDay } from './exam-day.factory.ts';
import { markTheory } from './exams.jobs.ts';
import { finishAttempt } from './finish-attempt.ts';
import type { Answer } from './item.ts';
import { listSaves, readTimes } from './mark-attempt.ts';
import { openByCode } from './open-by-code.ts';
import { answerWriter } from './save-answers.ts';
import { startAttempt } from './start-attempt.ts';

const deps = await testDeps();
const owner = new pg.Pool({ connectionString: (await testDatabase()).owner, max: 1 });
afterAll(async () => await owner.end());
const write = answerWriter(deps);
const word = (text: string): Answer => ({ type: 'short_answer', text });
const told = (itemId: 'word' | 'number' = 'word', text: string): Answer => ({ type: itemId === 'word' ? 'short_answer' : 'numeric', text });
const NOW = () => new Date().toISOString();
const row = (sequence: number, answer: Answer | null = word('x'), over: object = {}) => ({
  itemId: 'word',
  sequence,
  answer,
  flagged: false,
  madeAt: NOW(),
  ...over,
});
const verdicts = async (token: string, rows: readonly unknown[]) => (await write(token, rows)).map(({ verdict }) => verdict);

let devices = 0;
async function sitting() {
  const day = await examDay(deps);
  await checkIdentity(deps, day.proctor, day.bookingId, { identity: true, briefing: true, extraMinutes: 0 });
  const enter = async (code: string | null) =>
    await openByCode(deps, { typed: code ?? '', device: `saver ${++devices}`, address: '10.1.0.7' });
  const open = async () => await enter(await issueNewCode(deps, day.proctor, day.bookingId));
  const token = await enter(await admit(deps, day.proctor, day.bookingId, 'theory'));
  await startAttempt(deps, token, BRIEFED);
  const { id } = await deps
    .as(SYSTEM)
    .read((db) => db.selectFrom('attempts').select('id').where('booking_id', '=', day.bookingId).executeTakeFirstOrThrow());
  return { day, token, open, attemptId: id };
}

/** As if the exam had begun so much earlier, by the clock of the database. */
const moveBack = (attemptId: string, minutes: number) =>
  owner.query(
    `update attempts set started_at = started_at - make_interval(mins => $2), ends_at = ends_at - make_interval(mins => $2) where id = $1`,
    [attemptId, minutes],
  );

const standing = async (attemptId: string) =>
  await deps.as(SYSTEM).read(async (db) => currentAnswers(await listSaves(db, attemptId), await readTimes(db, attemptId)));

describe('save_answers', () => {
  it('answers each row by itself: a refused one fails no neighbour', async () => {
    const { token } = await sitting();
    expect(
      await verdicts(token, [
        row(1),
        { ...row(2), itemId: 'of another variant' },
        { nonsense: true },
        row(3, word('y'), { epoch: 7 }),
        row(4, word('y'), { madeAt: 'yesterday' }),
        row(5, word('last')),
      ]),
    ).toEqual(['saved', 'unknown_item', 'malformed', 'unknown_epoch', 'malformed', 'saved']);
    expect(await verdicts('a token that nobody has', [row(1)])).toEqual(['unknown_attempt']);
  });

  it.each([
    ['NUL in the item', row(1, word('x'), { itemId: 'a\0b' })],
    ['half a pair in the item', row(1, word('x'), { itemId: '\ud83d' })],
    ['NUL in the answer', row(1, word('a\0b'))],
    ['half a pair in the answer', row(1, word('\udc00'))],
  ])('refuses %s and saves what others send at the same moment', async (_what, poison) => {
    const [one, two] = [await sitting(), await sitting()];
    await verdicts(two.token, [row(1)]);
    const sent = await Promise.all([
      write(one.token, [row(2)]),
      write(one.token, [poison, row(3)]),
      write(two.token, [row(2)]),
      write('a token that nobody has', [poison]),
      write(two.token, [row(3)]),
    ]);
    expect(sent.map((answers) => answers.map(({ verdict }) => verdict))).toEqual([
      ['saved'],
      ['malformed', 'saved'],
      ['saved'],
      ['unknown_attempt'],
      ['saved'],
    ]);
  });

  it('saves each requester alone where the common statement fails', async () => {
    const [one, two] = [await sitting(), await sitting()];
    await owner.query(`create function refuse_poison() returns trigger language plpgsql as $$ begin
      if new.answer ->> 'text' = 'poison' then raise exception using errcode = '22P05'; end if; return new; end $$`);
    await owner.query('create trigger refuse_poison before insert on answer_saves for each row execute function refuse_poison()');
    await Promise.all([write(one.token, [row(1)]), write(two.token, [row(1)])]);
    const sent = await Promise.all([
      write(one.token, [row(2)]),
      write(one.token, [row(3), row(4, word('poison')), row(5)]),
      write(two.token, [row(2)]),
    ]);
    await owner.query('drop trigger refuse_poison on answer_saves; drop function refuse_poison');
    expect(sent.map((answers) => answers.map(({ verdict }) => verdict))).toEqual([['saved'], ['saved', 'malformed', 'saved'], ['saved']]);
  });

  it.each([
    ['another type', 'one', word('x')],
    ['a choice that was not shown', 'one', { type: 'single_choice', choice: '9' }],
    ['a bank id in place of a shown one', 'one', { type: 'single_choice', choice: 'c' }],
    ['a tick outside', 'many', { type: 'multiple_choice', choices: ['1', '77'] }],
    ['a line on the left that is not there', 'pairs', { type: 'matching', pairs: { 9: '1' } }],
    ['a line on the right that is not there', 'pairs', { type: 'matching', pairs: { 1: '9' } }],
    ['a step outside', 'steps', { type: 'ordering', order: ['1', '2', '3', '44'] }],
    ['a number for a word', 'word', { type: 'numeric', text: '1' }],
  ] as const)('tells %s as malformed and keeps nothing of it', async (_what, itemId, answer) => {
    const { token, attemptId } = await sitting();
    expect(await verdicts(token, [row(1, answer as unknown as Answer, { itemId }), row(2, word('y'))])).toEqual(['malformed', 'saved']);
    expect([...(await standing(attemptId)).keys()]).toEqual(['word']);
  });

  it('judges rows that did not pass our own check too', async () => {
    const { token } = await sitting();
    const { rows } = await deps
      .as(SYSTEM)
      .write((trx) =>
        sql<{ verdict: string }>`select verdict from save_answers(${JSON.stringify([
          { token: 'not a hash' },
          {},
          { ...row(1), sequence: 'many', token: 'x' },
        ])}::jsonb) order by place`.execute(trx),
      );
    expect(rows.map(({ verdict }) => verdict)).toEqual(['unknown_attempt', 'unknown_attempt', 'unknown_attempt']);
    expect(await verdicts(token, [row(1)])).toEqual(['saved']);
  });

  it('takes the same save twice as once, and another answer of the same number not at all', async () => {
    const { token } = await sitting();
    const once = row(1);
    expect(await verdicts(token, [once, once])).toEqual(['saved', 'saved']);
    const [taken] = await write(token, [row(1, word('another'))]);
    expect(taken).toEqual({ verdict: 'sequence_taken', latest: 1 });
  });

  it('lets an old epoch fill gaps and never outrank a newer one, in whatever order they arrive', async () => {
    const { token, open, attemptId } = await sitting();
    const fresh = await open();
    await verdicts(fresh, [row(1, word('new'))]);
    expect(await verdicts(token, [row(900, word('old'))])).toEqual(['saved']);
    expect(await verdicts(fresh, [row(901, word('kept by the same browser'), { epoch: 1 })])).toEqual(['saved']);
    expect(await verdicts(token, [row(902, word('from the future'), { epoch: 2 })])).toEqual(['unknown_epoch']);
    expect((await standing(attemptId)).get('word')?.answer).toEqual(word('new'));
  });

  it('keeps as late what was made before the end and came within the term; the rest it refuses', async () => {
    const { token, attemptId } = await sitting();
    const inTime = NOW();
    await moveBack(attemptId, 31);
    expect(await verdicts(token, [row(1, word('after'), { madeAt: NOW() })])).toEqual(['made_after_end']);
    const before = new Date(Date.parse(inTime) - 10 * 60_000).toISOString();
    expect(await verdicts(token, [row(2, word('before'), { madeAt: before })])).toEqual(['late']);
    expect((await standing(attemptId)).has('word')).toBe(false);
    await moveBack(attemptId, 20);
    expect(await verdicts(token, [row(2, word('before'), { madeAt: before })])).toEqual(['late']);
    expect(await verdicts(token, [row(3, word('before'), { madeAt: new Date(Date.parse(before) - 3_600_000).toISOString() })])).toEqual([
      'too_late',
    ]);
  });

  it('lets late answers count when the chair says so', async () => {
    const { day, token, attemptId } = await sitting();
    const made = new Date(Date.now() - 10 * 60_000).toISOString();
    await moveBack(attemptId, 31);
    expect(await verdicts(token, [row(1, word('нормоконтролёр'), { madeAt: made })])).toEqual(['late']);
    await finishAttempt(deps, token);
    const points = async () => {
      await markTheory.run(deps, { attemptId }, { number: 1, last: true });
      const { result } = await deps
        .as(SYSTEM)
        .read((db) => db.selectFrom('attempts').select('result').where('id', '=', attemptId).executeTakeFirstOrThrow());
      return (result as { points: number }).points;
    };
    expect(await points()).toBe(0);
    await expect(decideLateAnswers(deps, day.expert, day.bookingId, true)).rejects.toMatchObject({ code: 'not_the_chair' });
    await decideLateAnswers(deps, day.chair, day.bookingId, true);
    expect(await points()).toBe(1);
    await expect(decideLateAnswers(deps, day.chair, day.bookingId, false)).rejects.toMatchObject({ code: 'no_late_answers' });
  });

  it('is append-only, and the app cannot write the table past it', async () => {
    const { token, attemptId } = await sitting();
    await verdicts(token, [row(1)]);
    const past = (work: Parameters<ReturnType<typeof deps.as>['write']>[0]) => deps.as(SYSTEM).write(work);
    await expect(
      past((trx) => trx.updateTable('answer_saves').set({ late: true }).where('attempt_id', '=', attemptId).execute()),
    ).rejects.toThrow(/permission denied/);
    await expect(past((trx) => trx.deleteFrom('answer_saves').where('attempt_id', '=', attemptId).execute())).rejects.toThrow(
      /permission denied/,
    );
  });

  it('loses nothing to a race of two devices that write the same items at once', async () => {
    const { token, open, attemptId } = await sitting();
    const fresh = await open();
    const items = ['word', 'number'] as const;
    const burst = (own: string) =>
      Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          answerWriter(deps)(own, [row(index + 1, told(items[index % 2], `${own.slice(0, 4)} ${index}`), { itemId: items[index % 2] })]),
        ),
      );
    const answers = (await Promise.all([burst(token), burst(fresh)])).flat(2);
    expect(answers.every(({ verdict }) => verdict === 'saved')).toBe(true);
    expect((await standing(attemptId)).get('word')?.answer).toEqual(word(`${fresh.slice(0, 4)} 28`));
  });

  it('marks exactly what was acknowledged, also when the end races with saves', async () => {
    const { token, attemptId } = await sitting();
    const saves = Array.from({ length: 40 }, (_, index) => row(index + 1, word(`try ${index}`)));
    const sent = Promise.all(saves.map(async (save) => ({ save, verdict: (await answerWriter(deps)(token, [save]))[0]?.verdict })));
    const [outcomes] = await Promise.all([sent, finishAttempt(deps, token)]);
    const last = outcomes.filter(({ verdict }) => verdict === 'saved').at(-1)?.save;
    const { answered } = await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('attempt_keys')
          .select(sql<boolean>`jsonb_path_exists(by_item, '$[*] ? (@.itemId == "word" && @.answered == true)')`.as('answered'))
          .where('attempt_id', '=', attemptId)
          .executeTakeFirstOrThrow(),
      );
    expect(answered).toBe(last !== undefined);
    expect((await standing(attemptId)).get('word')?.answer).toEqual(last?.answer);
  });

  it('shows for any run of saves the last acknowledged one of each item', async () => {
    const { token, attemptId } = await sitting();
    let sequence = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ itemId: fc.constantFrom('word', 'number'), text: fc.option(fc.string({ maxLength: 20 })) }), {
          minLength: 1,
          maxLength: 12,
        }),
        async (changes) => {
          const rows = changes.map(({ itemId, text }) => row(++sequence, text === null ? null : told(itemId, text), { itemId }));
          const answered = await write(token, [...rows].reverse());
          expect(answered.every(({ verdict }) => verdict === 'saved')).toBe(true);
          const current = await standing(attemptId);
          for (const { itemId } of rows) expect(current.get(itemId)?.answer).toEqual(rows.findLast((one) => one.itemId === itemId)?.answer);
        },
      ),
      { numRuns: 15 },
    );
  });
});
