import { beforeAll, describe, expect, it } from 'vitest';
import type { createWebApp } from '../../src/web/entry.ts';
import type { Who } from './actors.ts';
import { HOSTILE_BODIES, HOSTILE_PARAMS, HOSTILE_SEARCHES, type Hostile, hostileForms } from './hostile-forms.ts';
import { servedRoutes } from './routes-of-pages.ts';
import { nameOf, type Rule, type Text } from './rule.ts';
import { ORIGIN, servedWorld } from './served-app.ts';
import { WHO_MAY_WHAT } from './who-may-what.ts';
import type { World } from './world.ts';

const RENDERED = new Set(servedRoutes().flatMap(({ path, renders }) => (renders ? [path] : [])));

let app: ReturnType<typeof createWebApp>;
let world: World;

beforeAll(async () => {
  ({ app, world } = await servedWorld());
}, 120_000);

const asked = (on: Rule['on']) =>
  WHO_MAY_WHAT.filter((rule) => rule.on === on && rule.may.length > 0).map((rule) => [nameOf(rule), rule] as const);

describe('a hostile form breaks nothing', () => {
  it.each(asked('POST'))(
    '%s',
    async (_name, rule) => {
      const params = (await rule.params?.(world)) ?? {};
      const form = (typeof rule.form === 'function' ? await rule.form(world, params) : rule.form) ?? {};
      const path = addressOf(rule, params) + (rule.search ?? '');
      const broken: string[] = [];
      const bodies = isFirstOfItsRoute(rule) ? HOSTILE_BODIES : [];
      for (const hostile of [...bodies, ...hostileForms(form)]) {
        const { status } = await send(path, await cookieOf(rule), hostile);
        if (status >= 500) broken.push(`${hostile.what}: ${status}`);
      }
      expect(broken).toEqual([]);
    },
    60_000,
  );
});

describe('a hostile address breaks nothing', () => {
  it.each(asked('GET'))(
    '%s',
    async (_name, rule) => {
      const params = (await rule.params?.(world)) ?? {};
      const cookie = await cookieOf(rule);
      const names = [...rule.path.matchAll(/:(\w+)\??/g)].map(([, name]) => name ?? '');
      const paths = [
        ...HOSTILE_SEARCHES.map((search) => addressOf(rule, params) + search),
        ...names.flatMap((name) => HOSTILE_PARAMS.map((value) => addressOf(rule, params, { [name]: value }))),
      ];
      const data = RENDERED.has(rule.path) && rule.path !== '/' ? '.data' : '';
      const broken: string[] = [];
      for (const path of paths) {
        const { status } = await app.request(ORIGIN + path.replace(/(?=\?|$)/, data), {
          headers: { accept: 'text/html', ...(cookie && { cookie }) },
        });
        if (status >= 500) broken.push(`${path.slice(-60)}: ${status}`);
      }
      expect(broken).toEqual([]);
    },
    60_000,
  );
});

const isFirstOfItsRoute = (rule: Rule) => WHO_MAY_WHAT.find(({ on, path }) => on === 'POST' && path === rule.path) === rule;
const whoOf = ({ may }: Rule): Who => may[0] ?? 'stranger';
const cookieOf = async (rule: Rule) => (rule.ownSession ? await world.newCookie(whoOf(rule)) : world.cookie(whoOf(rule)));

function addressOf({ path }: Rule, params: Text, hostile: Text = {}): string {
  return path.replaceAll(/:(\w+)\??|\*/g, (hole, name?: string) => hostile[name ?? ''] ?? encodeURIComponent(params[name ?? hole] ?? ''));
}

async function send(path: string, cookie: string | null, { method, contentType, body }: Hostile): Promise<Response> {
  const headers = { accept: 'text/html', origin: ORIGIN, ...(cookie && { cookie }), ...(contentType && { 'content-type': contentType }) };
  return await app.request(`${ORIGIN}${path}`, { method, headers, body });
}
