import type { Field, Text, Values } from '#accounts/index.ts';

/** A list of entries inside a block («Образование»), each with the same fields. */
export interface EntryList {
  readonly name: string;
  readonly label: Text;
  readonly fields: readonly Field[];
  readonly atLeast: number;
  readonly atMost: number;
  /** The entries stand in a list of their own for each value of this field, which is then not asked. */
  readonly split?: { readonly field: string; readonly lists: readonly { readonly value: string; readonly label: Text }[] };
}

/** One page of the application as data. */
export interface Block {
  readonly id: string;
  readonly title: Text;
  readonly fields: readonly Field[];
  readonly list?: EntryList;
}

/** What a block holds as typed. */
export interface BlockData {
  readonly values: Values;
  readonly entries: readonly Values[];
  /** Warnings that the person has answered with «так и есть», by `warningKey`. */
  readonly accepted?: readonly string[];
}

/** Holds for this text alone: a changed text is asked about anew. `entry`: place in the list. */
export const warningKey = (problem: { readonly field: string; readonly code: string; readonly entry?: number }, text: string): string =>
  [problem.entry ?? '', problem.field, problem.code, text].join(':').slice(0, 600);

export const EMPTY_BLOCK: BlockData = { values: {}, entries: [] };
