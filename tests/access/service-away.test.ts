import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessTo, openDatabase, openPool } from '../../src/platform/database.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { bundleWeb } from '../../src/start/bundle.ts';
import type { createWebApp as CreateWebApp } from '../../src/web/entry.ts';
import { testDeps } from '../setup/deps.ts';

/** Nobody listens there, as after the database has been stopped. */
const NOWHERE = 'postgres://zachet_app@localhost/zachet?host=/nonexistent-socket';
const HOST = 'http://localhost:3000';
const WORDS = 'Сервис ненадолго недоступен';
const DESK = '/centre/applications/0199a000-0000-7000-8000-000000000001';
const COOKIE = { cookie: 'session=someone' };

let app: ReturnType<typeof CreateWebApp>;

beforeAll(async () => {
  await bundleWeb(() => {});
  const bundle = new URL('../../build/server/index.js', import.meta.url);
  const { createWebApp } = (await import(/* @vite-ignore */ bundle.href)) as { createWebApp: typeof CreateWebApp };
  const database = openDatabase(openPool(NOWHERE));
  app = createWebApp({ ...(await testDeps()), as: accessTo(database), signIn: database }, createMetrics(), {
    clientDirectory: fileURLToPath(new URL('../../build/client', import.meta.url)),
    trustedProxies: [],
    metricsToken: null,
    maxBodyBytes: 1_000_000,
  });
});

describe('while the database is away', () => {
  it.each([
    ['a page of somebody signed in', '/cabinet', COOKIE],
    ['a desk', DESK, COOKIE],
    ['a public page', '/exams', {}],
  ])('%s answers 503 with plain words, a time to come again and the reference', async (_, path, headers: Record<string, string>) => {
    const answer = await app.request(HOST + path, { headers: { ...headers, accept: 'text/html' } });
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const page = await answer.text();
    expect(page).toContain(WORDS);
    expect(page).toContain(answer.headers.get('x-request-id'));
  });

  it('the data of a page answers the same words', async () => {
    const answer = await app.request(`${HOST}${DESK}.data`, { headers: COOKIE });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain(WORDS);
  });

  it('a form comes back with what was typed', async () => {
    const body = new URLSearchParams({ intent: 'remark', block: 'identity', words: 'Серия не видна' });
    const answer = await app.request(`${HOST}${DESK}.data`, { method: 'POST', body, headers: { ...COOKIE, origin: HOST } });
    expect(answer.status).toBe(503);
    const text = await answer.text();
    expect(text).toContain(WORDS);
    expect(text).toContain('Серия не видна');
  });

  it('the exam player hears that it is to come again', async () => {
    const answer = await app.request(`${HOST}/api/exam/state`, { headers: { cookie: 'exam=someone' } });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).not.toBeNull();
  });
});
