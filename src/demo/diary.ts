import type { Clock } from '#platform/clock.ts';

/** A clock that the diary sets to the moment of each act. */
export interface DiaryClock extends Clock {
  set(to: Temporal.Instant): void;
}

export function diaryClock(at: Temporal.Instant): DiaryClock {
  let now = at;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
  };
}

/** What people did and when; written down in any order, done in the order of time. */
export interface Diary {
  add(at: Temporal.Instant, act: () => Promise<unknown>): void;
  /** @param afterEach  called at the moment of each act, when it is done. */
  live(clock: DiaryClock, afterEach: () => Promise<void>): Promise<void>;
}

export function openDiary(): Diary {
  const entries: { readonly at: Temporal.Instant; readonly act: () => Promise<unknown> }[] = [];
  return {
    add: (at, act) => void entries.push({ at, act }),
    async live(clock, afterEach) {
      // a stable sort: acts of one moment stay in the order in which they were written down
      for (const { at, act } of entries.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) {
        clock.set(at);
        await act();
        await afterEach();
      }
    },
  };
}
