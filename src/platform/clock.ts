export interface Clock {
  now(): Temporal.Instant;
}

/** The machine's clock. Tests pass `clockAt`. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still until it is moved. */
export function clockAt(iso: string): Clock & { set(iso: string): void; add(duration: Temporal.DurationLike): void } {
  let at = Temporal.Instant.from(iso);
  return {
    now: () => at,
    set: (next) => {
      at = Temporal.Instant.from(next);
    },
    add: (duration) => {
      at = at.toZonedDateTimeISO('UTC').add(duration).toInstant();
    },
  };
}
