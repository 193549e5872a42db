import { useEffect } from 'react';
import type { ShownItem } from './shown-text.ts';
import type { AttemptInBrowser } from './use-attempt.ts';

interface PlayerKeys {
  /** Absent: all stand on one page, and no key speaks of one of them. */
  readonly item: ShownItem | undefined;
  readonly attempt: AttemptInBrowser;
  readonly place: { readonly current: number; go(place: number): void };
  /** Absent where the exam offers none. */
  readonly onCalculator?: () => void;
}

/** Digits choose, arrows turn, «О» marks, «К» opens the calculator, by the position of the key in any layout. Not while typing, nor inside a group of radio buttons for its own arrows. */
export function usePlayerKeys({ item, attempt, place, onCalculator }: PlayerKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (event.code === 'KeyR' && onCalculator) {
        event.preventDefault(); // its field has the keyboard next, and this letter is not for it
        onCalculator();
      }
      if (!item) return;
      const state = attempt.answers[item.itemId] ?? { answer: null, flagged: false };
      if (event.code === 'KeyJ') attempt.change(item.itemId, { flagged: !state.flagged });
      else if (event.code === 'ArrowLeft' && !isRadio(event.target)) place.go(place.current - 1);
      else if (event.code === 'ArrowRight' && !isRadio(event.target)) place.go(place.current + 1);
      else if (/^(Digit|Numpad)[1-9]$/.test(event.code)) choose(item, attempt, event.code.slice(-1));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function choose(item: ShownItem, attempt: AttemptInBrowser, id: string): void {
  if (item.type === 'single_choice' && item.choices.some((choice) => choice.id === id))
    attempt.change(item.itemId, { answer: { type: 'single_choice', choice: id } });
  if (item.type === 'multiple_choice' && item.choices.some((choice) => choice.id === id)) {
    const answer = attempt.answers[item.itemId]?.answer;
    const ticked = answer?.type === 'multiple_choice' ? answer.choices : [];
    const choices = ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id];
    attempt.change(item.itemId, { answer: choices.length === 0 ? null : { type: 'multiple_choice', choices } });
  }
}

const isRadio = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'radio';
const isTyping = (target: EventTarget | null) =>
  (target instanceof Element && target.closest('.calculator') !== null) ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type));
