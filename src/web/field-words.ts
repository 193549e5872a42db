import type { z } from 'zod';
import { say } from '#platform/language.ts';
import { IDENTIFIER_REASONS } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';

type Details = Readonly<Record<string, string | number>>;

/** What is wrong at a field, by the code of its check. */
const FIELD_WORDS: Readonly<Record<string, (details: Details) => string>> = {
  required: () => m.common_field_required(),
  too_long: ({ most = '' }) => m.common_field_too_long({ most: String(most) }),
  too_much: ({ most = '' }) => m.common_field_too_much({ most: String(most) }),
  tick_needed: () => m.common_field_tick_needed(),
  patronymic_or_tick: () => m.common_field_patronymic_or_tick(),
  postalAddress_or_tick: () => m.common_field_postal_address_or_tick(),
  email_form: () => m.common_field_email_form(),
  phone_form: () => m.common_field_phone_form(),
  latin_letters: () => m.common_field_latin_letters(),
  issued_before_birth: () => m.common_field_issued_before_birth(),
  name_signs: () => m.common_field_name_signs(),
  mixed_letters: () => m.common_field_mixed_letters(),
  not_in_list: () => m.common_field_not_in_list(),
  year_form: () => m.common_field_year_form(),
  year_impossible: () => m.common_field_year_impossible(),
  date_impossible: ({ fault }) => String(fault),
  date_ahead: () => m.common_field_date_ahead(),
  birth_long_ago: () => m.common_field_birth_long_ago(),
  birth_too_young: () => m.common_field_birth_too_young(),
  issued_before_fourteen: () => m.common_field_issued_before_fourteen(),
  length_of_work_form: () => m.common_field_length_of_work_form(),
};

/** Throws on a code without words: `field-words.test.ts` keeps the table whole. */
export function fieldWords(code: string, details: Details = {}): string {
  const words = FIELD_WORDS[code];
  if (words) return words(details);
  if (Object.hasOwn(IDENTIFIER_REASONS, code)) return say(IDENTIFIER_REASONS[code as keyof typeof IDENTIFIER_REASONS]);
  throw new Error(`no words for the field problem ${code}`);
}

/** The first fault of each field, in words. */
export function fieldErrors(error: z.ZodError): Readonly<Record<string, string>> {
  const words: Record<string, string> = {};
  for (const issue of error.issues) words[String(issue.path[0] ?? '')] ??= fieldWords(codeOf(issue), limitOf(issue));
  return words;
}

/** An absent field has zod's own message. */
function codeOf(issue: z.core.$ZodIssue): string {
  if (Object.hasOwn(FIELD_WORDS, issue.message) || Object.hasOwn(IDENTIFIER_REASONS, issue.message)) return issue.message;
  if (issue.code !== 'too_big') return 'required';
  return issue.origin === 'string' ? 'too_long' : 'too_much';
}

/** Whoever is told that a text is too long is told how long it may be. */
const limitOf = (issue: z.core.$ZodIssue): Details => (issue.code === 'too_big' ? { most: Number(issue.maximum) } : {});

/** `«Исправьте 2 поля»` with its list, for the summary above a form; each fault names its field. */
export const summaryOf = (errors: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>) =>
  Object.entries(errors).map(([field, text]) => {
    const label = labels[field];
    return { field, text: label ? m.common_summary_named({ label, text }) : text };
  });
