/** 128 random bits in hexadecimal, made by a cryptographic source and kept with the variant as evidence. */
export type Seed = string;

/**
 * sfc32 (Chris Doty-Humphrey, PractRand): small, passes the PractRand and BigCrush suites, the same on every machine.
 * Not itself a cryptographic generator: the secrecy of a variant rests on the seed.
 *
 * @returns a function that gives whole numbers from 0 to `below` - 1, without bias.
 */
export function seededRandom(seed: Seed): (below: number) => number {
  if (!/^[0-9a-f]{32}$/.test(seed)) throw new TypeError('a seed is 32 hexadecimal digits');
  let [a, b, c, counter] = [0, 8, 16, 24].map((at) => Number.parseInt(seed.slice(at, at + 8), 16) | 0) as [number, number, number, number];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 16; round += 1) next(); // the first values still look like the seed
  return (below) => {
    const fair = 2 ** 32 - (2 ** 32 % below);
    let value = next();
    while (value >= fair) value = next();
    return value % below;
  };
}

/** Fisher–Yates; the input stays as it is. */
export function shuffled<T>(things: readonly T[], random: (below: number) => number): T[] {
  const result = [...things];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
