import { type RefObject, useEffect } from 'react';
import { isTyping } from '#web/ui/use-staff-keys.ts';

/**
 * By the place of the key, in any layout: arrows along the fields and documents, space «верно», Р a remark, digits the tabs, J and K the next case.
 * `[` and `]` turn pages in the viewer itself.
 */
export function useDeskKeys(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = box.current;
    if (!root) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return;
      const does = DOES[event.code] ?? toBlock(event.code);
      if (does?.(root, event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [box]);
}

type Does = (root: HTMLElement, event: KeyboardEvent) => boolean;

/** The control of a row that marks it, in the fields and in the documents; where nothing can be marked any more, its first one. */
const MARKS = 'button.verdict, button[value="fit"], .do > a.button';
const REMARKS = 'a.verdict.second, a.second';

const rowsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-field-row]')];
const currentRow = (root: HTMLElement) => rowsOf(root).find((row) => row.contains(document.activeElement));

const alongFields =
  (step: number): Does =>
  (root) => {
    const rows = rowsOf(root).filter((row) => row.querySelector('a, button'));
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    const target = next?.querySelector<HTMLElement>(MARKS) ?? next?.querySelector<HTMLElement>('a, button');
    target?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return target != null;
  };

const press =
  (selector: string): Does =>
  (root) => {
    const target = currentRow(root)?.querySelector<HTMLElement>(selector);
    target?.click();
    return target != null;
  };

const alongCases =
  (step: number): Does =>
  (root) => {
    const cases = [...root.querySelectorAll<HTMLElement>('[data-row-link]')];
    const at = cases.findIndex((link) => link.hasAttribute('aria-current'));
    const next = cases[at + step];
    next?.click();
    return next !== undefined;
  };

const toBlock = (code: string): Does | undefined => {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined
    ? undefined
    : (root) => {
        const link = root.querySelectorAll<HTMLElement>('.desk-blocks a')[Number(digit) - 1];
        link?.click();
        return link !== undefined;
      };
};

/** A focused button keeps its own meaning of the space bar. */
const space: Does = (root, event) => (event.target instanceof HTMLButtonElement ? false : press(MARKS)(root, event));

const DOES: Readonly<Record<string, Does>> = {
  ArrowDown: alongFields(1),
  ArrowUp: alongFields(-1),
  Space: space,
  KeyH: press(REMARKS),
  KeyJ: alongCases(1),
  KeyK: alongCases(-1),
};
