import { useEffect, useRef } from 'react';
import { isTyping } from '#web/ui/use-staff-keys.ts';

const OPEN = '.check-answers button[value="ok"]';
/** The next act once every point is answered. */
const RECOGNISE = '.file-actions a.button';

/**
 * Keys of a file by their position in any layout: J and K walk the open points, «В» asks about the one in focus, [ and ] turn to the previous and the next file.
 * Space presses «Верно» as on any button. After an answer the focus goes to the next open point, after the last one to the recognition.
 * @param answered  changes with every answer.
 */
export function useFileKeys(answered: number): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!['KeyJ', 'KeyK', 'KeyD', 'BracketLeft', 'BracketRight'].includes(event.code)) return;
      event.preventDefault();
      if (event.code === 'KeyJ') step(1);
      else if (event.code === 'KeyK') step(-1);
      else if (event.code === 'KeyD')
        document.activeElement?.closest('form')?.querySelector<HTMLElement>('button[value="question"]')?.click();
      else if (event.code === 'BracketLeft') document.querySelector<HTMLElement>('a[rel="prev"]')?.click();
      else if (event.code === 'BracketRight') document.querySelector<HTMLElement>('a[rel="next"]')?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const before = useRef(answered);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (answered > before.current && isLost && !step(1)) document.querySelector<HTMLElement>(RECOGNISE)?.focus();
    before.current = answered;
  }, [answered]);
}

/** @returns whether there was an open point to go to. */
function step(by: 1 | -1): boolean {
  const open = [...document.querySelectorAll<HTMLElement>(OPEN)];
  if (open.length === 0) return false;
  const at = open.findIndex((button) => button.closest('form')?.contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : open.length - 1) : Math.min(Math.max(at + by, 0), open.length - 1);
  open[next]?.focus();
  return true;
}
