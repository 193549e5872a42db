import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/accounts/sessions.ts';
import { RECOGNITION_LIFE } from '../../src/demo/recognition-life.ts';
import { seededLife } from '../setup/seeded-life.ts';
import { type ServedPages, servedPages } from '../setup/served-pages.ts';

/** Pages that show both languages side by side, for those who write items and tools in both. */
const IN_BOTH = /^\/council\/tools\//;
/** A page that so many have opened is looked at no more. */
const ENOUGH = 4;

const { deps, system } = await seededLife(RECOGNITION_LIFE);
let app: ServedPages;
/** Russian → Kazakh, of everything in the catalogue that has both. */
let names: ReadonlyMap<string, string>;

beforeAll(async () => {
  app = await servedPages(deps);
  names = await readNames();
}, 300_000);

describe('a reader of Kazakh on the site of a Kazakh council', () => {
  it('has names to read: of the council, the centre, qualifications, standards, sites and rooms', () => {
    expect(names.size).toBeGreaterThan(15);
    expect([...names.keys()]).toEqual(expect.arrayContaining(['Электрогазосварщик', 'ЦППК «Ұшқын»', 'Сварка металлов', 'Зал 1']));
  });

  it('finds none of them in Russian as a stranger', async () => {
    expect(await russianNamesSeenBy(null, ['/', '/centres', '/exams', '/certificates', '/help', '/trial'])).toEqual([]);
  }, 120_000);

  it('finds none of them in Russian under any role', async () => {
    const seen: string[] = [];
    const opened = new Map<string, number>();
    for (const { name, cookie, start, told } of await everybody()) {
      const russian = await russianNamesSeenBy(cookie, start, { opened, told });
      seen.push(...russian.map((what) => `${name}: ${what}`));
    }
    expect(seen).toEqual([]);
  }, 300_000);
});

/** Every text in `in_kazakh` beside the column that it stands for. Words that are the same in both languages tell nothing. */
async function readNames(): Promise<ReadonlyMap<string, string>> {
  const pairs: [string, string][] = [];
  for (const table of ['organisations', 'centres', 'sites', 'rooms', 'professional_standards', 'qualifications']) {
    const { rows } = await system.read((db) =>
      sql<{ row: Record<string, unknown> }>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(db),
    );
    for (const { row } of rows)
      for (const [column, kazakh] of Object.entries(row.in_kazakh as Record<string, unknown>)) pairs.push(...pairsOf(row[column], kazakh));
  }
  return new Map(pairs.filter(([russian, kazakh]) => russian !== kazakh));
}

function pairsOf(russian: unknown, kazakh: unknown): [string, string][] {
  if (typeof russian === 'string' && typeof kazakh === 'string') return [[russian, kazakh]];
  if (typeof russian !== 'object' || russian === null) return [];
  return Object.entries(russian).flatMap(([key, part]) => pairsOf(part, (kazakh as Record<string, unknown> | null)?.[key]));
}

interface Reader {
  readonly name: string;
  readonly cookie: string;
  readonly start: readonly string[];
  /** Notices, which were written in the language that the person had then. */
  readonly told: readonly string[];
}

/** One person of each role, and every applicant. */
async function everybody(): Promise<Reader[]> {
  const people = await deps.signIn
    .selectFrom('people as p')
    .innerJoin('accounts as a', 'a.person_id', 'p.id')
    .leftJoin('hats as h', 'h.person_id', 'p.id')
    .select(['p.id', 'a.login', 'h.id as hatId', 'h.role', 'h.organisation_id as organisationId', 'h.display_name as displayName'])
    .orderBy('a.login')
    .execute();
  const now = deps.clock.now();
  const roles = new Set<string>();
  const readers: Reader[] = [];
  for (const { id: personId, login, hatId, role, organisationId, displayName } of people) {
    if (role !== null && role !== 'applicant' && roles.has(role)) continue;
    roles.add(role ?? 'applicant');
    const hat = hatId && role && role !== 'applicant' ? { id: hatId, role, organisationId, organisationName: null, displayName } : null;
    const token = await deps.signIn
      .transaction()
      .execute((trx) => openSession(trx, { personId, hat: hat as Parameters<typeof openSession>[1]['hat'], now, secondFactorAt: now }));
    const told = await system.read((db) => db.selectFrom('notices').select('title').where('person_id', '=', personId).execute());
    readers.push({
      name: `${login} (${role ?? 'applicant'})`,
      cookie: `session=${token}`,
      start: hat ? ['/'] : ['/cabinet'],
      told: told.map(({ title }) => title),
    });
  }
  return readers;
}

/** Walks by links, once for each kind of page, and tells which Russian names it has met where. */
async function russianNamesSeenBy(
  cookie: string | null,
  start: readonly string[],
  { opened = new Map<string, number>(), told = [] }: { readonly opened?: Map<string, number>; readonly told?: readonly string[] } = {},
): Promise<string[]> {
  const waiting = [...start];
  const known = new Set<string>();
  const seen: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    if (known.has(kind) || (opened.get(kind) ?? 0) >= ENOUGH || IN_BOTH.test(path)) continue;
    known.add(kind);
    opened.set(kind, (opened.get(kind) ?? 0) + 1);
    const response = await app.request(`http://localhost:3000${path}`, {
      headers: { cookie: ['locale=kk', cookie].filter(Boolean).join('; '), accept: 'text/html' },
    });
    const to = response.headers.get('location');
    if (to) waiting.unshift(new URL(to, 'http://localhost:3000').pathname);
    if (!response.headers.get('content-type')?.includes('text/html')) continue;
    const html = await response.text();
    const words = told.reduce((text, notice) => text.replaceAll(notice.replaceAll(/\s+/g, ' '), ''), wordsOf(html));
    for (const russian of names.keys()) if (words.includes(russian)) seen.push(`${path}: ${russian}`);
    waiting.push(
      ...[...html.matchAll(/href="(\/[^"#]*)"/g)].flatMap(([, link]) => (link && isPage(link) ? [link.replaceAll('&amp;', '&')] : [])),
    );
  }
  return seen;
}

const isPage = (link: string): boolean => !/^\/(assets|files|papers|demo|sign-out|fonts)|\.\w{2,5}$/.test(link);

/** `/cabinet/applications/:id` for all applications. */
const kindOf = (path: string): string => path.replace(/\?.*/, '').replaceAll(/\/[0-9a-f-]{36}|\/\d+/g, '/:id');

/** What a person reads: no scripts, no tags. */
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
