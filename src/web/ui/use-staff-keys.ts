import { useEffect } from 'react';

/** Where a person types, letters are letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null;

/** A control of each row of the page's tables: its link, else its first button. */
const rowControls = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('main .data-table tbody tr')].flatMap((row) => {
    const control =
      row.querySelector<HTMLElement>('[data-row-link]') ??
      row.querySelector<HTMLElement>('a[href]') ??
      row.querySelector('button:enabled, summary');
    return control instanceof HTMLElement ? [control] : [];
  });

function alongRows(step: 1 | -1): boolean {
  const controls = rowControls();
  const at = controls.findIndex((control) => control.closest('tr')?.contains(document.activeElement));
  const next = at < 0 ? (step > 0 ? controls[0] : controls.at(-1)) : controls[Math.max(0, Math.min(controls.length - 1, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

function toSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('main input[type=search]');
  box?.focus();
  box?.select();
  return box !== null;
}

/** In a list the arrows walk too, once a row is in focus; elsewhere they scroll. */
const inRow = () => document.activeElement?.closest('main .data-table tbody tr') != null;

const stepOf = ({ code }: KeyboardEvent): 1 | -1 | null => {
  if (code === 'KeyJ' || (code === 'ArrowDown' && inRow())) return 1;
  return code === 'KeyK' || (code === 'ArrowUp' && inRow()) ? -1 : null;
};

/**
 * The keys of every page of staff, by their place in any layout: J and K (in a list the arrows, too) walk the rows of its tables, Enter opens as on any link,
 * `/` goes to the search, `?` asks what the keys do. What a page does with a key itself is left to it: it prevents the default.
 */
export function useStaffKeys(showKeys: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      if (asksForKeys(event)) {
        event.preventDefault();
        return showKeys();
      }
      const step = stepOf(event);
      if (step === null ? asksForSearch(event) && toSearch() : alongRows(step)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey); // after those of the page, which listen at the document
    return () => window.removeEventListener('keydown', onKey);
  }, [showKeys]);
}

/** In the Russian layout the question mark is Shift with 7, in the English one Shift with the slash. */
const asksForKeys = ({ key }: KeyboardEvent) => key === '?';
const asksForSearch = ({ key, code, shiftKey }: KeyboardEvent) => !shiftKey && (key === '/' || code === 'Slash');
