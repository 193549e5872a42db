import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AIS_OK, KZ_RECOGNITION, listProcedures } from '#procedures/index.ts';
import { passes } from './blueprint.ts';
import { offersCalculator, theoryMark } from './theory-mark.ts';

/** A tool whose own mark is lower than any law. */
const LENIENT = { theory: { passMark: { unit: 'percent', value: 50, comparison: '>=' } } } as Parameters<typeof theoryMark>[1];

describe('the mark of the theory', () => {
  it('of Kazakhstan is more than 70 % whatever the tool says: 70 of 100 fails, 71 passes', () => {
    const mark = theoryMark(KZ_RECOGNITION, LENIENT);
    expect(passes(70, 100, mark)).toBe(false);
    expect(passes(71, 100, mark)).toBe(true);
  });

  it('of Kazakhstan is strict for any number of items, to the last point', () => {
    const mark = theoryMark(KZ_RECOGNITION, LENIENT);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), fc.nat(1_000), (of, right) => {
        fc.pre(right <= of);
        expect(passes(right, of, mark)).toBe(right * 10 > of * 7);
      }),
    );
  });

  it('is that of the tool where the procedure leaves it to the tool', () => {
    expect(theoryMark(AIS_OK, LENIENT)).toEqual(LENIENT.theory.passMark);
    for (const procedure of listProcedures().filter(({ exam }) => exam.theoryPass.by === 'assessment_tool'))
      expect(theoryMark(procedure, LENIENT)).toEqual(LENIENT.theory.passMark);
  });
});

describe('a calculator on the screen', () => {
  const tool = (calculator: boolean) => ({ theory: { calculator } }) as Parameters<typeof offersCalculator>[1];

  it('is offered where the tool allows one', () => {
    expect(offersCalculator(AIS_OK, tool(true))).toBe(true);
    expect(offersCalculator(AIS_OK, tool(false))).toBe(false);
  });

  it('is never offered in Kazakhstan, whatever the tool says', () => {
    expect(offersCalculator(KZ_RECOGNITION, tool(true))).toBe(false);
  });
});
