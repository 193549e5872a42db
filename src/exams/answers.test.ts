import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerSave, currentAnswers, lateAnswers } from './answers.ts';

const at = (minutes: number) => Temporal.Instant.from('2026-12-15T07:00:00Z').add({ minutes });
const TIMES = {
  epochs: [1, 2, 3].map((epoch) => ({ epoch, openedAt: at(epoch * 20 - 20) })),
  endsAt: at(90),
  lateTerm: Temporal.Duration.from({ minutes: 15 }),
};
const save = (over: Partial<AnswerSave> & { text?: string } = {}): AnswerSave => ({
  itemId: 'i1',
  epoch: 1,
  sequence: 1,
  flagged: false,
  madeAt: over.receivedAt ?? at(5),
  receivedAt: at(5),
  answer: { type: 'short_answer', text: over.text ?? 'ответ' },
  ...Object.fromEntries(Object.entries(over).filter(([name]) => name !== 'text')),
});
const textOf = (saves: AnswerSave[]) => {
  const answer = currentAnswers(saves, TIMES).get('i1')?.answer;
  return answer?.type === 'short_answer' ? answer.text : answer;
};

describe('the current answer', () => {
  it('is the one of the greatest sequence, however late it came', () => {
    expect(textOf([save({ sequence: 2, text: 'второй' }), save({ sequence: 1, text: 'первый', receivedAt: at(50) })])).toBe('второй');
  });

  it('of an old epoch that arrives later counts where the item has no newer one, and is shown as such', () => {
    const lateFromOldComputer = save({ epoch: 1, sequence: 9, receivedAt: at(30), text: 'со старого' });
    expect(currentAnswers([lateFromOldComputer], TIMES).get('i1')).toMatchObject({ arrivedAfterResume: true, epoch: 1 });
    expect(textOf([save({ epoch: 2, sequence: 1, receivedAt: at(25), text: 'с нового' }), lateFromOldComputer])).toBe('с нового');
    expect(currentAnswers([save({ receivedAt: at(5) })], TIMES).get('i1')?.arrivedAfterResume).toBe(false);
  });

  it('cleared in a newer epoch stays cleared', () => {
    expect(textOf([save({ epoch: 2, answer: null, receivedAt: at(25) }), save({ epoch: 1, sequence: 99, receivedAt: at(30) })])).toBeNull();
  });

  it('received late does not count until the commission says so', () => {
    const saves = [save({ text: 'вовремя' }), save({ sequence: 2, madeAt: at(89), receivedAt: at(104), text: 'позже' })];
    expect(textOf(saves)).toBe('вовремя');
    expect(lateAnswers(saves, TIMES).get('i1')).toMatchObject({ timeliness: 'late', sequence: 2 });
    expect(currentAnswers(saves, TIMES, new Set(['i1'])).get('i1')?.sequence).toBe(2);
    expect(currentAnswers(saves, TIMES, new Set(['i2'])).get('i1')?.sequence).toBe(1);
  });

  it.each([
    ['made after the end', at(91), at(92)],
    ['received after the term', at(89), at(106)],
  ])('%s never counts', (_, madeAt, receivedAt) => {
    const saves = [save({ madeAt, receivedAt })];
    expect(currentAnswers(saves, TIMES, 'all').size).toBe(0);
    expect(lateAnswers(saves, TIMES).size).toBe(0);
  });

  const someSaves = fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom('i1', 'i2', 'i3'),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 120 }),
      ),
      {
        selector: ([itemId, epoch, sequence]) => `${itemId} ${epoch} ${sequence}`,
        maxLength: 30,
      },
    )
    .map((rows) =>
      rows.map(([itemId, epoch, sequence, minute]) =>
        save({ itemId, epoch, sequence, receivedAt: at(minute), madeAt: at(Math.min(minute, 89)), text: `${epoch}.${sequence}` }),
      ),
    );
  const shuffledWithRepeats = someSaves.chain((saves) =>
    fc.tuple(fc.constant(saves), fc.shuffledSubarray([...saves, ...saves, ...saves], { minLength: saves.length * 3 })),
  );

  it('is the same for any order and any repetition of the saves', () => {
    fc.assert(
      fc.property(
        shuffledWithRepeats,
        fc.constantFrom<'all' | Set<string>>('all', new Set(), new Set(['i2'])),
        ([saves, mixed], countLate) => {
          expect([...currentAnswers(mixed, TIMES, countLate)]).toEqual([...currentAnswers(saves, TIMES, countLate)]);
          expect([...lateAnswers(mixed, TIMES)]).toEqual([...lateAnswers(saves, TIMES)]);
        },
      ),
    );
  });

  it('of an item has no counted save after it', () => {
    fc.assert(
      fc.property(someSaves, (saves) => {
        for (const current of currentAnswers(saves, TIMES, 'all').values())
          for (const other of saves.filter(
            (one) => one.itemId === current.itemId && Temporal.Instant.compare(one.receivedAt, at(105)) <= 0,
          ))
            expect(other.epoch < current.epoch || (other.epoch === current.epoch && other.sequence <= current.sequence)).toBe(true);
      }),
    );
  });

  it('sent twice counts from its first arrival', () => {
    const twice = [save({ madeAt: at(80), receivedAt: at(95) }), save({ madeAt: at(80), receivedAt: at(85) })];
    for (const saves of [twice, twice.toReversed()]) expect(currentAnswers(saves, TIMES).get('i1')?.timeliness).toBe('in_time');
  });
});
