import { createHash } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { beforeAll, expect, it } from 'vitest';
import { aPdf } from '../../src/documents/documents.samples.ts';
import { listOwnDocuments } from '../../src/documents/index.ts';
import { type Listening, listen } from '../../src/platform/http.ts';
import { type Answer, type Line, sendFile } from '../../src/web/sending/send-file.ts';
import { ORIGIN, servedWorld } from '../access/served-app.ts';
import type { World } from '../access/world.ts';

const FILE_SIZE = 900_000;

let world: World;
let app: Awaited<ReturnType<typeof servedWorld>>['app'];
let web: Listening;

beforeAll(async () => {
  ({ app, world } = await servedWorld());
  web = await listen(app.fetch, '127.0.0.1', 0);
  return () => web.drain(0);
}, 120_000);

/** A line to the web process that cuts the n-th connection after so many bytes, and ends that process with it. */
async function cuttingLine(cutAfter: readonly (number | null)[]): Promise<{ port: number; close(): void; cuts(): number }> {
  const plan = [...cutAfter];
  const open = new Set<Socket>();
  let cuts = 0;
  const cut = async (...sockets: Socket[]) => {
    cuts += 1;
    for (const socket of sockets) socket.destroy();
    await web.drain(0);
    web = await listen(app.fetch, '127.0.0.1', 0);
  };
  const server: Server = createServer((near) => {
    const far = connect(web.port, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
    }
    const limit = plan.shift() ?? null;
    let passed = 0;
    near.on('data', (bytes) => {
      passed += bytes.length;
      if (limit !== null && passed > limit) void cut(near, far);
      else far.write(bytes);
    });
    near.on('close', () => far.destroy());
    far.on('data', (bytes) => near.write(bytes));
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cuts: () => cuts,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

const headers = () => ({ cookie: world.cookie('applicant') ?? '', origin: ORIGIN, connection: 'close' });

const lineTo = (port: number, posts: string[]): Line => ({
  async post(address, form): Promise<Answer> {
    posts.push(`${address.split('/').length > 3 ? 'piece' : 'name'} ${form.get('from') ?? ''}`.trim());
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${address}`, { method: 'POST', headers: headers(), body: form });
      return { status: answer.status, body: await answer.json() };
    } catch {
      return { status: 0, body: null };
    }
  },
  rest: async () => {},
  now: () => performance.now(),
});

it('a server cut in the middle of a piece loses that piece alone: the file goes on at the next process and is taken whole', async () => {
  const bytes = Buffer.concat([await aPdf({ pages: 2 }), Buffer.alloc(FILE_SIZE, '\n')]);
  const file = new File([bytes], 'Диплом.pdf');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const line = await cuttingLine([null, null, 100_000, null, null, 200_000]);
  const posts: string[] = [];
  const id = await sendFile(file, sha256, lineTo(line.port, posts), () => {});
  expect(line.cuts()).toBe(2);
  line.close();
  const starts = posts.filter((post) => post.startsWith('piece')).map((post) => Number(post.split(' ')[1]));
  expect(starts.filter((start) => start === 0)).toHaveLength(1);

  const form = new FormData();
  for (const [name, value] of Object.entries({ documentKind: 'education', sent: id })) form.set(name, value);
  const answer = await fetch(`http://127.0.0.1:${web.port}/cabinet/documents/upload`, { method: 'POST', headers: headers(), body: form });
  expect(answer.status).toBe(200);
  const actor = { scope: 'person', personId: world.person('applicant'), organisationId: null, role: 'applicant' } as const;
  const [document] = await listOwnDocuments(world.deps, actor);
  expect(document).toMatchObject({ name: 'Диплом.pdf', size: bytes.length, sha256, pages: 2 });
});
