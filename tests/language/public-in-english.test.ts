import sanitizeHtml from 'sanitize-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONSTRUCTION_LIFE } from '../../src/demo/construction-life.ts';
import { RECOGNITION_LIFE } from '../../src/demo/recognition-life.ts';
import { seededLife } from '../setup/seeded-life.ts';
import { type ServedPages, servedPages } from '../setup/served-pages.ts';

const ORIGIN = 'http://localhost:3000';
/** The site of two countries; what goes on at one of the councils is enough. */
const { deps, system } = await seededLife(RECOGNITION_LIFE, { ...CONSTRUCTION_LIFE, tell() {} });
let pages: ServedPages;
beforeAll(async () => {
  pages = await servedPages(deps);
}, 300_000);

const START = [
  '/',
  '/apply',
  '/apply?q=сварщик',
  '/apply?q=нет такой',
  '/exams',
  '/centres',
  '/help',
  '/accessibility',
  '/trial',
  '/registration',
  '/registration?country=ru',
  '/registration?country=ru&kind=organisation',
  '/registration?country=kz',
  '/registration?country=kz&kind=organisation',
  '/registration/done?until=2026-12-15',
  '/sign-in',
  '/sign-in?over',
  '/password/recovery',
  '/certificates',
  '/certificates/none-of-this-number',
  '/exam',
  '/privacy',
  '/no-such-page',
];

describe('a stranger who reads English', () => {
  it('meets no Russian on the public pages but names, which say their language', async () => {
    const numbers = await system.read((db) => db.selectFrom('certificates').select('number').execute());
    expect(numbers.length).toBeGreaterThan(0);
    expect(await foreignOn([...START, ...numbers.map(({ number }) => `/certificates/${number}`)])).toEqual([]);
  }, 180_000);
});

/** Walks by links through what a stranger may open, each kind of page a few times. */
async function foreignOn(start: readonly string[]): Promise<string[]> {
  const waiting = [...start];
  const known = new Set<string>();
  const ofKind = new Map<string, number>();
  const found: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replace(/\?.*/, '').replaceAll(/[0-9a-f-]{36}|(?<=\/(centres|certificates)\/)[^/]+/g, ':id');
    const count = ofKind.get(kind) ?? 0;
    if (known.has(path) || count >= MOST_OF_KIND) continue;
    known.add(path);
    ofKind.set(kind, count + 1);
    const response = await pages.request(encodeURI(ORIGIN + path), { headers: { cookie: 'locale=en', accept: 'text/html' } });
    if (response.headers.get('location')) continue;
    const html = await response.text();
    for (const text of foreignIn(html)) found.push(`${path}: ${text}`);
    waiting.push(
      ...[...html.matchAll(/href="(\/[^"#]*)/g)].flatMap(([, link]) => (link && isPage(link) ? [link.replaceAll('&amp;', '&')] : [])),
    );
  }
  expect([...ofKind.keys()]).toEqual(
    expect.arrayContaining(['/centres/:id', '/centres/:id/statement', '/trial/:id', '/consent/registration']),
  );
  return [...new Set(found)];
}

const MOST_OF_KIND = 8;
const isPage = (link: string): boolean => !/^\/(assets|files|papers|demo|fonts|trial\/[^/]*\/pictures)|\.\w{2,5}$/.test(link);

/** Scripts; and the title, whose element cannot tell the language of a name in it, where it begins with one. */
const NEVER_READ = /<script[\s\S]*?<\/script>|<title>Ц[^<]*<\/title>/g;

/** Cyrillic in texts and in attributes that are read aloud, outside of what is marked as Russian or Kazakh. */
function foreignIn(html: string): string[] {
  const left = sanitizeHtml(html.replaceAll(NEVER_READ, ''), {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    nonTextTags: ['style', 'noscript'],
    exclusiveFilter: ({ attribs }) => attribs.lang === 'ru' || attribs.lang === 'kk',
  });
  const texts = [...left.matchAll(/>([^<]+)/g)].map(([, text = '']) => text.trim());
  const attributes = [...left.matchAll(/ (?:alt|aria-label|title|placeholder|content)="([^"]*)"/g)].map(([, text = '']) => text);
  return [...texts, ...attributes].filter((text) => /\p{Script=Cyrillic}/u.test(text));
}
