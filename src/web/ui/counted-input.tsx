import { useState } from 'react';
import { m } from '#web/paraglide/messages.js';
import { TextInput, type TextInputProps } from './inputs.tsx';

/** The count is shown once this share of the room is used. */
const NEAR = 0.9;

/** A line of text with a greatest length: near it the count is shown, beyond it what is wrong. Nothing is cut, as the browser's own `maxLength` would. */
export function CountedInput({ most, ...props }: Omit<TextInputProps, 'error' | 'onChange'> & { most: number; defaultValue: string }) {
  const [length, setLength] = useState(props.defaultValue.trim().length);
  return (
    <TextInput
      {...props}
      error={length > most ? m.ui_too_long_by({ most, used: length }) : undefined}
      hint={length > most * NEAR && length <= most ? m.ui_signs_used({ used: length, most }) : props.hint}
      onChange={(event) => setLength(event.currentTarget.value.trim().length)}
    />
  );
}
