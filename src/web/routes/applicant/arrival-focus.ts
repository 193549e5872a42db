import { type RefObject, useEffect } from 'react';
import { useLocation } from 'react-router';

const FOCUSABLE = 'input:not([type=hidden]), select, textarea, a[href], button';

/**
 * A keyboard goes on where the page goes on: after «Далее» at the heading, after «Добавить» or a link to a field at that field.
 * A page that was opened from outside keeps the browser's own start.
 */
export function useArrivalFocus(heading: RefObject<HTMLElement | null>): void {
  const { key, hash } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each arrival, also at the same address
  useEffect(() => {
    const named = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    const control = named?.matches(FOCUSABLE) ? named : named?.querySelector<HTMLElement>(FOCUSABLE);
    if (control) control.focus();
    else if (key !== 'default' && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [key, hash]);
}
