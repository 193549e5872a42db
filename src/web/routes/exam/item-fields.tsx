import { useState } from 'react';
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
  /** What was typed and refused; stands before what is stored. */
  typed?: Readonly<Record<string, string>>;
  section: string | null;
  sections: readonly { value: string; label: string }[];
  readOnly: boolean;
}

/** The plain editor of an item: its fields follow the type. */
export function ItemFields({ form, typed, section, sections, readOnly }: FieldsProps) {
  const [type, setType] = useState<ItemType>(TYPES.find((one) => one === typed?.type) ?? form?.type ?? 'single_choice');
  const value = (name: keyof ItemForm, otherwise = '') => typed?.[name] ?? String(form?.[name] ?? otherwise);
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
        <Textarea name="text" label={m.exam_item_text()} hint={m.exam_item_text_hint()} rows={5} defaultValue={value('text')} required />
        <Textarea
          name="textKk"
          label={m.exam_item_text_kk()}
          hint={m.exam_item_kk_hint()}
          lang="kk"
          rows={5}
          defaultValue={value('textKk')}
        />
      </div>
      {type === 'numeric' ? (
        <div className="form-grid">
          <TextInput name="value" label={m.exam_item_value()} defaultValue={value('value')} inputMode="decimal" short />
          <TextInput name="tolerance" label={m.exam_item_tolerance()} defaultValue={value('tolerance', '0')} inputMode="decimal" short />
          <TextInput name="unit" label={m.exam_item_unit()} defaultValue={value('unit')} short />
          <TextInput name="unitKk" label={m.exam_item_unit_kk()} lang="kk" defaultValue={value('unitKk')} short />
        </div>
      ) : (
        <div className="side-by-side">
          <Textarea name="answers" label={m.exam_item_answers()} hint={HINTS[type]()} rows={6} defaultValue={value('answers')} required />
          {type !== 'short_answer' && (
            <Textarea
              name="answersKk"
              label={m.exam_item_answers_kk()}
              hint={m.exam_item_answers_kk_hint()}
              lang="kk"
              rows={6}
              defaultValue={value('answersKk')}
            />
          )}
        </div>
      )}
      <div className="form-grid">
        <TextInput name="points" label={m.exam_section_points()} defaultValue={value('points', '1')} inputMode="numeric" short />
        <TextInput name="source" label={m.exam_item_source()} hint={m.exam_item_source_hint()} defaultValue={value('source')} required />
      </div>
      {['multiple_choice', 'matching', 'ordering'].includes(type) && (
        <Tick name="partial" label={m.exam_item_partial()} defaultChecked={ticked('partial')} />
      )}
      <Tick name="sample" label={m.exam_item_sample()} hint={m.exam_item_sample_hint()} defaultChecked={ticked('sample')} />
    </fieldset>
  );
}
