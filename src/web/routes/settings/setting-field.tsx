import type { SettingKind, SettingValue } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { RadioCards, Segmented, Tick } from '#web/ui/choices.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { inLanguage } from '../applicant/filing-words.ts';
import { unitWords } from './setting-words.ts';

interface SettingFieldProps {
  kind: SettingKind;
  value: SettingValue;
  /** What was typed and refused. */
  typed?: readonly string[];
}

/** The box of one setting by what its value may be; each sends `value`. */
export function SettingField({ kind, value, typed }: SettingFieldProps) {
  switch (kind.is) {
    case 'number':
      return (
        <TextInput
          name="value"
          label={m.settings_new_value({ unit: unitWords(kind.unit) })}
          hint={
            kind.orNone ? m.settings_bounds_or_none({ min: kind.min, max: kind.max }) : m.settings_bounds({ min: kind.min, max: kind.max })
          }
          defaultValue={typed?.[0] ?? (value === null ? '' : String(value))}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          required={!kind.orNone}
          short
        />
      );
    case 'flag':
      return (
        <Segmented
          name="value"
          label={m.settings_value()}
          defaultValue={typed?.[0] ?? (value ? 'yes' : 'no')}
          choices={[
            { value: 'yes', label: m.settings_yes() },
            { value: 'no', label: m.settings_no() },
          ]}
        />
      );
    case 'choice':
      return (
        <RadioCards
          name="value"
          label={m.settings_value()}
          defaultValue={typed?.[0] ?? String(value)}
          choices={kind.options.map((option) => ({ value: option.value, label: inLanguage(option.label) }))}
        />
      );
    case 'choices':
      return (
        <fieldset className="stack-s">
          <legend className="field-label">{m.settings_value()}</legend>
          {kind.options.map((option) => (
            <Tick
              key={option.value}
              name="value"
              value={option.value}
              label={inLanguage(option.label)}
              defaultChecked={(typed ?? (value as readonly string[])).includes(option.value)}
            />
          ))}
        </fieldset>
      );
  }
}
