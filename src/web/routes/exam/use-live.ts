import { useEffect } from 'react';
import { useNavigation, useRevalidator } from 'react-router';

const EVERY_MS = 10_000;

/** Reads the page anew while it is looked at: what is typed, open and in focus stays. Not while something is being sent or asked. */
export function useLive(): void {
  const { revalidate, state } = useRevalidator();
  const isIdle = useNavigation().state === 'idle' && state === 'idle';
  useEffect(() => {
    const timer = setInterval(() => {
      if (isIdle && document.visibilityState === 'visible' && !document.querySelector('dialog[open]')) void revalidate();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isIdle, revalidate]);
}
