import type { Answer } from '#exams/index.ts';
import { parseMeasure } from '#platform/typed-number.ts';
import { wordsOf } from './rich-text.tsx';
import type { ShownItem } from './shown-text.ts';

/** Whether the item counts as answered: a number only where what was typed is one, with the item's own unit or without. */
export function isAnswered(item: ShownItem, answer: Answer | null | undefined): boolean {
  if (answer == null) return false;
  if (item.type !== 'numeric' || answer.type !== 'numeric') return true;
  return parseMeasure(answer.text, item.units ?? (item.unit ? [wordsOf(item.unit)] : [])) !== undefined;
}
