import IconBackspace from '@tabler/icons-react/icons/IconBackspace';
import IconX from '@tabler/icons-react/icons/IconX';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { m } from '#web/paraglide/messages.js';
import { Icon } from '#web/ui/icon.tsx';
import { lineOf, reckon } from './calculation.ts';

const WORDS: Readonly<Record<string, () => string>> = {
  '√': m.exam_calculator_root,
  '²': m.exam_calculator_square,
  '%': m.exam_calculator_percent,
  '(': m.exam_calculator_open,
  ')': m.exam_calculator_close_bracket,
  '÷': m.exam_calculator_divide,
  '×': m.exam_calculator_multiply,
  '−': m.exam_calculator_subtract,
  '+': m.exam_calculator_add,
  ',': m.exam_calculator_comma,
};
const KEYS = ['√', '²', '%', '÷', '7', '8', '9', '×', '4', '5', '6', '−', '1', '2', '3', '+', '(', '0', ')', ','] as const;

export const CALCULATOR_ID = 'calculator';

interface Told {
  readonly line: string;
  /** Null: the line has no value. */
  readonly value: string | null;
}

/** The calculator on the screen: typed into like any field, Enter reckons, Esc closes. Nothing of it is kept or sent. */
export function Calculator({ onClose }: { onClose(): void }) {
  const [line, setLine] = useState('');
  const [told, setTold] = useState<Told>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const write = (typed: string) => {
    // a figure after a result begins anew, a sign goes on with it
    const begins = told?.value !== undefined && told.value === line && /^[\d,(√]/.test(typed);
    setLine(lineOf((begins ? '' : line) + typed));
    setTold(undefined);
  };
  const count = () => {
    if (line === '') return;
    const value = reckon(line);
    setTold({ line, value });
    if (value !== null) setLine(value);
  };
  const clear = () => {
    setLine('');
    setTold(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === field.current) count();
    else if (event.key === '=') count();
    else if (event.key === 'Delete' && event.target === field.current && line !== '') clear();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && lineOf(event.key) !== '') write(event.key);
    else return;
    event.preventDefault();
  };
  // the field keeps the keyboard while the mouse presses keys
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    <section className="calculator" id={CALCULATOR_ID} aria-label={m.exam_calculator()} onKeyDown={onKeyDown}>
      <div className="row between">
        <h2 className="item-map-title">{m.exam_calculator()}</h2>
        <button type="button" className="tool" onClick={onClose} aria-label={m.exam_calculator_close()}>
          <Icon of={IconX} size={20} />
        </button>
      </div>
      <p className="calculator-told small mute" role="status">
        {told && (told.value === null ? m.exam_calculator_no_value() : m.exam_calculator_value({ line: told.line, value: told.value }))}
      </p>
      <div className="calculator-line">
        <input
          ref={field}
          type="text"
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          aria-label={m.exam_calculator_line()}
          value={line}
          onChange={(event) => {
            setLine(lineOf(event.target.value));
            setTold(undefined);
          }}
        />
        <button type="button" onMouseDown={keepFocus} onClick={() => setLine(line.slice(0, -1))} aria-label={m.exam_calculator_erase()}>
          <Icon of={IconBackspace} size={20} />
        </button>
      </div>
      <div className="calculator-keys">
        {KEYS.map((key) => (
          <button key={key} type="button" onMouseDown={keepFocus} onClick={() => write(key)} aria-label={WORDS[key]?.()}>
            {key === '²' ? 'x²' : key}
          </button>
        ))}
        <button type="button" className="wide" onMouseDown={keepFocus} onClick={clear} aria-label={m.exam_calculator_clear()}>
          C
        </button>
        <button type="button" className="wide filled" onMouseDown={keepFocus} onClick={count} aria-label={m.exam_calculator_equals()}>
          =
        </button>
      </div>
    </section>
  );
}
