import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveAnswer } from '#exams/index.ts';
import { answerSender, type PendingSave, type SenderState } from './answer-sender.ts';
import type { KeptAnswers } from './kept-answers.ts';

type Verdict = SaveAnswer['verdict'];
type Server = (rows: readonly PendingSave[]) => readonly Verdict[] | Promise<never>;

const saved: Server = (rows) => rows.map(() => 'saved');
const lost: Server = () => Promise.reject(new TypeError('no network'));
const choice = (id: string) => ({ type: 'single_choice' as const, choice: id });

/** A browser's store without its encryption. */
function aStore(...found: readonly PendingSave[]): KeptAnswers & { readonly places: () => string[] } {
  const keyOf = ({ itemId, sequence }: PendingSave) => `${itemId} ${sequence}`;
  const rows = new Map(found.map((save) => [keyOf(save), save]));
  return {
    keep: async (save) => void rows.set(keyOf(save), save),
    forget: async (save) => void rows.delete(keyOf(save)),
    all: async () => [...rows.values()],
    places: () => [...rows.keys()],
  };
}

/** A sender before a server that answers as it is told; the last answer is repeated. */
async function aSender({ servers, store = aStore() }: { servers: Server[]; store?: ReturnType<typeof aStore> }) {
  const sent: string[][] = [];
  let state: SenderState = { unsent: new Set(), rejected: new Set(), online: true, refused: false };
  const sender = answerSender({
    epoch: 1,
    sequence: 0,
    now: () => Date.parse('2026-12-15T07:00:00Z'),
    onChange: (next) => {
      state = next;
    },
    send: async (_, init) => {
      const { rows } = JSON.parse(String(init?.body)) as { rows: PendingSave[] };
      sent.push(rows.map(({ itemId, sequence }) => `${itemId} ${sequence}`));
      const server = (servers.length > 1 ? servers.shift() : servers[0]) ?? saved;
      const verdicts = await server(rows);
      return Response.json({ answers: verdicts.map((verdict) => ({ verdict, latest: null })) });
    },
  });
  await sender.keepIn(store);
  return { sender, store, sent, state: () => state };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an answer that the server refuses for good', () => {
  it.each<Verdict>(['malformed', 'unknown_item'])('is told at its item and not sent again (%s)', async (verdict) => {
    const { sender, sent, state } = await aSender({ servers: [() => [verdict]] });
    sender.change('a', choice('Z'), false);
    await sender.flush();
    expect(state()).toMatchObject({ rejected: new Set(['a']), unsent: new Set(), online: true, refused: false });
    await sender.flush();
    await vi.runAllTimersAsync();
    expect(sent).toEqual([['a 1']]);
  });

  it('does not stay on the computer: the next page would send it in vain', async () => {
    const { sender, store } = await aSender({ servers: [() => ['malformed']] });
    sender.change('a', choice('Z'), false);
    await sender.flush();
    expect(store.places()).toEqual([]);
  });

  it('says so of one that an earlier page had kept, too', async () => {
    const old: PendingSave = { itemId: 'a', epoch: 1, sequence: 3, answer: choice('Z'), flagged: false, madeAt: '2026-12-15T06:59:00Z' };
    const { sender, store, state } = await aSender({ servers: [() => ['malformed']], store: aStore(old) });
    await sender.flush();
    expect(state().rejected).toEqual(new Set(['a']));
    expect(store.places()).toEqual([]);
  });

  it('holds up no other: what is sent beside it is saved', async () => {
    const verdicts: Server = (rows) => rows.map(({ itemId }) => (itemId === 'a' ? 'malformed' : 'saved'));
    const { sender, store, state } = await aSender({ servers: [lost, verdicts] });
    sender.change('a', choice('Z'), false);
    sender.change('b', choice('A'), false);
    await vi.runAllTimersAsync();
    expect(state()).toMatchObject({ rejected: new Set(['a']), unsent: new Set() });
    expect(store.places()).toEqual([]);
  });

  it('is forgotten as soon as another answer to the item is saved, and only then', async () => {
    const { sender, state } = await aSender({ servers: [() => ['malformed'], lost, saved] });
    sender.change('a', choice('Z'), false);
    await sender.flush();
    sender.change('a', choice('A'), false);
    await sender.flush();
    expect(state()).toMatchObject({ rejected: new Set(['a']), unsent: new Set(['a']), online: false });
    await vi.runAllTimersAsync();
    expect(state()).toMatchObject({ rejected: new Set(), unsent: new Set(), online: true });
  });
});

it('keeps on the computer what the network has lost until the server has it', async () => {
  const { sender, store, sent, state } = await aSender({ servers: [lost, lost, saved] });
  sender.change('a', choice('A'), false);
  await sender.flush();
  expect(state()).toMatchObject({ unsent: new Set(['a']), online: false });
  expect(store.places()).toEqual(['a 1']);
  await vi.runAllTimersAsync();
  expect(state()).toMatchObject({ unsent: new Set(), online: true });
  expect(store.places()).toEqual([]);
  expect(sent).toEqual([['a 1'], ['a 1'], ['a 1']]);
});
