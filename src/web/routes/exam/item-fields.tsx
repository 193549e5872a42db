import { type ReactNode, useState } from 'react';
import type { ItemForm, ItemType } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Tick } from '#web/ui/choices.tsx';
import { Select, Textarea, TextInput } from '#web/ui/inputs.tsx';
import { typeInWords } from './exam-words.ts';

const TYPES: readonly ItemType[] = ['single_choice', 'multiple_choice', 'matching', 'ordering', 'short_answer', 'numeric'];

const HINTS: Record<Exclude<ItemType, 'numeric'>, () => string> = {
  single_choice: m.exam_answers_hint_choice,
  multiple_choice: m.exam_answers_hint_choice,
  matching: m.exam_answers_hint_matching,
  ordering: m.exam_answers_hint_ordering,
  short_answer: m.exam_answers_hint_short,
};

interface FieldsProps {
  form?: ItemForm;
  /** What was typed and is not saved; stands before what is stored. */
  typed?: Readonly<Record<string, string>>;
  /** By the names of fields. */
  errors: Readonly<Record<string, string>>;
  section: string | null;
  sections: readonly { value: string; label: string }[];
  readOnly: boolean;
  /** The pictures, between the texts and the rest. */
  children: ReactNode;
}

/** The plain editor of an item: its fields follow the type. */
export function ItemFields({ form, typed, errors, section, sections, readOnly, children }: FieldsProps) {
  const [type, setType] = useState<ItemType>(TYPES.find((one) => one === typed?.type) ?? form?.type ?? 'single_choice');
  const value = (name: keyof ItemForm, otherwise = '') => typed?.[name] ?? String(form?.[name] ?? otherwise);
  const box = (name: keyof ItemForm, otherwise = '') => ({ name, defaultValue: value(name, otherwise), error: errors[name] });
  const ticked = (name: 'partial' | 'sample') => (typed ? name in typed : (form?.[name] ?? false));
  return (
    <fieldset className="stack exam-plain" disabled={readOnly}>
      <legend className="sr-only">{m.exam_item_title()}</legend>
      <div className="form-grid">
        <Select
          name="type"
          label={m.exam_item_type()}
          value={type}
          onChange={(event) => setType(event.currentTarget.value as ItemType)}
          options={TYPES.map((one) => ({ value: one, label: typeInWords(one) }))}
        />
        <Select
          name="sectionId"
          label={m.exam_section()}
          defaultValue={value('sectionId', section ?? sections[0]?.value)}
          options={sections}
        />
      </div>
      <div className="side-by-side">
        <Textarea {...box('text')} label={m.exam_item_text()} hint={m.exam_item_text_hint()} rows={8} />
        <Textarea {...box('textKk')} label={m.exam_item_text_kk()} hint={m.exam_item_kk_hint()} lang="kk" rows={8} />
      </div>
      {type === 'numeric' ? (
        <div className="form-grid">
          <TextInput {...box('value')} label={m.exam_item_value()} inputMode="decimal" short />
          <TextInput {...box('tolerance', '0')} label={m.exam_item_tolerance()} inputMode="decimal" short />
          <TextInput {...box('unit')} label={m.exam_item_unit()} short />
          <TextInput {...box('unitKk')} label={m.exam_item_unit_kk()} lang="kk" short />
        </div>
      ) : (
        <div className="side-by-side">
          <Textarea {...box('answers')} label={m.exam_item_answers()} hint={HINTS[type]()} rows={6} />
          {type !== 'short_answer' && (
            <Textarea {...box('answersKk')} label={m.exam_item_answers_kk()} hint={m.exam_item_answers_kk_hint()} lang="kk" rows={6} />
          )}
        </div>
      )}
      {children}
      <div className="form-grid">
        <TextInput {...box('points', '1')} label={m.exam_section_points()} inputMode="numeric" short />
        <TextInput {...box('source')} label={m.exam_item_source()} hint={m.exam_item_source_hint()} />
      </div>
      {['multiple_choice', 'matching', 'ordering'].includes(type) && (
        <Tick name="partial" label={m.exam_item_partial()} defaultChecked={ticked('partial')} />
      )}
      <Tick name="sample" label={m.exam_item_sample()} hint={m.exam_item_sample_hint()} defaultChecked={ticked('sample')} />
    </fieldset>
  );
}
