import type { z } from 'zod';

/** One kind of paper: the data it takes, and the words that its template prints. `view` is pure: no clock, no database. */
export interface PaperKindOf<S extends z.ZodType> {
  readonly data: S;
  /** «Договор № 12»: title of the document and name of its file. */
  title(data: z.output<S>): string;
  view(data: z.output<S>): Record<string, unknown>;
}

/** A paper in Kazakh: its own title and template (`templates/kk`), and the words of the view that differ from the Russian ones. */
export interface KazakhOf<P extends PaperKindOf<z.ZodType>> {
  title(data: z.output<P['data']>): string;
  view(data: z.output<P['data']>): Record<string, unknown>;
}

export const PAPER_LANGUAGES = ['ru', 'kk'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

export function definePaper<S extends z.ZodType>(paper: PaperKindOf<S>): PaperKindOf<S> {
  return paper;
}
