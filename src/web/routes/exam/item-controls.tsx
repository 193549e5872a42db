import './exam.css';
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import type { Answer } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { RadioCards } from '#web/ui/choices.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Select, TextInput } from '#web/ui/inputs.tsx';
import { isAnswered } from './is-answered.ts';
import { RichTextShown, rightSide, wordsOf } from './rich-text.tsx';
import type { ShownItem } from './shown-text.ts';

interface ControlProps<Type extends ShownItem['type']> {
  item: Extract<ShownItem, { type: Type }>;
  answer: Answer | null;
  /** `typing`: more is likely to follow at once. */
  onAnswer: (answer: Answer | null, typing?: boolean) => void;
}

/** The control of one item, by its type. Every one works by the keyboard alone and without dragging. */
export function ItemControl({ item, ...rest }: { item: ShownItem } & Omit<ControlProps<ShownItem['type']>, 'item'>) {
  switch (item.type) {
    case 'single_choice':
      return <SingleChoice item={item} {...rest} />;
    case 'multiple_choice':
      return <MultipleChoice item={item} {...rest} />;
    case 'matching':
      return <Matching item={item} {...rest} />;
    case 'ordering':
      return <Ordering item={item} {...rest} />;
    case 'short_answer':
    case 'numeric':
      return <Typed item={item} {...rest} />;
  }
}

function SingleChoice({ item, answer, onAnswer }: ControlProps<'single_choice'>) {
  return (
    <RadioCards
      name={`answer-${item.itemId}`}
      label={m.exam_type_single_choice()}
      hideLabel
      value={answer?.type === 'single_choice' ? answer.choice : ''}
      onChoose={(choice) => onAnswer({ type: 'single_choice', choice })}
      choices={item.choices.map(({ id, text }) => ({ value: id, label: <RichTextShown text={text} inline />, keyHint: id }))}
    />
  );
}

function MultipleChoice({ item, answer, onAnswer }: ControlProps<'multiple_choice'>) {
  const ticked = answer?.type === 'multiple_choice' ? answer.choices : [];
  const toggle = (id: string, on: boolean) => {
    const choices = on ? [...ticked, id] : ticked.filter((one) => one !== id);
    onAnswer(choices.length === 0 ? null : { type: 'multiple_choice', choices });
  };
  return (
    <fieldset className="choices">
      <legend className="sr-only">{m.exam_type_multiple_choice()}</legend>
      {item.choices.map(({ id, text }) => (
        <label className="radio-card tick-card" key={id}>
          <input
            type="checkbox"
            name={`answer-${item.itemId}-${id}`}
            checked={ticked.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          <span>
            <RichTextShown text={text} inline />
          </span>
          <span className="key" aria-hidden="true">
            {id}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Matching({ item, answer, onAnswer }: ControlProps<'matching'>) {
  const pairs = answer?.type === 'matching' ? answer.pairs : {};
  const choose = (left: string, right: string) => {
    const { [left]: _, ...others } = pairs;
    const next = right === '' ? others : { ...others, [left]: right };
    onAnswer(Object.keys(next).length === 0 ? null : { type: 'matching', pairs: next });
  };
  const { options, above } = rightSide(item.right);
  const chosen = item.left.map(({ id }) => pairs[id]);
  const allSame = item.left.length > 1 && chosen[0] !== undefined && chosen.every((right) => right === chosen[0]);
  return (
    <fieldset className="stack">
      <legend className="sr-only">{m.exam_type_matching()}</legend>
      {above}
      {item.left.map(({ id, text }) => (
        <Select
          key={id}
          name={`answer-${item.itemId}-${id}`}
          label={<RichTextShown text={text} inline />}
          empty={m.exam_choose_pair()}
          value={pairs[id] ?? ''}
          onChange={(event) => choose(id, event.currentTarget.value)}
          options={options}
        />
      ))}
      <div role="status">{allSame && <p className="small mute">{m.exam_pairs_all_same()}</p>}</div>
    </fieldset>
  );
}

function Ordering({ item, answer, onAnswer }: ControlProps<'ordering'>) {
  const order = answer?.type === 'ordering' ? answer.order : item.steps.map(({ id }) => id);
  const move = (from: number, to: number) => {
    const next = [...order];
    const [step] = next.splice(from, 1);
    if (step === undefined) return;
    next.splice(to, 0, step);
    onAnswer({ type: 'ordering', order: next });
  };
  return (
    <div className="stack">
      <ol className="exam-order">
        {order.map((id, place) => {
          const text = item.steps.find((step) => step.id === id)?.text ?? [];
          const words = wordsOf(text);
          return (
            <li key={id} className="card exam-step">
              <b className="num">{place + 1}</b>
              <span>
                <RichTextShown text={text} inline />
              </span>
              <span className="row">
                <button
                  type="button"
                  className="button line size-40"
                  aria-label={m.exam_step_up({ step: words })}
                  disabled={place === 0}
                  onClick={() => move(place, place - 1)}
                >
                  <Icon of={IconArrowUp} size={20} />
                </button>
                <button
                  type="button"
                  className="button line size-40"
                  aria-label={m.exam_step_down({ step: words })}
                  disabled={place === order.length - 1}
                  onClick={() => move(place, place + 1)}
                >
                  <Icon of={IconArrowDown} size={20} />
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      {answer === null && (
        <button type="button" className="button soft size-40" onClick={() => onAnswer({ type: 'ordering', order: [...order] })}>
          {m.exam_order_is_right()}
        </button>
      )}
    </div>
  );
}

function Typed({ item, answer, onAnswer }: ControlProps<'short_answer' | 'numeric'>) {
  const value = answer?.type === 'short_answer' || answer?.type === 'numeric' ? answer.text : '';
  const numeric = item.type === 'numeric';
  const unit = item.type === 'numeric' && item.unit ? wordsOf(item.unit) : '';
  return (
    <TextInput
      name={`answer-${item.itemId}`}
      label={unit ? m.exam_answer_in({ unit }) : m.exam_answer()}
      hint={numeric ? m.exam_number_hint() : m.exam_word_hint()}
      error={value.trim() !== '' && !isAnswered(item, answer) ? m.exam_number_unclear() : undefined}
      value={value}
      autoComplete="off"
      spellCheck={false}
      maxLength={numeric ? 60 : 500}
      inputMode={numeric ? 'decimal' : 'text'}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onAnswer(text.trim() === '' ? null : { type: item.type, text }, true);
      }}
    />
  );
}
