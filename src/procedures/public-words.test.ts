import { describe, expect, it } from 'vitest';
import { jurisdictionsOf, type Label, listProcedures, type Procedure } from './index.ts';

/** What strangers are told of a procedure before they have a cabinet. */
const publicLabels = ({ words, blocks, clocks, exam }: Procedure): readonly Label[] => [
  words.application,
  words.apply,
  words.statementHeading,
  words.admittedTo,
  ...blocks.map(({ label }) => label),
  ...clocks.map(({ label }) => label),
  ...exam.parts.map(({ label }) => label),
  ...exam.practiceKinds.flatMap(({ label, means }) => [label, means]),
  ...exam.whatToBring.map(({ text }) => text),
];

describe('what the public pages tell of a procedure', () => {
  it.each(listProcedures().map((procedure) => [procedure.id, procedure] as const))(
    'has its words in every language: %s',
    (_, procedure) => {
      expect(publicLabels(procedure).filter(({ kk, en }) => !kk || !en)).toEqual([]);
    },
  );

  it('has the countries in every language', () => {
    expect(jurisdictionsOf(listProcedures()).filter(({ label: { kk, en } }) => !kk || !en)).toEqual([]);
  });
});
