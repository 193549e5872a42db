import { beforeAll, describe, expect, it } from 'vitest';
import type { createWebApp } from '../../src/web/entry.ts';
import { EVERYBODY, type Who } from './actors.ts';
import { fits, outcomeOf } from './outcome.ts';
import { type ServedRoute, servedRoutes } from './routes-of-pages.ts';
import { expectedOutcome, nameOf, type Rule, type Text } from './rule.ts';
import { ITEM_BANK } from './rules/bank.ts';
import { FROM_EXAM_TO_CERTIFICATE } from './rules/commission.ts';
import { PUBLIC_SITE } from './rules/public-site.ts';
import { ORIGIN, servedWorld } from './served-app.ts';
import { WHO_MAY_WHAT } from './who-may-what.ts';
import type { World } from './world.ts';

const RENDERED = new Set(servedRoutes().flatMap(({ path, renders }) => (renders ? [path] : [])));

let app: ReturnType<typeof createWebApp>;
let world: World;

beforeAll(async () => {
  ({ app, world } = await servedWorld());
}, 120_000);

describe('the table of who may what', () => {
  it('names every page and every action', () => {
    const named = new Set(WHO_MAY_WHAT.map(({ on, path }) => `${on} ${path}`));
    expect([...served()].filter((name) => !named.has(name))).toEqual([]);
  });

  it('names nothing that is not served', () => {
    const names = served();
    expect(WHO_MAY_WHAT.map(({ on, path }) => `${on} ${path}`).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('who may what', () => {
  it.each(WHO_MAY_WHAT.map((rule) => [nameOf(rule), rule] as const))(
    '%s',
    async (_name, rule) => {
      const params = (await rule.params?.(world)) ?? {};
      const form = typeof rule.form === 'function' ? await rule.form(world, params) : rule.form;
      const wrong: string[] = [];
      for (const who of deniedFirst(rule)) {
        const outcome = await outcomeOf(await ask(rule, who, params, form));
        const expected = expectedOutcome(rule, who);
        if (!fits(outcome, expected)) wrong.push(`${who}: ${outcome}, not ${expected}`);
        // from elsewhere an object that is there and one that is not look the same
        if (outcome !== 'forbidden' || !who.startsWith('other ') || !DESKS.test(rule.path) || Object.keys(params).length === 0) continue;
        const nothing = await outcomeOf(await ask(rule, who, madeUp(params), form));
        if (nothing !== outcome) wrong.push(`${who}: ${outcome} where it is, ${nothing} where it is not`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

describe('a malformed form', () => {
  const ACTS = [...FROM_EXAM_TO_CERTIFICATE, ...ITEM_BANK, ...PUBLIC_SITE.filter(({ path }) => /^\/(exam|trial)/.test(path))].filter(
    ({ on, path }) => on === 'POST' && RENDERED.has(path),
  );
  const junk = (form: Text): Text => Object.fromEntries(Object.keys(form).map((name) => [name, 'ъ'.repeat(70_000)]));
  const empty = (form: Text): Text => Object.fromEntries(Object.keys(form).map((name) => [name, '']));

  it.each(ACTS.map((rule) => [nameOf(rule), rule] as const))(
    'is answered with words at %s',
    async (_name, rule) => {
      const who = rule.may[0] ?? 'stranger';
      const wrong: string[] = [];
      const params = (await rule.params?.(world)) ?? {};
      const form = (typeof rule.form === 'function' ? await rule.form(world, params) : rule.form) ?? {};
      const bodies: [string, BodyInit, string?][] = [
        ['nothing', new URLSearchParams()],
        ['empty fields', new URLSearchParams(empty(form))],
        ['junk', new URLSearchParams(junk(form))],
        ...Object.keys(form).map((name): [string, BodyInit] => [
          `junk in ${name}`,
          new URLSearchParams({ ...form, [name]: 'ъ'.repeat(70_000) }),
        ]),
        ['a NUL', new URLSearchParams(Object.fromEntries([...Object.keys(form), 'words'].map((name) => [name, 'a\0b'])))],
        ['no form', '{"act":', 'application/json'],
        ['a broken multipart', '--x\r\nnothing', 'multipart/form-data; boundary=x'],
      ];
      for (const [name, body, type] of bodies) {
        const response = await app.request(`${ORIGIN}${pathOf(rule, params)}`, {
          method: 'POST',
          headers: { ...headersOf(world.cookie(who)), ...(type && { 'content-type': type }) },
          body,
        });
        if (response.status >= 500) wrong.push(`${name}: ${response.status}`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

/** The desks of staff and of employers, and the files behind them: all that lists people or applications. */
const DESKS = /^\/(centre|commission|council|operator|appeals|files|employer)\//;

/** The same address with ids that nobody has. */
const madeUp = (params: Text): Text =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, /^[0-9a-f-]{36}$/.test(value) ? crypto.randomUUID() : value]));

/** Whoever may changes things: they come last. */
const deniedFirst = ({ may, once }: Rule): readonly Who[] => [
  ...EVERYBODY.filter((who) => !may.includes(who)),
  ...(once ? may.slice(0, 1) : may),
];

async function ask(rule: Rule, who: Who, params: Readonly<Record<string, string>>, form: Readonly<Record<string, string>> | undefined) {
  const path = pathOf(rule, params);
  const cookie = rule.ownSession ? await world.newCookie(who) : world.cookie(who);
  const headers = headersOf(cookie);
  return await app.request(`${ORIGIN}${addressOf(rule, who, path)}${rule.search ?? ''}`, {
    method: rule.on,
    headers,
    ...(rule.on === 'POST' && { body: new URLSearchParams(form) }),
  });
}

const pathOf = ({ path }: Rule, params: Text): string =>
  path.replaceAll(/:(\w+)\??|\*/g, (hole, name?: string) => encodeURIComponent(params[name ?? hole] ?? ''));

const headersOf = (cookie: string | null | undefined) => ({
  accept: 'text/html',
  ...(cookie && { cookie }),
  origin: ORIGIN,
  'sec-fetch-site': 'same-origin',
});

/** Pages are asked for their data, which is cheaper; the first who may gets the whole page. */
function addressOf({ path: pattern, may }: Rule, who: Who, path: string): string {
  return who === may[0] || path === '/' || !RENDERED.has(pattern) ? path : `${path}.data`;
}

function served(): ReadonlySet<string> {
  const pages = servedRoutes().flatMap(({ path, shows, acts }: ServedRoute) => [
    ...(shows ? [`GET ${path}`] : []),
    ...(acts ? [`POST ${path}`] : []),
  ]);
  const besidePages = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => `${method} ${path}`);
  return new Set([...pages, ...besidePages]);
}
