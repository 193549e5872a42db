import type { RefundShown } from '#payments/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { dayInWords } from '#web/ui/dates.ts';
import { Note } from '#web/ui/note.tsx';
import { formatSum } from './money.ts';

/** What became of the money of an application that ended, for whoever paid. */
export function RefundNote({ refund: { state, sumMinor, currency, paidOn, documentNumber, words } }: { refund: RefundShown }) {
  const sum = formatSum(sumMinor, currency);
  if (state === 'paid' && paidOn)
    return <Note tone="good">{m.money_refund_note_paid({ sum, day: dayInWords(paidOn, getLocale()), number: documentNumber ?? '' })}</Note>;
  if (state === 'refused') return <Note tone="turn">{m.money_refund_note_refused({ words: words ?? '' })}</Note>;
  return <Note tone="wait">{m.money_refund_note_open({ sum })}</Note>;
}
