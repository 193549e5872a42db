import type { ReactNode } from 'react';
import { Confirm } from '#web/ui/confirm.tsx';
import { Textarea } from '#web/ui/inputs.tsx';
import { Note } from '#web/ui/note.tsx';

interface QuestionWithWordsProps {
  title: string;
  text: ReactNode;
  label: string;
  confirm: string;
  keep: string;
  keepHref: string;
  refusal: string | null;
  words: string;
}

/** A question of staff that needs words: they reach the person. */
export function QuestionWithWords({ label, refusal, words, ...question }: QuestionWithWordsProps) {
  return (
    <div className="staff-page stack">
      {refusal && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
      <Confirm {...question} risk>
        <Textarea name="words" label={label} defaultValue={words} rows={3} maxLength={2000} required />
      </Confirm>
    </div>
  );
}

/** Of an action that was refused: its words and what was typed. */
export function refused(answer: { refusal: { message: string }; words: string } | undefined): { refusal: string | null; words: string } {
  return { refusal: answer?.refusal.message ?? null, words: answer?.words ?? '' };
}
