import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './random.ts';

/** What befalls a request between a candidate's computer and the server, and how often. */
const FAULTS = [
  ['passes', 0.4],
  /** It never arrives. */
  ['cut_before', 0.14],
  /** It arrives, its answer does not. */
  ['cut_after', 0.14],
  ['slow', 0.12],
  /** It arrives twice at once. */
  ['doubled', 0.1],
  /** The computer hears nothing and sends anew; the first one arrives seconds later, after newer ones. */
  ['late', 0.1],
] as const;
export type Fault = (typeof FAULTS)[number][0];

const SLOW_MS = [300, 2_500] as const;
const LATE_MS = [1_000, 5_000] as const;

/** The network of an exam hall on a bad day, as a proxy before the web processes. */
export interface FaultyNetwork {
  readonly url: string;
  /** Requests with answers, by what befell them. */
  readonly befell: Readonly<Record<Fault, number>>;
  /** Resolves when nothing is under way. */
  stop(): Promise<void>;
}

interface Passed {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** @param port  0: any free one. @param webs  addresses of which any may answer. */
export async function openFaultyNetwork(port: number, webs: readonly string[], chance: Chance): Promise<FaultyNetwork> {
  const befell: Record<Fault, number> = { passes: 0, cut_before: 0, cut_after: 0, slow: 0, doubled: 0, late: 0 };
  const underWay = new Set<Promise<unknown>>();
  const pass = async (request: IncomingMessage, body: Buffer): Promise<Passed> => {
    const web = chance.pick(webs);
    const sent = forward(request, body, web).catch(async () => await forward(request, body, webs.find((one) => one !== web) ?? web));
    underWay.add(sent);
    return await sent.finally(() => underWay.delete(sent));
  };
  const passUnheard = (request: IncomingMessage, body: Buffer) => void pass(request, body).catch(() => {});
  const carry = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const fault = request.url?.startsWith('/api/exam/answers') ? faultOf(chance) : 'passes';
    if (request.url?.startsWith('/api/exam/answers')) befell[fault] += 1;
    if (fault === 'cut_before') return void request.socket.destroy();
    if (fault === 'late') {
      setTimeout(() => passUnheard(request, body), chance.between(...LATE_MS));
      return void request.socket.destroy();
    }
    if (fault === 'slow') await pause(chance.between(...SLOW_MS));
    if (fault === 'doubled') passUnheard(request, body);
    const { status, headers, body: answer } = await pass(request, body);
    if (fault === 'cut_after') return void request.socket.destroy();
    if (fault === 'slow') await pause(chance.between(...SLOW_MS));
    response.writeHead(status, headers).end(answer);
  };
  const server = createServer((request, response) => {
    carry(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    befell,
    async stop() {
      server.closeAllConnections();
      server.close();
      await Promise.allSettled(underWay);
    },
  };
}

async function forward({ method, url, headers }: IncomingMessage, body: Buffer, web: string): Promise<Passed> {
  return await new Promise((resolve, reject) => {
    const onward = send(new URL(url ?? '/', web), { method, headers: { ...headers, connection: 'close' }, agent: false }, (answer) => {
      buffer(answer).then(
        (whole) => resolve({ status: answer.statusCode ?? 502, headers: withoutLength(answer.headers), body: whole }),
        reject,
      );
    });
    onward.once('error', reject);
    onward.end(body);
  });
}

const withoutLength = ({ 'transfer-encoding': _encoding, connection: _connection, ...headers }: IncomingMessage['headers']) => headers;

function faultOf(chance: Chance): Fault {
  let left = chance.next();
  for (const [fault, share] of FAULTS) {
    left -= share;
    if (left <= 0) return fault;
  }
  return 'passes';
}
