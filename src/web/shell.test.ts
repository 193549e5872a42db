import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '#platform/deps.ts';
import { createLog } from '#platform/log.ts';
import { createMetrics } from '#platform/metrics.ts';
import { createShell, type WebSettings } from './shell.ts';

const lines: string[] = [];
const remembered: (readonly [string | null, string])[] = [];
const clientDirectory = mkdtempSync(join(tmpdir(), 'shell-'));
beforeAll(() => writeFileSync(join(clientDirectory, 'robots.txt'), 'User-agent: *\n'));

const unreachable = () => ({ read: () => Promise.reject(new Error('no database')), write: () => Promise.reject(new Error('no database')) });

function aShell(publicUrl = 'http://zachet.test', over: Partial<WebSettings> = {}, as: Deps['as'] = unreachable) {
  const settings = { clientDirectory, trustedProxies: [], metricsToken: null, maxBodyBytes: 100, ...over };
  const deps = { as, log: createLog('info', (line) => lines.push(line)), settings: { publicUrl, demo: false, staffSecondFactor: true } };
  return createShell(deps, createMetrics(), settings, {
    routeOf: () => '/applications/:id',
    rememberLanguage: async (cookies, locale) => void remembered.push([cookies, locale]),
    answer: async (request, { nonce, requestId }) => {
      if (new URL(request.url).pathname === '/broken') throw new Error('Ivanov');
      return Response.json({ nonce, requestId, body: await request.text() });
    },
  });
}

describe('every answer', () => {
  it('names in its policy the nonce that the page was given, a new one each time', async () => {
    const app = aShell();
    const answers = [await app.request('/'), await app.request('/')];
    const nonces = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { nonce: string }).nonce));
    expect(new Set(nonces).size).toBe(2);
    expect(answers[0]?.headers.get('content-security-policy')).toContain(`script-src 'nonce-${nonces[0]}' 'strict-dynamic'`);
    expect(answers[0]?.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it.each(['/', '/broken', '/healthz', '/robots.txt', '/assets/none.js'])('carries the safe headers and its id: %s', async (path) => {
    const { headers } = await aShell('https://zachet.test').request(path);
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('promises https only where it is served by https', async () => {
    expect((await aShell('http://zachet.test').request('/')).headers.get('strict-transport-security')).toBeNull();
  });

  it('does not take its id from a stranger', async () => {
    const answer = await aShell().request('/', { headers: { 'x-request-id': 'chosen-by-me' } });
    expect(answer.headers.get('x-request-id')).not.toBe('chosen-by-me');
  });
});

it('says in words to a person, in JSON to a script, that too much was sent', async () => {
  const send = async (dest: string) =>
    await aShell().request('/', {
      method: 'POST',
      body: 'x'.repeat(200),
      headers: { origin: 'http://zachet.test', 'sec-fetch-dest': dest },
    });
  expect((await send('document')).status).toBe(413);
  expect(await (await send('document')).text()).toContain('<h1>');
  expect(await (await send('empty')).json()).toMatchObject({ error: 'body_too_large' });
});

describe('the log', () => {
  it('has one line for a request, by the pattern, without the query', async () => {
    lines.length = 0;
    await aShell().request('/applications/7?surname=Ivanov');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ method: 'GET', route: '/applications/:id', status: 200, level: 'info' });
    expect(lines.join()).not.toMatch(/Ivanov|surname/);
  });

  it('keeps an error that the visitor does not see', async () => {
    lines.length = 0;
    const answer = await aShell().request('/broken');
    expect(answer.status).toBe(500);
    const page = await answer.text();
    expect(page).toContain(answer.headers.get('x-request-id'));
    expect(page).not.toContain('Ivanov');
    expect(lines.join()).toContain('a request failed outside the pages');
  });
});

