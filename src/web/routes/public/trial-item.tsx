import { useState } from 'react';
import { m } from '#web/paraglide/messages.js';
import { pointsInWords, typeInWords } from '#web/routes/exam/exam-words.ts';
import { isAnswered } from '#web/routes/exam/is-answered.ts';
import { ItemText, RichTextShown, rightSide, wordsOf } from '#web/routes/exam/rich-text.tsx';
import type { ShownItem } from '#web/routes/exam/shown-text.ts';
import { RadioCards, Tick } from '#web/ui/choices.tsx';
import { Select, TextInput } from '#web/ui/inputs.tsx';
import { NativeIn } from '#web/ui/native.tsx';

/** One item as plain controls of a form: works before JavaScript. */
export function TrialItem({ item }: { item: ShownItem }) {
  return (
    <section className="card pad stack" aria-labelledby={`trial-${item.place}`}>
      <input type="hidden" name={`type:${item.itemId}`} value={item.type} />
      <p className="small mute">
        {m.exam_trial_item({ place: item.place })} · {typeInWords(item.type)} · {pointsInWords(item.points)}
      </p>
      <ItemText heading="h2" id={`trial-${item.place}`} text={item.text} otherwise={m.exam_trial_item({ place: item.place })} />
      <Controls item={item} />
    </section>
  );
}

function Controls({ item }: { item: ShownItem }) {
  switch (item.type) {
    case 'single_choice':
      return (
        <RadioCards
          name={item.itemId}
          label={m.exam_type_single_choice()}
          hideLabel
          choices={item.choices.map(({ id, text }) => ({ value: id, label: <RichTextShown text={text} inline /> }))}
        />
      );
    case 'multiple_choice':
      return (
        <fieldset className="choices">
          <legend className="sr-only">{m.exam_type_multiple_choice()}</legend>
          {item.choices.map(({ id, text }) => (
            <Tick key={id} name={item.itemId} value={id} label={<RichTextShown text={text} inline />} />
          ))}
        </fieldset>
      );
    case 'matching': {
      const { options, above } = rightSide(item.right);
      return (
        <fieldset className="stack">
          <legend className="sr-only">{m.exam_type_matching()}</legend>
          {above}
          {item.left.map(({ id, text }) => (
            <Select
              key={id}
              name={`${item.itemId}:${id}`}
              label={<RichTextShown text={text} inline />}
              empty={m.exam_choose_pair()}
              options={options}
            />
          ))}
        </fieldset>
      );
    }
    case 'ordering':
      return (
        <fieldset className="stack">
          <legend className="sr-only">{m.exam_type_ordering()}</legend>
          {item.steps.map(({ id, text }) => (
            <Select
              key={id}
              name={`${item.itemId}:${id}`}
              label={<RichTextShown text={text} inline />}
              empty={m.exam_trial_place()}
              options={item.steps.map((_, place) => ({ value: String(place + 1), label: String(place + 1) }))}
            />
          ))}
        </fieldset>
      );
    case 'short_answer':
      return <TextInput name={item.itemId} label={m.exam_answer()} hint={m.exam_word_hint()} autoComplete="off" />;
    case 'numeric':
      return <NumberInput item={item} />;
  }
}

/** Says at once where what is typed is no number, as the exam itself does. */
function NumberInput({ item }: { item: Extract<ShownItem, { type: 'numeric' }> }) {
  const [text, setText] = useState('');
  const isUnclear = text.trim() !== '' && !isAnswered(item, { type: 'numeric', text });
  return (
    <TextInput
      name={item.itemId}
      label={item.unit ? <NativeIn sentence={(unit) => m.exam_answer_in({ unit })} name={wordsOf(item.unit)} /> : m.exam_answer()}
      hint={m.exam_number_hint()}
      error={isUnclear ? m.exam_number_unclear() : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      inputMode="decimal"
      autoComplete="off"
    />
  );
}
