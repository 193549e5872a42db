import { type RawBuilder, sql } from 'kysely';
import { currentLanguage, type Words } from './language.ts';

/** Columns of the catalogue that people read. */
type NameColumn = 'name' | 'short_name' | 'city' | 'address' | 'accessibility' | 'special_conditions' | 'act';
/** Those that hold JSON or a list of words. */
type ListColumn = 'applicants_page' | 'hints' | 'job_titles' | 'labour_functions' | 'required_documents';
/** Names on a certificate, as they stood when it was drawn. */
type FrozenColumn = 'qualification_name' | 'standard' | 'centre_name' | 'centre_city' | 'council_name';

const kazakhOf = (column: string) => {
  const [table = '', name = ''] = column.split('.');
  return { row: sql.ref(`${table}.in_kazakh`), name: sql.lit(name), russian: sql.ref(column) };
};

/**
 * A name in the language of whoever reads now: rows of the catalogue hold Russian in their columns and Kazakh in `in_kazakh`, by the name of the
 * column. Where Kazakh is not there Russian stands in. `named<string | null>` on the far side of a left join.
 */
export function named<T extends string | null = string>(column: `${string}.${NameColumn | FrozenColumn}`): RawBuilder<T> {
  const { row, name, russian } = kazakhOf(column);
  return currentLanguage() === 'kk' ? sql<T>`coalesce(${row} ->> ${name}, ${russian})` : sql<T>`${russian}`;
}

/** The same of a list or a text with parts, as JSON. */
export function namedParts(column: `${string}.${ListColumn}`): RawBuilder<unknown> {
  const { row, name, russian } = kazakhOf(column);
  return currentLanguage() === 'kk' ? sql`coalesce(${row} -> ${name}, to_jsonb(${russian}))` : sql`to_jsonb(${russian})`;
}

/** A name in every language that it has, for what is kept as it stood. */
export function inBothLanguages<T extends Words | null = Words>(column: `${string}.${NameColumn}`): RawBuilder<T> {
  const { row, name, russian } = kazakhOf(column);
  return sql<T>`case when ${russian} is not null then jsonb_strip_nulls(jsonb_build_object('ru', ${russian}, 'kk', ${row} ->> ${name})) end`;
}
