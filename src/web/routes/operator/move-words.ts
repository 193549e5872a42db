import { listProcedures, type MoveName } from '#procedures/index.ts';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';

const LABELS = new Map(listProcedures().flatMap(({ moves }) => moves.map(({ name, label }) => [name, label] as const)));

/** The words of a move, those of the first procedure that has it. For loaders: a page need not carry the procedures. */
export function moveInWords(move: MoveName): string {
  const label = LABELS.get(move);
  return label ? inLanguage(label) : move;
}
