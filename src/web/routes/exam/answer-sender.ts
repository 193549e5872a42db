import type { Answer, SaveAnswer } from '#exams/index.ts';
import type { KeptAnswers } from './kept-answers.ts';

/** One change of one item on its way to the server. */
export interface PendingSave {
  readonly itemId: string;
  readonly epoch: number;
  readonly sequence: number;
  readonly answer: Answer | null;
  readonly flagged: boolean;
  readonly madeAt: string;
}

export interface SenderState {
  /** Items whose latest change the server has not acknowledged. */
  readonly unsent: ReadonlySet<string>;
  /** Items whose latest change the server has refused for good. */
  readonly rejected: ReadonlySet<string>;
  readonly online: boolean;
  /** The server does not know this exam any more: it was opened elsewhere, or has ended. */
  readonly refused: boolean;
}

interface SenderOptions {
  readonly epoch: number;
  /** The greatest number that this epoch has used so far. */
  readonly sequence: number;
  /** Server's time, milliseconds since 1970. */
  readonly now: () => number;
  readonly onChange: (state: SenderState) => void;
  readonly send?: typeof fetch;
}

const RETRY_MS = [500, 1000, 2000, 4000, 8000] as const;
const ROWS_A_REQUEST = 50;

/**
 * Sends changes in their order until each is acknowledged, over lost networks and restarts. A change leaves the browser's own store
 * only when the server says that it is saved.
 */
export function answerSender({ epoch, sequence, now, onChange, send = fetch }: SenderOptions) {
  const pending = new Map<string, PendingSave>();
  const rejected = new Set<string>();
  let kept: KeptAnswers | undefined;
  let last = sequence;
  let online = true;
  let refused = false;
  let sending: Promise<void> | undefined;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const keyOf = (save: PendingSave) => `${save.itemId} ${save.epoch} ${save.sequence}`;
  const tell = () =>
    onChange({ unsent: new Set([...pending.values()].map(({ itemId }) => itemId)), rejected: new Set(rejected), online, refused });

  const settle = (save: PendingSave, { verdict, latest }: SaveAnswer) => {
    pending.delete(keyOf(save));
    void kept?.forget(save);
    if (verdict === 'sequence_taken') {
      last = Math.max(last, latest ?? 0, ...[...pending.values()].map((one) => one.sequence));
      const newer = [...pending.values()].some((one) => one.itemId === save.itemId && one.sequence > save.sequence);
      if (save.epoch === epoch && !newer) add({ ...save, sequence: ++last });
    } else if (verdict === 'unknown_attempt') refused = true;
    else if (verdict === 'malformed' || verdict === 'unknown_item') rejected.add(save.itemId);
    else if (verdict === 'saved') rejected.delete(save.itemId);
  };

  const sendOnce = async (): Promise<void> => {
    const rows = [...pending.values()].sort((a, b) => a.epoch - b.epoch || a.sequence - b.sequence).slice(0, ROWS_A_REQUEST);
    const response = await send('/api/exam/answers', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ rows }),
      keepalive: true,
    });
    if (response.status === 401) {
      refused = true;
      return;
    }
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const { answers } = (await response.json()) as { answers: SaveAnswer[] };
    rows.forEach((save, place) => {
      const answer = answers[place];
      if (answer) settle(save, answer);
    });
  };

  const sendAll = async (): Promise<void> => {
    try {
      while (pending.size > 0 && !refused) {
        await sendOnce();
        online = true;
        failures = 0;
        tell();
      }
    } catch {
      online = false;
      retry = setTimeout(() => void flush(), RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]);
      tell();
    }
  };

  function flush(): Promise<void> {
    clearTimeout(retry);
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  function add(save: PendingSave): void {
    pending.set(keyOf(save), save);
    void kept?.keep(save);
  }

  return {
    /** Gives what an earlier page on this computer kept, after which changes are kept too. */
    async keepIn(store: KeptAnswers | undefined): Promise<PendingSave[]> {
      const found = (await store?.all()) ?? [];
      kept = store;
      for (const save of pending.values()) void kept?.keep(save);
      for (const save of found) {
        pending.set(keyOf(save), save);
        if (save.epoch === epoch) last = Math.max(last, save.sequence);
      }
      if (found.length > 0) void flush();
      tell();
      return found;
    },
    change(itemId: string, answer: Answer | null, flagged: boolean): void {
      add({ itemId, epoch, sequence: ++last, answer, flagged, madeAt: new Date(now()).toISOString() });
      tell();
      void flush();
    },
    flush,
    stop(): void {
      clearTimeout(retry);
    },
  };
}

export type AnswerSender = ReturnType<typeof answerSender>;
