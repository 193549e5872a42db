/** Words of the interface by language; kk falls back to ru where it is not there yet. */
export interface Text {
  readonly ru: string;
  readonly kk?: string;
}

export type FieldKind =
  | 'text'
  | 'name'
  | 'date'
  | 'future_date'
  | 'choice'
  | 'tick'
  | 'snils'
  | 'iin'
  | 'phone'
  | 'email'
  | 'year'
  | 'length_of_work'
  | 'passport_series'
  | 'passport_number'
  | 'unit_code'
  | 'long_text';

/** One field of a block as data: the form, the review, the printed statement and the comparison all read it. */
export interface Field {
  readonly name: string;
  readonly label: Text;
  readonly kind: FieldKind;
  readonly required?: boolean;
  /** A tick that takes the duty away: «отчества нет». */
  readonly unlessTicked?: string;
  /** Asked only where another field has one of these values. */
  readonly onlyIf?: { readonly field: string; readonly is: readonly string[] };
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
  readonly hint?: Text;
  readonly maxLength?: number;
  /** The HTML autocomplete token. */
  readonly autocomplete?: string;
  /** Half of the width on a wide screen. */
  readonly half?: boolean;
}

/** What was typed into a block, valid or not yet: field → text as typed ('on' for a tick). */
export type Values = Readonly<Record<string, string>>;

export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly severity: 'blocks' | 'warns';
  /** What one click would put into the field. */
  readonly correction?: string;
  /** The same where one click mends several fields: field → text. */
  readonly corrections?: Values;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Whether the field is asked at all, given the other values. */
export const isAsked = (field: Field, values: Values): boolean =>
  !field.onlyIf || field.onlyIf.is.includes(values[field.onlyIf.field] ?? '');

export const isNeeded = (field: Field, values: Values): boolean =>
  field.required === true && isAsked(field, values) && !(field.unlessTicked && values[field.unlessTicked] === 'on');

/** Keeps known fields alone, as trimmed text of a sane length; what was typed is otherwise left as it is. */
export function valuesFrom(fields: readonly Field[], form: Readonly<Record<string, unknown>>): Values {
  const values: Record<string, string> = {};
  for (const { name, kind, maxLength } of fields) {
    const typed = form[name];
    if (typeof typed !== 'string') continue;
    const text = typed
      .replaceAll('\0', '')
      .trim()
      .slice(0, maxLength ?? (kind === 'long_text' ? 4_000 : 500));
    if (text !== '') values[name] = text;
  }
  return values;
}
