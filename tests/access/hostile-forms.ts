import { readdirSync, readFileSync } from 'node:fs';
import type { Text } from './rule.ts';

const ROUTES = new URL('../../src/web/', import.meta.url);
/** Which of several acts a form asks for. */
const ACT_FIELDS = ['act', 'intent', 'to', 'entry', 'copy', 'kind', 'type'];
const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=edge';

const HOSTILE = ['не-uuid', '9'.repeat(40), 'А'.repeat(20_000)];
/** As long as all fields of a form may be at once without the body being refused for its length. */
const TOGETHER = ['', 'не-uuid', '9999999999', '-1', '31.12.9999', '2026-13-45', '__proto__'];
const NO_ACTS = ['__proto__', ''];

/** Every name that a field of some form of ours has, as the sources spell them. */
const NAMES: readonly string[] = [
  ...new Set(
    readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('paraglide') && !file.includes('.test.'))
      .flatMap((file) => [
        ...readFileSync(new URL(file, ROUTES), 'utf8').matchAll(/\bname="([\w.:-]+)"|\.get\('([\w.:-]+)'\)|^ {2}(\w+): z\./gm),
      ])
      .map(([, attribute, read, parsed]) => attribute ?? read ?? parsed ?? '')
      .filter((name) => name !== '' && !ACT_FIELDS.includes(name)),
  ),
];

export interface Hostile {
  readonly what: string;
  readonly method: string;
  readonly contentType: string | null;
  readonly body: string | null;
}

const urlencoded = (what: string, fields: Text): Hostile => ({
  what,
  method: 'POST',
  contentType: URLENCODED,
  body: new URLSearchParams(fields).toString(),
});
const shown = (value: string) => JSON.stringify(value.slice(0, 12));

/** What ends before any act of its route is asked for. */
export const HOSTILE_BODIES: readonly Hostile[] = [
  { what: 'no type', method: 'POST', contentType: null, body: null },
  { what: 'plain text', method: 'POST', contentType: 'text/plain', body: 'a=1' },
  { what: 'JSON', method: 'POST', contentType: 'application/json', body: '{' },
  { what: 'broken multipart', method: 'POST', contentType: MULTIPART, body: '--edge\r\nnonsense' },
  { what: 'multipart without parts', method: 'POST', contentType: MULTIPART, body: '--edge--\r\n' },
  { what: 'too long', method: 'POST', contentType: URLENCODED, body: `a=${'x'.repeat(300_000)}` },
  ...['PUT', 'PATCH', 'DELETE'].map((method) => ({ what: method, method, contentType: URLENCODED, body: 'a=1' })),
  urlencoded('a control character', { a: '\0' }),
  urlencoded('empty', {}),
];

/** What a hostile sender makes of one form. `form`: good enough to be taken. */
export function hostileForms(form: Text): readonly Hostile[] {
  const acts = Object.fromEntries(Object.entries(form).filter(([name]) => ACT_FIELDS.includes(name)));
  const everyName = (value: string): Text => ({ ...Object.fromEntries(NAMES.map((name) => [name, value])), ...acts });
  return [
    urlencoded('only the act', acts),
    ...TOGETHER.map((value) => urlencoded(`the form and every other field ${shown(value)}`, { ...everyName(value), ...form })),
    ...Object.keys(form)
      .filter((name) => !(name in acts))
      .flatMap((name) => HOSTILE.map((value) => urlencoded(`${name} ${shown(value)}`, { ...form, [name]: value }))),
    ...Object.keys(acts).flatMap((name) => NO_ACTS.map((value) => urlencoded(`${name} ${shown(value)}`, { ...form, [name]: value }))),
  ];
}

/** In place of a parameter of an address, already encoded. */
export const HOSTILE_PARAMS = ['%00', 'x', '%ED%A0%BD', '9'.repeat(40)];

const SEARCHED = [
  'q',
  'page',
  'month',
  'day',
  'session',
  'site',
  'region',
  'standard',
  'qualification',
  'state',
  'number',
  'document',
  'kind',
  'tab',
];

export const HOSTILE_SEARCHES = ['%00', 'x', '-1', '9'.repeat(20), '2026-13', '275760-09', '%ED%A0%BD'].map(
  (value) => `?${SEARCHED.map((name) => `${name}=${value}`).join('&')}`,
);
