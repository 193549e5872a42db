import { AIS_OK } from './ais-ok.ts';
import type { Procedure } from './procedure.ts';

/** An invented later edition of a procedure of ours that gives the centre so many days to answer. */
const editionWith = (validFrom: string, appliesTo: Procedure['edition']['appliesTo'], answer: number): Procedure => ({
  ...AIS_OK,
  edition: { ...AIS_OK.edition, validFrom, appliesTo },
  clocks: AIS_OK.clocks.map((clock) => (clock.id === 'review_answer' ? { ...clock, term: answer, roll: false } : clock)),
});

/** Three editions: the delivered one; one of 1 December, 5 days, for those filed after it; one of 10 December, 3 days, for all that are open. */
export const THREE_EDITIONS: readonly Procedure[] = [
  AIS_OK,
  editionWith('2026-12-01', 'filed_after', 5),
  editionWith('2026-12-10', 'all_open', 3),
];
