/** Chance that repeats: the same seed makes the same choices, in the order in which they are asked for. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  between(least: number, most: number): number;
  pick<T>(all: readonly T[]): T;
  /** True that often. */
  happens(share: number): boolean;
  /** A stream of its own, so that what one part asks for does not shift what another gets. */
  apart(name: string): Chance;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    pick(all) {
      const picked = all[Math.floor(next() * all.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    happens: (share) => next() < share,
    apart: (name) => chanceOf([...name].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 0x01000193), seed ^ 0x811c9dc5)),
  };
}
