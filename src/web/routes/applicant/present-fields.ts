import { type Field, type FieldProblem, isAsked, type Values } from '#accounts/index.ts';
import { type EntryList, warningKey } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { inLanguage } from './filing-words.ts';
import { wordProblem } from './problem-words.ts';

/** A field as the page draws it; plain data, in the language of the page. */
export interface ShownField {
  readonly name: string;
  readonly label: string;
  readonly kind: Field['kind'];
  readonly half: boolean;
  readonly hint?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly onlyIf?: Field['onlyIf'];
  readonly unlessTicked?: string;
  readonly autocomplete?: string;
  readonly maxLength?: number;
}

export interface ShownProblem {
  readonly error?: string;
  readonly warning?: string;
  readonly corrections: readonly { readonly label: string; readonly name: string; readonly value: string }[];
}

export interface ShownFields {
  readonly fields: readonly ShownField[];
  readonly entryFields: readonly ShownField[];
  /** The entries stand in a list for each value of this field. */
  readonly split?: { readonly field: string; readonly lists: readonly { readonly value: string; readonly label: string }[] };
  readonly values: Values;
  readonly entries: readonly Values[];
  readonly accepted: readonly string[];
  /** By the name of the input: `surname`, `e0.year`. */
  readonly problems: Readonly<Record<string, ShownProblem>>;
}

/** The centre's own hint wins over the common one. */
const presentField = (field: Field, hints: Presented['hints']): ShownField => ({
  name: field.name,
  label: inLanguage(field.label),
  kind: field.kind,
  half: field.half ?? false,
  ...(hints[field.name] ? { hint: hints[field.name] } : field.hint ? { hint: inLanguage(field.hint) } : {}),
  ...(field.choices ? { choices: field.choices.map(({ value, label }) => ({ value, label: inLanguage(label) })) } : {}),
  ...(field.onlyIf ? { onlyIf: field.onlyIf } : {}),
  ...(field.unlessTicked ? { unlessTicked: field.unlessTicked } : {}),
  ...(field.autocomplete ? { autocomplete: field.autocomplete } : {}),
  ...(field.maxLength ? { maxLength: field.maxLength } : {}),
});

/** Input of a field in the form: of the list's entry `entry`, or of the block itself. */
export const inputName = (field: string, entry?: number): string => (entry === undefined ? field : `e${entry}.${field}`);

interface Presented {
  readonly fields: readonly Field[];
  readonly entryFields: readonly Field[];
  readonly split?: EntryList['split'];
  readonly values: Values;
  readonly entries: readonly Values[];
  readonly accepted: readonly string[];
  readonly problems: readonly (FieldProblem & { readonly entry?: number })[];
  /** The centre's words at fields. */
  readonly hints: Readonly<Record<string, string>>;
  /** Say also what is still empty: after «Отправить», not while typing. */
  readonly showMissing: boolean;
  readonly isMissing: (code: string) => boolean;
}

export function presentFields({ problems, hints, showMissing, isMissing, ...data }: Presented): ShownFields {
  const shown: Record<string, ShownProblem> = {};
  for (const problem of problems) {
    const field = (problem.entry === undefined ? data.fields : data.entryFields).find(({ name }) => name === problem.field);
    const values = problem.entry === undefined ? data.values : (data.entries[problem.entry] ?? {});
    if (!field || !isAsked(field, values)) continue;
    if (isMissing(problem.code) && !showMissing) continue;
    const key = warningKey(problem, values[problem.field] ?? '');
    if (problem.severity === 'warns' && data.accepted.includes(key)) continue;
    shown[inputName(problem.field, problem.entry)] ??= presentProblem(problem, inLanguage(field.label), key);
  }
  return {
    fields: data.fields.map((field) => presentField(field, hints)),
    entryFields: data.entryFields.map((field) => presentField(field, hints)),
    ...(data.split
      ? { split: { field: data.split.field, lists: data.split.lists.map(({ value, label }) => ({ value, label: inLanguage(label) })) } }
      : {}),
    values: data.values,
    entries: data.entries,
    accepted: data.accepted,
    problems: shown,
  };
}

function presentProblem(problem: FieldProblem & { readonly entry?: number }, label: string, key: string): ShownProblem {
  const { correction, corrections, field, entry, severity } = problem;
  const mended: Values = corrections ?? (correction === undefined ? {} : { [field]: correction });
  const value = JSON.stringify(Object.fromEntries(Object.entries(mended).map(([name, text]) => [inputName(name, entry), text])));
  const said = Object.values(mended).filter(Boolean).join(' ');
  return {
    [severity === 'blocks' ? 'error' : 'warning']: wordProblem(problem, label),
    corrections: [
      ...(said ? [{ label: m.applicant_correct({ text: said }), name: 'correct', value }] : []),
      ...(severity === 'warns' ? [{ label: m.applicant_as_it_is(), name: 'accept', value: key }] : []),
    ],
  };
}
