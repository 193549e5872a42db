import IconAlertCircle from '@tabler/icons-react/icons/IconAlertCircle';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A correction in one click. It submits the form with its own name and value, so the server makes the change. */
export interface Correction {
  label: string;
  name: string;
  value: string;
}

export interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: ReactNode;
  /** Looks wrong but may stand: offer «так и есть» among the corrections. */
  warning?: ReactNode;
  corrections?: readonly Correction[];
  /** «Сохранено в 14:32» or «Адрес свободен». */
  saved?: ReactNode;
}

interface FieldProps extends FieldTexts {
  id: string;
  className?: string;
  children: ReactNode;
}

const MESSAGE = {
  bad: IconAlertCircle,
  turn: IconAlertTriangle,
  good: IconCheck,
} as const;

/** The `aria-` wiring a control inside the field needs. */
export function described(id: string, { hint, error, warning, saved }: Omit<FieldTexts, 'label'>) {
  const message = error || warning || saved;
  const by = [hint && `${id}-hint`, message && `${id}-message`].filter(Boolean).join(' ');
  return { 'aria-describedby': by || undefined, 'aria-invalid': error ? (true as const) : undefined };
}

export function FieldMessage({ id, error, warning, saved, corrections = [] }: { id: string } & Omit<FieldTexts, 'label' | 'hint'>) {
  const tone = error ? 'bad' : warning ? 'turn' : 'good';
  const text = error || warning || saved;
  if (!text) return null;
  return (
    <div className={`message text-${tone}`} id={`${id}-message`}>
      <Icon of={MESSAGE[tone]} size={18} />
      <span>
        {text}
        {corrections.map((correction) => (
          <span key={correction.value}>
            {' '}
            <button className="text-button" type="submit" formNoValidate name={correction.name} value={correction.value}>
              {correction.label}
            </button>
          </span>
        ))}
      </span>
    </div>
  );
}

export function Field({ id, label, hint, className = '', children, ...messages }: FieldProps) {
  return (
    <div className={`field ${className}`.trim()}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      <FieldMessage id={id} {...messages} />
    </div>
  );
}
