import { type RefObject, useEffect } from 'react';

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Keys of a month made of `td[data-date]`: one day is in the order of Tab, arrows go by days and weeks, Home and End along the week,
 *  PgUp and PgDn to the links `rel=prev` and `rel=next`. Without JavaScript every day with a link stays in the order of Tab. */
export function useGridKeys(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = box.current;
    if (!root) return;
    const cells = [...root.querySelectorAll<HTMLElement>('td[data-date]')];
    const targets = cells.map((cell) => cell.querySelector('a') ?? cell);
    const start = targets.find((target) => target.closest('.chosen')) ?? targets.find((target) => target.matches('a')) ?? targets[0];
    const rove = (to: HTMLElement | undefined) => {
      for (const target of targets) target.tabIndex = target === to ? 0 : -1;
    };
    const onKey = (event: KeyboardEvent) => {
      const at = targets.findIndex((target) => target.matches(':focus'));
      if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'PageUp' || event.key === 'PageDown') {
        root.querySelector<HTMLElement>(`a[rel=${event.key === 'PageUp' ? 'prev' : 'next'}]`)?.click();
        event.preventDefault();
        return;
      }
      const monday = at - (at % 7);
      const step = STEPS[event.key];
      const to = step !== undefined ? at + step : event.key === 'Home' ? monday : event.key === 'End' ? monday + 6 : undefined;
      const target = to === undefined ? undefined : targets[to];
      if (!target) return;
      event.preventDefault();
      rove(target);
      target.focus();
    };
    rove(start);
    root.addEventListener('keydown', onKey);
    return () => root.removeEventListener('keydown', onKey);
  });
}
