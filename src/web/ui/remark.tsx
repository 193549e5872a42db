import type { ReactNode } from 'react';
import { m } from '#web/paraglide/messages.js';
import { classes } from './classes.ts';

/** The drop-shaped pin; the same number stands in the field's row, on the page and on the remark. */
export function Pin({ number }: { number: number }) {
  return <span className="pin">{number}</span>;
}

interface RemarkProps {
  number: number;
  /** «Замечание к полю «Стаж по специальности»». */
  title: ReactNode;
  /** «поле и стр. 5». */
  where?: ReactNode;
  state?: 'open' | 'answered' | 'closed';
  /** Frequent phrases: buttons of the form named `name`. */
  phrases?: { name: string; options: readonly { value: string; label: string }[] };
  children: ReactNode;
}

export function Remark({ number, title, where, state = 'open', phrases, children }: RemarkProps) {
  return (
    <article className={classes('remark', state)}>
      <header>
        <Pin number={number} />
        <span className="grow">{title}</span>
        {where && <span className="tiny">{where}</span>}
      </header>
      <div>
        {children}
        {phrases && (
          <fieldset className="chips" aria-label={m.ui_frequent()}>
            {phrases.options.map(({ value, label }) => (
              <button key={value} type="submit" formNoValidate name={phrases.name} value={value}>
                {label}
              </button>
            ))}
          </fieldset>
        )}
      </div>
    </article>
  );
}
