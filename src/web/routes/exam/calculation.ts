/** The signs of the calculator's line besides digits: they are what its keys write and what the keyboard's `*`, `/`, `-` and `.` become. */
const SIGNS = ['+', '−', '×', '÷', '(', ')', '√', '²', '%'] as const;
type Sign = (typeof SIGNS)[number];

const TYPED: Readonly<Record<string, string>> = { '*': '×', '/': '÷', ':': '÷', '-': '−', '.': ',' };
const MOST_SIGNS = 80;

/** What was typed, in the calculator's own signs; anything else is left out. */
export const lineOf = (typed: string): string =>
  [...typed]
    .map((sign) => TYPED[sign] ?? sign)
    .filter((sign) => /[\d,E]/.test(sign) || SIGNS.includes(sign as Sign))
    .slice(0, MOST_SIGNS)
    .join('');

/**
 * Reckons a line: «12,5×(3+4)», «√2», «15²», «200×20%» (a percent is a hundredth part). Twelve figures, so that 0,1 + 0,2 is 0,3.
 * @returns the value with a decimal comma; null where the line is unfinished or has no value, as a division by zero has none.
 */
export function reckon(line: string): string | null {
  const tokens = line.match(/\d+(?:,\d*)?(?:E[+−]?\d+)?|,\d+|[+−×÷()√²%]/g) ?? [];
  if (tokens.length === 0 || tokens.join('') !== line) return null;
  const reader = new Reader(tokens);
  const value = reader.sum();
  return reader.isDone && Number.isFinite(value) ? written(value) : null;
}

function written(value: number): string {
  const rounded = Number(value.toPrecision(12));
  return String(rounded === 0 ? 0 : rounded)
    .replace('.', ',')
    .replace('e', 'E')
    .replaceAll('-', '−');
}

/** Reads by the rules of arithmetic: signs after a number first, then a root and a minus before it, then × and ÷, then + and −. */
class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isDone(): boolean {
    return this.#at === this.#tokens.length;
  }

  sum(): number {
    let value = this.#product();
    for (let sign = this.#take('+', '−'); sign; sign = this.#take('+', '−')) value += (sign === '+' ? 1 : -1) * this.#product();
    return value;
  }

  #product(): number {
    let value = this.#signed();
    for (let sign = this.#take('×', '÷'); sign; sign = this.#take('×', '÷')) {
      const by = this.#signed();
      value = sign === '×' ? value * by : by === 0 ? Number.NaN : value / by;
    }
    return value;
  }

  #signed(): number {
    if (this.#take('−')) return -this.#signed();
    if (this.#take('+')) return this.#signed();
    if (this.#take('√')) return Math.sqrt(this.#signed());
    return this.#after(this.#plain());
  }

  #after(value: number): number {
    const sign = this.#take('²', '%');
    if (!sign) return value;
    return this.#after(sign === '²' ? value * value : value / 100);
  }

  #plain(): number {
    if (this.#take('(')) {
      const value = this.sum();
      return this.#take(')') ? value : Number.NaN;
    }
    const token = this.#tokens[this.#at] ?? '';
    if (!/\d/.test(token)) return Number.NaN;
    this.#at += 1;
    return Number(token.replace(',', '.').replace('E', 'e').replace('−', '-'));
  }

  #take<Wanted extends Sign>(...signs: Wanted[]): Wanted | undefined {
    const sign = signs.find((one) => one === this.#tokens[this.#at]);
    if (sign) this.#at += 1;
    return sign;
  }
}
