import type { ToldTheory } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Note } from '#web/ui/note.tsx';
import { pointsInWords } from './exam-words.ts';

/** On the page of an application between the theory and the decision: what was told at its end, and what follows. */
export function ToldTheoryNote({ told }: { told: ToldTheory | null }) {
  if (!told) return null;
  return (
    <Note tone={told.passed ? 'good' : 'turn'}>
      <b>{told.passed ? m.exam_passed() : m.exam_failed()}.</b> {m.exam_points({ points: pointsInWords(told.points), max: told.max })}{' '}
      {!told.passed && m.exam_failed_next_here()}
    </Note>
  );
}
