import { useEffect, useRef } from 'react';
import { useFetchers, useLocation, useNavigation, useRevalidator } from 'react-router';

/** Where the keyboard stood when its control went away. */
interface Spot {
  readonly control: HTMLElement;
  readonly path: string;
  /** The row of a list, and its place among the others. */
  readonly row: { readonly id: string | undefined; readonly list: Element; readonly at: number } | null;
  /** From the control outwards. */
  readonly around: readonly Element[];
}

const ROW = 'tr, [data-field-row], li';
const CONTROL = '[data-row-link], a[href], button:enabled, input:enabled:not([type=hidden]), summary';

/**
 * An act often takes away the control that made it, and a link the page it stood on; a browser then leaves the keyboard at the top of the document. Here it goes on:
 * to the same control where it is back, to the row it stood in or the one that came in its place, else to the nearest heading, on another page to its first.
 * What a page does about its focus itself goes first.
 */
export function useKeptFocus(): void {
  const { key, pathname, hash } = useLocation();
  const isNavigating = useNavigation().state !== 'idle';
  const isReading = useRevalidator().state !== 'idle';
  const isFetching = useFetchers().some(({ state }) => state !== 'idle');
  const spot = useRef<Spot>(undefined);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      spot.current = target instanceof HTMLElement && target.closest('main > *') ? spotOf(target) : undefined;
    };
    // who clicks beside every control has left it on purpose
    const onLeave = () =>
      queueMicrotask(() => {
        const control = spot.current?.control;
        if (control && document.activeElement !== control && canFocus(control)) spot.current = undefined;
      });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onLeave);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onLeave);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew after every navigation, act and reading
  useEffect(() => {
    if (isNavigating || isReading || isFetching || !spot.current || hash !== '' || !isLost()) return;
    const frame = requestAnimationFrame(() => {
      if (spot.current && isLost()) regain(spot.current, pathname);
    });
    return () => cancelAnimationFrame(frame);
  }, [key, pathname, isNavigating, isReading, isFetching]);
}

const isLost = () => document.activeElement === null || document.activeElement === document.body;

const canFocus = (element: HTMLElement) => element.isConnected && !element.matches(':disabled') && element.checkVisibility();

function spotOf(control: HTMLElement): Spot {
  const row = control.closest(ROW);
  const list = row?.parentElement;
  const around: Element[] = [];
  for (let element = control.parentElement; element && element.id !== 'content'; element = element.parentElement) around.push(element);
  return {
    control,
    path: window.location.pathname,
    row: row && list ? { id: row.getAttribute('data-row') ?? undefined, list, at: [...list.children].indexOf(row) } : null,
    around,
  };
}

function regain({ control, path, row, around }: Spot, pathname: string): void {
  if (path === pathname) {
    const next = canFocus(control) ? control : row?.list.isConnected && controlInRow(row);
    if (next) {
      next.focus({ preventScroll: next === control });
      return;
    }
  }
  const heading =
    around
      .filter((element) => element.isConnected)
      .map(headingIn)
      .find(Boolean) ?? document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Of the same row; where it is gone, of the row that came in its place, the last one at the end. */
function controlInRow({ id, list, at }: NonNullable<Spot['row']>): HTMLElement | undefined {
  const rows = [...list.children];
  const same = id === undefined ? undefined : rows.find((row) => row.getAttribute('data-row') === id);
  const row = same ?? rows[Math.min(at, rows.length - 1)];
  return [...(row?.querySelectorAll<HTMLElement>(CONTROL) ?? [])].find(canFocus);
}

const headingIn = (element: Element): HTMLElement | undefined =>
  [...element.querySelectorAll<HTMLElement>('h1, h2, h3')].find((heading) => heading.checkVisibility());
