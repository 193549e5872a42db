import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';

/** Marks a form that holds what is not saved yet. */
export const UNSAVED = 'unsaved';
const AT_LEAST_MS = 2000;

/**
 * Who comes back to this tab sees what is true now, not what was when they left: another tab or somebody at work may have gone on. A page with unsaved
 * typing is left alone: its next save tells.
 */
export function useFreshOnReturn(): void {
  const { revalidate, state } = useRevalidator();
  const latest = useRef({ revalidate, state, at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    latest.current = { ...latest.current, revalidate, state };
  }, [revalidate, state]);
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(later);
      if (document.visibilityState !== 'visible' || document.querySelector(`form[data-${UNSAVED}]`)) return;
      const now = performance.now();
      const wait = latest.current.state === 'idle' ? latest.current.at + AT_LEAST_MS - now : AT_LEAST_MS;
      if (wait > 0) {
        later = setTimeout(look, wait);
        return;
      }
      latest.current.at = now;
      void latest.current.revalidate();
    };
    const shownAgain = ({ persisted }: PageTransitionEvent) => persisted && look();
    document.addEventListener('visibilitychange', look);
    addEventListener('pageshow', shownAgain);
    return () => {
      clearTimeout(later);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pageshow', shownAgain);
    };
  }, []);
}
