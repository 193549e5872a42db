import { m } from '#web/paraglide/messages.js';
import { Segmented, Tick } from '#web/ui/choices.tsx';
import { DateInput, Select, Textarea, TextInput } from '#web/ui/inputs.tsx';
import type { ShownField, ShownProblem } from './present-fields.ts';

interface FieldControlProps {
  field: ShownField;
  /** Of the input; the field's own name, or with its entry before it. */
  name: string;
  value: string;
  problem?: ShownProblem;
  open: boolean;
}

const KEYBOARDS: Partial<Record<ShownField['kind'], 'numeric' | 'tel' | 'email'>> = {
  snils: 'numeric',
  iin: 'numeric',
  year: 'numeric',
  passport_series: 'numeric',
  unit_code: 'numeric',
  phone: 'tel',
  email: 'email',
};

/** One field of a block by its data. A closed one can be read and is not sent. */
export function FieldControl({ field, name, value, problem, open }: FieldControlProps) {
  const texts = { label: field.label, hint: field.hint, ...problem };
  const column = field.half ? '' : 'full';
  if (field.kind === 'tick') {
    const { corrections: _, ...tick } = texts;
    return (
      <div className="full">
        <Tick name={name} {...tick} defaultChecked={value === 'on'} disabled={!open} />
      </div>
    );
  }
  if (field.kind === 'choice') {
    const choices = field.choices ?? [];
    if (choices.length <= 2)
      return (
        <div className={column}>
          <Segmented {...texts} name={name} defaultValue={value} choices={choices.map((choice) => ({ ...choice, disabled: !open }))} />
        </div>
      );
    return (
      <Select
        {...texts}
        name={name}
        options={choices}
        empty={m.applicant_choose()}
        defaultValue={value}
        disabled={!open}
        autoComplete={field.autocomplete}
        fieldClassName={column}
      />
    );
  }
  const common = {
    ...texts,
    name,
    defaultValue: value,
    readOnly: !open,
    maxLength: field.maxLength,
    autoComplete: field.autocomplete,
    fieldClassName: column,
  };
  if (field.kind === 'date' || field.kind === 'future_date') return <DateInput {...common} />;
  if (field.kind === 'long_text') return <Textarea {...common} />;
  return (
    <TextInput
      {...common}
      type={field.kind === 'email' ? 'email' : field.kind === 'phone' ? 'tel' : 'text'}
      inputMode={KEYBOARDS[field.kind]}
      short={field.kind === 'year'}
    />
  );
}
