import { type RefObject, useEffect } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** By the place of the key, in any layout: arrows along the fields, space «верно», Р a remark, J and K the next case. `[` and `]` turn pages in the viewer itself. */
export function useDeskKeys(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = box.current;
    if (!root) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const does = DOES[event.code];
      if (does?.(root, event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [box]);
}

type Does = (root: HTMLElement, event: KeyboardEvent) => boolean;

const rowsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-field-row]')];
const currentRow = (root: HTMLElement) => rowsOf(root).find((row) => row.contains(document.activeElement));

const alongFields =
  (step: number): Does =>
  (root) => {
    const rows = rowsOf(root);
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    const target = next?.querySelector<HTMLElement>('.verdict');
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
    return target !== undefined;
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

/** A focused button keeps its own meaning of the space bar. */
const space: Does = (root, event) => (event.target instanceof HTMLButtonElement ? false : press('button.verdict')(root, event));

const DOES: Readonly<Record<string, Does>> = {
  ArrowDown: alongFields(1),
  ArrowUp: alongFields(-1),
  Space: space,
  KeyH: press('a.verdict'),
  KeyJ: alongCases(1),
  KeyK: alongCases(-1),
};
