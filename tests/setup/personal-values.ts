import type pg from 'pg';

/** Shorter ones are found in any text by chance. */
const SHORTEST_NAME = 5;
const SHORTEST_NUMBER = 9;

/** What tells a person: surnames, mail addresses, telephones, numbers of identity documents, also where they stand in an application. */
export async function personalValues(client: pg.Client): Promise<ReadonlySet<string>> {
  const people = await client.query<{ row: object }>('select to_jsonb(p) as row from people p');
  const blocks = await client.query<{ row: object }>('select data as row from application_blocks');
  const values = [...people.rows, ...blocks.rows].flatMap(({ row }) => leaves(row));
  return new Set(values.flatMap(([name, value]) => tellingOf(name, value)));
}

/** `text` without what ids, hashes and times have in common with telephones. */
export const tracesIn = (text: string, values: ReadonlySet<string>): readonly string[] => {
  const words = new Set(text.match(/[\p{L}-]+/gu));
  const numbers = new Set(text.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{40,64}/g, ' ').match(/\d{9,}/g));
  const mails = new Set(text.match(/[\w.+-]+@[\w.-]+/g));
  return [...values].filter((value) => words.has(value) || numbers.has(value) || mails.has(value));
};

function leaves(value: unknown, name = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, key));
}

function tellingOf(name: string, value: string): readonly string[] {
  if (name === 'surname') return value.length >= SHORTEST_NAME ? [value] : [];
  if (value.includes('@')) return [value];
  if (/_at$|date|sha256|^id$|_id$/i.test(name)) return [];
  const digits = value.replaceAll(/\D/g, '');
  return digits.length >= SHORTEST_NUMBER && /^[\d\s()+-]+$/.test(value) ? [digits, value.trim()] : [];
}
