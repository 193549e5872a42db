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
  const latest = useRef({ revalidate, state, at: 0 });
  useEffect(() => {
    latest.current = { ...latest.current, revalidate, state };
  }, [revalidate, state]);
  useEffect(() => {
    const look = () => {
      const now = performance.now();
      if (document.visibilityState !== 'visible' || latest.current.state !== 'idle' || now - latest.current.at < AT_LEAST_MS) return;
      if (document.querySelector(`form[data-${UNSAVED}]`)) return;
      latest.current.at = now;
      void latest.current.revalidate();
    };
    document.addEventListener('visibilitychange', look);
    addEventListener('pageshow', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pageshow', look);
    };
  }, []);
}
