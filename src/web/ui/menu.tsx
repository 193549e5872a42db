import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

interface MenuProps {
  /** What stands in the closed menu. */
  summary: ReactNode;
  /** The name for readers when the summary has no words. */
  label?: string;
  /** Opens towards the left edge of the summary instead of the right one. */
  toLeft?: boolean;
  hideChevron?: boolean;
  className?: string;
  /** Links, or forms with buttons. */
  children: ReactNode;
}

/** A menu made of `<details>`: opens without JavaScript; with it, Escape, a click outside and a new page close it. */
export function Menu({ summary, label, toLeft, hideChevron, className, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => menu.current?.removeAttribute('open'), [key]);
  useEffect(() => {
    const close = (event: Event) => {
      const box = menu.current;
      if (!box?.open) return;
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = event.type === 'pointerdown' && event.target instanceof Node && !box.contains(event.target);
      if (escaped) box.querySelector('summary')?.focus();
      if (escaped || outside) box.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details className={classes('menu', className)} ref={menu}>
      <summary aria-label={label}>
        {summary}
        {!hideChevron && <Icon of={IconChevronDown} size={16} />}
      </summary>
      <div className={classes('menu-sheet', toLeft && 'to-left')}>{children}</div>
    </details>
  );
}
