import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';

const EVERY_MS = 1500;
const MOST = 60;

/** Loads the page's data anew while something is being made that the page waits for, some minutes at most. Without JavaScript people reload. */
export function useLookAgain(waits: boolean): void {
  const { revalidate, state } = useRevalidator();
  const looks = useRef(0);
  useEffect(() => {
    if (!waits || state !== 'idle' || looks.current >= MOST) return;
    const timer = setTimeout(() => {
      looks.current += 1;
      void revalidate();
    }, EVERY_MS);
    return () => clearTimeout(timer);
  }, [waits, state, revalidate]);
}
