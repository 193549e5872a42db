import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import {
  type ChangeEvent,
  type InputHTMLAttributes,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useEffect,
  useState,
} from 'react';
import { m } from '#web/paraglide/messages.js';
import { classes } from './classes.ts';
import { described, Field, type FieldTexts } from './field.tsx';
import { Icon } from './icon.tsx';
import { languageOf } from './native.tsx';

type Control<Attributes> = FieldTexts &
  Omit<Attributes, 'style' | 'className' | 'id'> & { name: string; id?: string; fieldClassName?: string };

function split<Props extends FieldTexts & { name: string; id?: string; fieldClassName?: string }>(props: Props) {
  const { label, hint, error, warning, corrections, saved, id = props.name, fieldClassName, ...control } = props;
  const texts = { label, hint, error, warning, corrections, saved };
  return { id, texts, field: { ...texts, id, className: fieldClassName }, control: { ...control, id, ...described(id, texts) } };
}

export type TextInputProps = Control<InputHTMLAttributes<HTMLInputElement>> & { short?: boolean };

export function TextInput(props: TextInputProps) {
  const { field, control } = split(props);
  const { short, type = 'text', ...rest } = control;
  return (
    <Field {...field}>
      <input className={classes('input', short && 'short')} type={type} {...rest} />
    </Field>
  );
}

/** A day as people write it, дд.мм.гггг: plain text, because the browsers' own date boxes are hard to type into for a birthday. */
export function DateInput({ hint = m.ui_date_hint(), ...props }: TextInputProps) {
  return <TextInput {...props} hint={hint} inputMode="numeric" autoComplete={props.autoComplete ?? 'off'} maxLength={10} short />;
}

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
  /** A name of the catalogue, which keeps its own language. */
  native?: boolean;
}
export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

const isGroup = (entry: Option | OptionGroup): entry is OptionGroup => 'options' in entry;

function Options({ of }: { of: readonly Option[] }) {
  return of.map(({ value, label, disabled, native }) => (
    <option key={value} value={value} disabled={disabled} lang={native ? languageOf(label) : undefined}>
      {label}
    </option>
  ));
}

export type SelectProps = Control<SelectHTMLAttributes<HTMLSelectElement>> & {
  options: readonly (Option | OptionGroup)[];
  /** The first, empty choice: «Выберите…» or «Все регионы». */
  empty?: string;
};

export function Select(props: SelectProps) {
  const { field, control } = split(props);
  const { options, empty, ...rest } = control;
  return (
    <Field {...field}>
      <span className="select">
        <select className="input" {...rest}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((entry) =>
            isGroup(entry) ? (
              <optgroup key={entry.label} label={entry.label}>
                <Options of={entry.options} />
              </optgroup>
            ) : (
              <Options key={entry.value} of={[entry]} />
            ),
          )}
        </select>
        <Icon of={IconChevronDown} />
      </span>
    </Field>
  );
}

/** Free text with suggestions of the browser; what is not in the list may be typed. */
export function Combobox({ suggestions, ...props }: TextInputProps & { suggestions: readonly string[] }) {
  const list = `${props.id ?? props.name}-list`;
  return (
    <>
      <TextInput {...props} list={list} autoComplete="off" />
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}

export function Textarea(props: Control<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { field, control } = split(props);
  return (
    <Field {...field}>
      <textarea className="input" rows={4} {...control} />
    </Field>
  );
}

/** With JavaScript its button speaks the language of the page; the browser's own speaks that of the browser. */
export function FileInput(props: Control<InputHTMLAttributes<HTMLInputElement>>) {
  const { field, control } = split(props);
  const [names, setNames] = useState<readonly string[] | null>(null);
  useEffect(() => setNames([]), []);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setNames([...(event.target.files ?? [])].map(({ name }) => name));
    control.onChange?.(event);
  };
  return (
    <Field {...field}>
      <span className={classes('file-box', names && 'own')}>
        <input className="file-input" type="file" {...control} onChange={onChange} />
        {names && (
          <span className="file-words" aria-hidden="true">
            <b>{control.multiple ? m.ui_choose_files() : m.ui_choose_file()}</b>
            <span>{names.length > 1 ? m.ui_files_chosen({ count: names.length }) : (names[0] ?? m.ui_no_file())}</span>
          </span>
        )}
      </span>
    </Field>
  );
}
