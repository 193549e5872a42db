/** Sizes and times of public pages. Needs a running product: `BENCH_URL`, by default http://localhost:3000. Pages are given as parameters, by default the start page and all that it links to; `BENCH_COOKIE` (as `name=value`) opens those of the cabinet. */
import { get, type IncomingMessage } from 'node:http';
import type { Measure } from './measure.ts';

const BASE = new URL(process.env.BENCH_URL ?? 'http://localhost:3000');
/** Compressed JavaScript of the first load of a citizen's page. */
const JS_LIMIT_BYTES = 150 * 1024;
const WARM_UP = 20;
const ROUNDS = 100;

interface Answer {
  readonly status: number;
  /** As it came over the wire. */
  readonly bytes: Buffer;
  readonly milliseconds: number;
}

export async function run(parameters: string[]): Promise<Measure[]> {
  const pages = parameters.length > 0 ? parameters : await linkedFromStart();
  const bare = await median('/healthz');
  const measures: Measure[] = [{ name: 'bare Hono answer', value: bare, unit: 'ms', limit: null, ratio: null }];
  for (const page of pages) measures.push(...(await measure(page, bare)));
  return measures;
}

async function measure(page: string, bare: number): Promise<Measure[]> {
  const html = (await ask(page)).bytes.toString('utf8');
  const compressed = (await ask(page, 'gzip')).bytes.length;
  const scripts = [...new Set(html.match(/\/assets\/[\w.-]+\.js/g))].filter((path) => loadedAtOnce(html, path));
  const sizes = await Promise.all(scripts.map(async (path) => (await ask(path, 'gzip')).bytes.length));
  const time = await median(page);
  return [
    { name: `${page} html`, value: Buffer.byteLength(html), unit: 'bytes', limit: null, ratio: null },
    { name: `${page} html compressed`, value: compressed, unit: 'bytes', limit: null, ratio: null },
    {
      name: `${page} js of first load`,
      value: sizes.reduce((sum, size) => sum + size, 0),
      unit: 'bytes gz',
      limit: JS_LIMIT_BYTES,
      ratio: null,
    },
    { name: `${page} server time`, value: time, unit: 'ms', limit: null, ratio: Math.round((time / bare) * 10) / 10 },
  ];
}

/** The manifest of routes in the page names scripts too, those of other pages; only preloaded and imported ones are fetched. */
const loadedAtOnce = (html: string, path: string) => html.includes(`rel="modulepreload" href="${path}"`) || html.includes(`from "${path}"`);

async function linkedFromStart(): Promise<string[]> {
  const html = (await ask('/')).bytes.toString('utf8');
  const links = [...html.matchAll(/<a [^>]*href="(\/[^"#?]*)"/g)].map(([, href]) => href ?? '/');
  const pages: string[] = [];
  for (const page of new Set(['/', ...links])) if ((await ask(page)).status === 200) pages.push(page);
  return pages;
}

async function median(path: string): Promise<number> {
  for (let round = 0; round < WARM_UP; round++) await ask(path);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push((await ask(path)).milliseconds);
  const middle = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  return Math.round(middle * 100) / 100;
}

async function ask(path: string, encoding = 'identity'): Promise<Answer> {
  const began = performance.now();
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(
      new URL(path, BASE),
      { headers: { 'accept-encoding': encoding, 'accept-language': 'ru', cookie: process.env.BENCH_COOKIE ?? '' } },
      resolve,
    ).once('error', reject);
  });
  const bytes = Buffer.concat(await Array.fromAsync(response as AsyncIterable<Buffer>));
  return { status: response.statusCode ?? 0, bytes, milliseconds: performance.now() - began };
}
