import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '#exams/index.ts';
import { type AnswerSender, answerSender, type PendingSave, type SenderState } from './answer-sender.ts';
import type { RunningShown } from './attempt-shown.ts';
import { keptAnswers } from './kept-answers.ts';

export interface ItemAnswer {
  readonly answer: Answer | null;
  readonly flagged: boolean;
}
export type Answers = Readonly<Record<string, ItemAnswer>>;

export interface AttemptInBrowser {
  readonly answers: Answers;
  readonly sender: SenderState;
  /** By the server's clock; never below 0. */
  readonly secondsLeft: number;
  readonly superseded: boolean;
  change(itemId: string, change: Partial<ItemAnswer>, options?: { soon?: boolean }): void;
  /** Resolves when all that can be sent was sent. */
  flush(): Promise<void>;
}

const TYPING_MS = 600;
const STATE_EVERY_MS = 15_000;

/**
 * The attempt as it lives in the browser: answers at once on the page, on their way to the server within a second, the time by the server's clock.
 * @param onEnded  the server says that it is over.
 */
export function useAttempt(shown: RunningShown, onEnded: () => void): AttemptInBrowser {
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(shown.answers.map(({ itemId, answer, flagged }) => [itemId, { answer, flagged }])),
  );
  const [state, setState] = useState<SenderState>({ unsent: new Set(), rejected: new Set(), online: true, refused: false });
  const [superseded, setSuperseded] = useState(shown.superseded);
  const clock = useServerClock(shown.now, shown.endsAt);
  const sender = useRef<AnswerSender>(undefined);
  const current = useRef(answers);
  current.current = answers;
  const typing = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const ended = useRef(onEnded);
  ended.current = onEnded;

  // biome-ignore lint/correctness/useExhaustiveDependencies: one sender for one attempt and epoch
  useEffect(() => {
    const own = answerSender({ epoch: shown.epoch, sequence: shown.sequence, now: clock.now, onChange: setState });
    sender.current = own;
    void keptAnswers(shown.attemptId, shown.storageKey)
      .then((store) => own.keepIn(store))
      .then((found) => setAnswers((before) => withKept(before, found, shown.epoch)));
    const again = () => void own.flush();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      own.stop();
    };
  }, [shown.attemptId, shown.epoch]);

  const sendTyped = useCallback((itemId: string) => {
    clearTimeout(typing.current.get(itemId));
    typing.current.delete(itemId);
    const { answer = null, flagged = false } = current.current[itemId] ?? {};
    sender.current?.change(itemId, answer, flagged);
  }, []);

  const change: AttemptInBrowser['change'] = (itemId, changed, { soon = true } = {}) => {
    const before = current.current[itemId] ?? { answer: null, flagged: false };
    current.current = { ...current.current, [itemId]: { ...before, ...changed } };
    setAnswers(current.current);
    clearTimeout(typing.current.get(itemId));
    if (soon) sendTyped(itemId);
    else
      typing.current.set(
        itemId,
        setTimeout(() => sendTyped(itemId), TYPING_MS),
      );
  };

  const flush = async () => {
    for (const itemId of [...typing.current.keys()]) sendTyped(itemId);
    await sender.current?.flush();
  };

  const isOver = clock.secondsLeft <= 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the time is over
  useEffect(() => {
    const ask = async () => {
      if (isOver) await flush();
      const answer = await fetch('/api/exam/state').catch(() => undefined);
      if (!answer) return;
      const told = (await answer.json()) as { now?: string; endsAt?: string | null; ended?: boolean; superseded?: boolean };
      if (told.now && told.endsAt) clock.set(told.now, told.endsAt);
      if (told.superseded) setSuperseded(true);
      if (told.ended || answer.status === 401) ended.current();
    };
    const timer = setInterval(() => void ask(), isOver ? 2000 : STATE_EVERY_MS);
    return () => clearInterval(timer);
  }, [isOver]);

  return { answers, sender: state, secondsLeft: clock.secondsLeft, superseded: superseded || state.refused, change, flush };
}

/** What an earlier page has kept stands where it is newer than what the server told: of this epoch always, of an earlier one where the item has nothing. */
function withKept(before: Answers, found: readonly PendingSave[], epoch: number): Answers {
  const inOrder = [...found].sort((a, b) => a.epoch - b.epoch || a.sequence - b.sequence);
  const kept = inOrder.filter((save) => save.epoch === epoch || !before[save.itemId]);
  return { ...before, ...Object.fromEntries(kept.map(({ itemId, answer, flagged }) => [itemId, { answer, flagged }])) };
}

/** Counts from the server's now by the browser's monotonic clock: setting the computer's clock changes nothing. */
function useServerClock(now: string, endsAt: string) {
  const base = useRef({ server: Date.parse(now), at: 0, ends: Date.parse(endsAt) });
  const read = useCallback(() => base.current.server + performance.now() - base.current.at, []);
  const leftNow = useCallback(() => Math.max(0, Math.ceil((base.current.ends - read()) / 1000)), [read]);
  const [secondsLeft, setSecondsLeft] = useState(() => Math.max(0, Math.ceil((Date.parse(endsAt) - Date.parse(now)) / 1000)));
  useEffect(() => {
    base.current = { server: Date.parse(now), at: performance.now(), ends: Date.parse(endsAt) };
    const timer = setInterval(() => setSecondsLeft(leftNow()), 500);
    return () => clearInterval(timer);
  }, [now, endsAt, leftNow]);
  const set = (serverNow: string, ends: string) => {
    base.current = { server: Date.parse(serverNow), at: performance.now(), ends: Date.parse(ends) };
    setSecondsLeft(leftNow());
  };
  return { now: read, secondsLeft, set };
}
