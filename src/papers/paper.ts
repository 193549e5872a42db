import type { z } from 'zod';

/** One kind of paper: the data it takes, and the words that its template prints. `view` is pure: no clock, no database. */
export interface PaperKindOf<S extends z.ZodType> {
  readonly data: S;
  /** «Договор № 12»: title of the document and name of its file. */
  title(data: z.output<S>): string;
  view(data: z.output<S>): Record<string, unknown>;
}

export function definePaper<S extends z.ZodType>(paper: PaperKindOf<S>): PaperKindOf<S> {
  return paper;
}
