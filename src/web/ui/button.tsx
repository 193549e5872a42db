import IconRefresh from '@tabler/icons-react/icons/IconRefresh';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

interface Look {
  kind?: 'filled' | 'line' | 'soft' | 'quiet' | 'risk';
  /** 48 for citizens, 40 beside other controls, 32 for staff. */
  size?: 48 | 40 | 32;
  full?: boolean;
  /** Full width on a phone only. */
  wide?: boolean;
  className?: string;
}

function lookOf({ kind = 'filled', size = 48, full, wide, className }: Look): string {
  return classes('button', kind !== 'filled' && kind, size !== 48 && `size-${size}`, full && 'full', wide && 'wide', className);
}

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style'> & {
    icon?: ReactNode;
    iconAfter?: ReactNode;
    /** The word while the form is on its way; true says «Отправляем». The button keeps its width and stays focusable. */
    busy?: boolean | string;
  };

export function Button({ kind, size, full, wide, className, icon, iconAfter, busy, children, type = 'submit', ...rest }: ButtonProps) {
  const look = lookOf({ kind, size, full, wide, className });
  if (!busy)
    return (
      <button type={type} className={look} {...rest}>
        {icon}
        {children}
        {iconAfter}
      </button>
    );
  return (
    <button type="button" className={look} aria-busy="true" aria-disabled="true">
      <span className="button-busy">
        <span className="hidden-word" aria-hidden="true">
          {icon}
          {children}
          {iconAfter}
        </span>
        <span>
          <Icon of={IconRefresh} />
          {busy === true ? m.ui_sending() : busy}
        </span>
      </span>
    </button>
  );
}

export function LinkButton({
  kind,
  size,
  full,
  wide,
  className,
  icon,
  iconAfter,
  children,
  ...rest
}: Look & Omit<LinkProps, 'style' | 'className'> & { icon?: ReactNode; iconAfter?: ReactNode }) {
  return (
    <Link className={lookOf({ kind, size, full, wide, className })} {...rest}>
      {icon}
      {children}
      {iconAfter}
    </Link>
  );
}
