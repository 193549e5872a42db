import type { InputHTMLAttributes, ReactNode } from 'react';
import { described, FieldMessage, type FieldTexts } from './field.tsx';

type TickProps = Omit<FieldTexts, 'corrections'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'style' | 'className' | 'type'> & { name: string };

/** A box to tick with its words: «Достоверность предоставленных данных подтверждаю». Submits `on` unless given a value. */
export function Tick({ label, hint, error, warning, saved, id, ...input }: TickProps) {
  const own = id ?? (input.value === undefined ? input.name : `${input.name}-${input.value}`);
  return (
    <div>
      <label className="tick">
        <input type="checkbox" id={own} {...input} {...described(own, { hint, error, warning, saved })} />
        <span>
          {label}
          {hint && <small id={`${own}-hint`}>{hint}</small>}
        </span>
      </label>
      <FieldMessage id={own} error={error} warning={warning} saved={saved} />
    </div>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  note?: ReactNode;
  /** The key that chooses it (exam). */
  keyHint?: string;
  disabled?: boolean;
}

interface ChoicesProps extends FieldTexts {
  name: string;
  choices: readonly Choice[];
  defaultValue?: string;
  /** With JavaScript only: keep the choice in the parent's hands. */
  value?: string;
  onChoose?: (value: string) => void;
  required?: boolean;
  hideLabel?: boolean;
}

/** What the radio inputs share: chosen by the parent when it gives `value`, by the browser otherwise. */
function radioOf({ name, defaultValue, value, onChoose, required }: ChoicesProps, choice: Choice, index: number) {
  const chosen = value === undefined ? { defaultChecked: choice.value === defaultValue } : { checked: choice.value === value };
  const id = index === 0 ? name : `${name}-${choice.value}`;
  return {
    type: 'radio' as const,
    id,
    name,
    value: choice.value,
    required,
    disabled: choice.disabled,
    ...chosen,
    onChange: () => onChoose?.(choice.value),
  };
}

function Group({ className, children, ...props }: ChoicesProps & { className: string; children: ReactNode }) {
  const { name, label, hint, error, warning, saved, corrections, hideLabel } = props;
  return (
    <fieldset className={className} {...described(name, { hint, error, warning, saved })}>
      <legend className={hideLabel ? 'sr-only' : 'field-label'}>{label}</legend>
      {hint && (
        <span className="field-hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {children}
      <FieldMessage id={name} error={error} warning={warning} saved={saved} corrections={corrections} />
    </fieldset>
  );
}

export function RadioCards(props: ChoicesProps) {
  return (
    <Group {...props} className="choices">
      {props.choices.map((choice, index) => (
        <label className="radio-card" key={choice.value}>
          <input {...radioOf(props, choice, index)} />
          <span>
            {choice.note ? <b>{choice.label}</b> : choice.label}
            {choice.note && <p>{choice.note}</p>}
          </span>
          {choice.keyHint && (
            <span className="key" aria-hidden="true">
              {choice.keyHint}
            </span>
          )}
        </label>
      ))}
    </Group>
  );
}

/** Two to four short choices side by side. */
export function Segmented(props: ChoicesProps) {
  return (
    <Group {...props} className="field">
      <span className="segmented">
        {props.choices.map((choice, index) => (
          <label key={choice.value}>
            <input {...radioOf(props, choice, index)} />
            {choice.label}
          </label>
        ))}
      </span>
    </Group>
  );
}
