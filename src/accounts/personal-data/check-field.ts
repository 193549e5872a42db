import {
  checkIin,
  checkNameFields,
  checkPassportNumber,
  checkPassportSeries,
  checkRussianName,
  checkSnils,
  checkText,
  checkUnitCode,
  readDate,
  readIin,
  type TextCheck,
} from '#procedures/index.ts';
import type { Field, FieldProblem, Values } from './field.ts';
import { isAsked, isNeeded } from './field.ts';

type Fault = Omit<FieldProblem, 'field'> | null;

const blocks = (code: string, extra: Partial<FieldProblem> = {}): Fault => ({ code, severity: 'blocks', ...extra });
const warns = (code: string, extra: Partial<FieldProblem> = {}): Fault => ({ code, severity: 'warns', ...extra });

/** What is wrong with the fields of one block or entry, in their order; an empty list is a block that may be sent. */
export function checkFields(fields: readonly Field[], values: Values, today: Temporal.PlainDate): readonly FieldProblem[] {
  const problems = fields.flatMap((field) => {
    const fault = checkField(field, values, today);
    return fault ? [{ field: field.name, ...fault }] : [];
  });
  return fields.some(({ name }) => name === 'surname') ? [...problems, ...mixedUpNames(values)] : problems;
}

/** Surname, name and patronymic in each other's fields; the correction is all three. */
function mixedUpNames({ surname = '', givenName = '', patronymic = '' }: Values): readonly FieldProblem[] {
  const check = checkNameFields({ surname, givenName, patronymic });
  return check ? [{ field: 'surname', code: check.finding, severity: 'warns', corrections: { ...check.proposal } }] : [];
}

/** Fields that must be filled and are empty. */
export const missingFields = (fields: readonly Field[], values: Values): readonly string[] =>
  fields.filter((field) => isNeeded(field, values) && !values[field.name]).map(({ name }) => name);

function checkField(field: Field, values: Values, today: Temporal.PlainDate): Fault {
  if (!isAsked(field, values)) return null;
  const text = values[field.name];
  if (!text) return isNeeded(field, values) ? blocks(field.unlessTicked ? `${field.name}_or_tick` : 'required') : null;
  if (field.choices && !field.choices.some(({ value }) => value === text)) return blocks('not_in_list');
  return CHECKS[field.kind]?.(text, values, today, field) ?? null;
}

const CHECKS: Partial<Record<Field['kind'], (text: string, values: Values, today: Temporal.PlainDate, field: Field) => Fault>> = {
  name: (text) => (/[^\p{L}\s'’.-]/u.test(text) ? blocks('name_signs') : slipIn(checkRussianName(text))),
  text: (text) => slipIn(checkText(text)),
  snils: (text) => reasonOf(checkSnils(text)),
  iin: checkIinField,
  unit_code: (text) => reasonOf(checkUnitCode(text)),
  passport_series: (text) => reasonOf(checkPassportSeries(text)),
  passport_number: (text, values) => (values.document === 'passport_ru' ? reasonOf(checkPassportNumber(text)) : null),
  phone: (text) => (/^\+?\d{10,15}$/.test(text.replace(/[\s()-]/g, '')) ? null : blocks('phone_form')),
  email: (text) => (/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text) ? null : blocks('email_form')),
  year: (text, _values, today) => {
    const year = Number(text);
    if (!/^\d{4}$/.test(text)) return blocks('year_form');
    return year < 1940 || year > today.year ? blocks('year_impossible') : null;
  },
  future_date: (text, _values, today) => checkLastDay(text, today),
  date: (text, values, today, field) => checkDate(text, values, today, field.name),
  length_of_work: (text) => (readLengthOfWork(text) === null ? blocks('length_of_work_form') : null),
};

const reasonOf = (checked: { ok: true } | { ok: false; reason: string }): Fault => (checked.ok ? null : blocks(checked.reason));

/** An ИИН holds the day of birth and the sex: where they differ from what is typed, one of them is wrong. */
function checkIinField(text: string, values: Values): Fault {
  const checked = checkIin(text);
  if (!checked.ok) return blocks(checked.reason);
  const told = readIin(checked.value);
  if (!told) return null;
  const born = readDate(values.birthDate ?? '');
  if (born.ok && born.iso !== told.birthDate) return warns('iin_birth_differs');
  return values.sex && values.sex !== told.sex ? warns('iin_sex_differs') : null;
}

/** The last day of a document. */
function checkLastDay(text: string, today: Temporal.PlainDate): Fault {
  const read = readDate(text);
  if (!read.ok) return blocks('date_impossible', { details: { fault: read.fault } });
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(read.iso), today) < 0 ? warns('document_expired') : null;
}

/** The youngest age at which the identity document is given (Положение о паспорте, п. 1). */
const PASSPORT_AGE = 14;

function checkDate(text: string, values: Values, today: Temporal.PlainDate, name: string): Fault {
  const read = readDate(text);
  if (!read.ok) return blocks('date_impossible', { details: { fault: read.fault } });
  const date = Temporal.PlainDate.from(read.iso);
  if (Temporal.PlainDate.compare(date, today) > 0) return blocks('date_ahead');
  if (name === 'birthDate' && date.until(today, { largestUnit: 'years' }).years > 110) return blocks('birth_long_ago');
  if (name === 'birthDate' && date.until(today, { largestUnit: 'years' }).years < PASSPORT_AGE) return blocks('birth_too_young');
  if (name === 'issuedOn' && values.birthDate) {
    const born = readDate(values.birthDate);
    const birth = born.ok ? Temporal.PlainDate.from(born.iso) : null;
    if (birth && Temporal.PlainDate.compare(date, birth) < 0) return blocks('issued_before_birth');
    // other documents are given to children too
    if (birth && values.document === 'passport_ru' && Temporal.PlainDate.compare(date, birth.add({ years: PASSPORT_AGE })) < 0)
      return blocks('issued_before_fourteen');
  }
  return null;
}

/** Two alphabets in one word never stand in a document; the rest may. */
function slipIn([slip]: readonly TextCheck[]): Fault {
  if (!slip) return null;
  const correction = { correction: slip.proposal };
  return slip.finding === 'mixed_letters' ? blocks('mixed_letters', correction) : warns(slip.finding, correction);
}

/** «12 лет 4 мес.» or «12» → whole months; null where it cannot be read. */
export function readLengthOfWork(text: string): number | null {
  const match = /^(\d{1,2})(?:\s*(?:лет|года?|г\.?|жыл))?(?:\s*(\d{1,2})\s*(?:мес\p{L}*\.?|ай))?$/iu.exec(text.trim());
  if (!match) return null;
  const months = Number(match[2] ?? 0);
  return months > 11 ? null : Number(match[1]) * 12 + months;
}
