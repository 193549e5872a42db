import { data } from 'react-router';
import type { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';
import { readDate } from '#procedures/index.ts';
import { SessionForm } from '#schedule/index.ts';
import { m } from '#web/paraglide/messages.js';
import { REFUSALS } from '#web/refusals.ts';
import type { TypedSession } from './typed-session.ts';

export function typedSession(form: FormData): TypedSession {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    roomId: text('roomId'),
    day: text('day'),
    theoryAt: text('theoryAt'),
    theoryMinutes: text('theoryMinutes'),
    practiceAt: text('practiceAt'),
    practiceMinutes: text('practiceMinutes'),
    seats: text('seats'),
    minLeadHours: text('minLeadHours'),
    soon: text('soon'),
    note: text('note'),
    qualificationIds: form.getAll('qualificationIds').map(String),
  };
}

const WORDS: Readonly<Record<string, () => string>> = {
  room_missing: () => m.schedule_field_room_missing(),
  day_wrong: () => m.schedule_field_day_wrong(),
  time_wrong: () => m.schedule_field_time_wrong(),
  minutes_wrong: () => m.schedule_field_minutes_wrong(),
  seats_wrong: () => m.schedule_field_seats_wrong(),
  lead_wrong: () => m.schedule_field_lead_wrong(),
  note_long: () => m.schedule_field_note_long(),
  qualification_missing: () => m.schedule_field_qualification_missing(),
  part_missing: () => m.schedule_field_part_missing(),
};

/** The form, or what is wrong with it at each field. A day may be typed as people write it. */
export function parseSession(typed: TypedSession): { readonly form: SessionForm } | { readonly errors: Readonly<Record<string, string>> } {
  const day = readDate(typed.day);
  const parsed = SessionForm.safeParse({ ...typed, day: day.ok ? day.iso : '' });
  return parsed.success ? { form: parsed.data } : { errors: errorWords(parsed.error, day.ok ? null : day.fault) };
}

const WRONG_DAY = ['session_too_far', 'session_in_past', 'session_before_notice'];
/** May stand if it is meant so. */
const DOUBTFUL_DAY = ['session_after_requests', 'session_soon'];

/** What is wrong with the day alone, or doubtful in it, is told at its field; every other refusal is thrown on. */
export async function sayingAtDay<T>(typed: TypedSession, save: () => Promise<T>) {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof Refusal) || ![...WRONG_DAY, ...DOUBTFUL_DAY].includes(error.code)) throw error;
    const words = REFUSALS[error.code]?.message(error.details) ?? '';
    const isDoubt = DOUBTFUL_DAY.includes(error.code);
    const errors: Readonly<Record<string, string>> = isDoubt ? {} : { day: words };
    return data({ errors, doubt: isDoubt ? words : undefined, typed }, { status: 422 });
  }
}

function errorWords(error: z.ZodError, dayFault: string | null): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[String(path[0])] ??= WORDS[message]?.() ?? m.common_field_required();
  if (dayFault !== null) errors.day = dayFault;
  return errors;
}
