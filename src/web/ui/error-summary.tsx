import IconAlertCircle from '@tabler/icons-react/icons/IconAlertCircle';
import { useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

interface ErrorSummaryProps {
  /** «Исправьте два поля». */
  title: string;
  /** The words are those that stand at the fields; `field` is the id of the control, its name by default. */
  errors: readonly { field: string; text: string }[];
}

/** Stands above the form; the focus goes here when the page has come back with errors. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (errors.length === 0) return null;
  return (
    <section className="error-summary" ref={box} tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <Icon of={IconAlertCircle} size={24} />
        {title}
      </h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