describe('a request that changes something', () => {
  const post = async (headers: Record<string, string>) =>
    (await aShell().request('http://zachet.test/apply', { method: 'POST', headers, body: 'x' })).status;
  it.each([
    ['with our origin', { origin: 'http://zachet.test' }, 200],
    ['from a page of ours by another name of this host', { origin: 'http://localhost:3000', host: 'localhost:3000' }, 200],
    ['without origin, marked by the browser as ours', { 'sec-fetch-site': 'same-origin' }, 200],
    ['without either header', {}, 403],
    ['with a foreign origin', { origin: 'http://evil.test' }, 403],
    ['with our name at the front of a foreign one', { origin: 'http://zachet.test.evil.test' }, 403],
    ['from a neighbouring subdomain', { origin: 'http://zachet.test', 'sec-fetch-site': 'same-site' }, 403],
    ['with the origin of a sandboxed frame', { origin: 'null' }, 403],
  ])('%s', async (_case, headers, status) => expect(await post(headers)).toBe(status));

  it.each(['PUT', 'PATCH', 'DELETE'])('is watched by every method: %s', async (method) => {
    expect((await aShell().request('/', { method })).status).toBe(403);
  });

  it('is refused where it is larger than the limit', async () => {
    const request = { method: 'POST', headers: { origin: 'http://zachet.test', 'content-length': '101' }, body: 'x'.repeat(101) };
    const answer = await aShell().request('/', request);
    expect([answer.status, answer.headers.get('connection')]).toEqual([413, 'close']);
  });
});

describe('the probes', () => {
  it('say alive without a database, ready only with one', async () => {
    const app = aShell();
    expect((await app.request('/healthz')).status).toBe(200);
    expect((await app.request('/readyz')).status).toBe(503);
  });

  it('show measures to no stranger, and to the holder of the token', async () => {
    expect((await aShell().request('/metrics')).status).toBe(404);
    const app = aShell(undefined, { metricsToken: 'secret' });
    expect((await app.request('/metrics', { headers: { authorization: 'Bearer wrong' } })).status).toBe(404);
    await app.request('/');
    const measures = await app.request('/metrics', { headers: { authorization: 'Bearer secret' } });
    expect(await measures.text()).toContain('http_request_duration_seconds_count{method="GET",route="/applications/:id",status="200"} 1');
  });
});

describe('the choices of language and look', () => {
  const choose = (body: string) =>
    aShell().request('/preferences', {
      method: 'POST',
      headers: { origin: 'http://zachet.test', cookie: 'session=abc', 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });

  it('are kept in cookies, and the person comes back to the page', async () => {
    const answer = await choose('theme=dark&back=%2Fapply%3Fstep%3D2');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/apply?step=2');
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^theme=dark; /)]);
  });

  it.each(['//evil.test', 'https://evil.test/', '/\\evil.test', 'javascript:alert(1)'])('never lead to another site: %s', async (back) => {
    const answer = await choose(`theme=dark&back=${encodeURIComponent(back)}`);
    expect(answer.headers.get('location')).toBe('/');
  });

  it('tell the language of whoever is signed in to their letters too', async () => {
    remembered.length = 0;
    await choose('theme=dark');
    expect(remembered).toEqual([]);
    const answer = await choose('locale=kk&back=%2Fcabinet');
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^locale=kk; /)]);
    expect(remembered).toEqual([['session=abc', 'kk']]);
  });

  it('survive what is no form', async () => {
    const headers = { origin: 'http://zachet.test', 'content-type': 'multipart/form-data; boundary=edge' };
    const answer = await aShell().request('/preferences', { method: 'POST', headers, body: '--edge\r\nnonsense' });
    expect(answer.status).toBe(303);
  });

  it('are only the known ones', async () => expect((await choose('theme=pink')).headers.getSetCookie()).toEqual([]));
});

it("answers a demo on one's own computer by the names of this computer alone", async () => {
  const app = aShell('http://localhost:3000', { localHostsOnly: true });
  expect((await app.request('http://localhost:3000/healthz')).status).toBe(200);
  expect((await app.request('http://127.0.0.1:3000/healthz')).status).toBe(200);
  expect((await app.request('http://evil.test:3000/healthz')).status).toBe(421);
});
