/** One line of a benchmark. `limit` holds for `ratio` where there is one, else for `value`; null: told, not judged. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  /** Against a plain reference measured in the same run, so that slow machines are judged fairly; null where it makes no sense. */
  readonly ratio: number | null;
}
