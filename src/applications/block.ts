import type { Field, Text, Values } from '#accounts/index.ts';

/** A list of entries inside a block («Образование»), each with the same fields. */
export interface EntryList {
  readonly name: string;
  readonly label: Text;
  readonly fields: readonly Field[];
  readonly atLeast: number;
  readonly atMost: number;
}

/** One page of the application as data. */
export interface Block {
  readonly id: string;
  readonly title: Text;
  readonly fields: readonly Field[];
  readonly list?: EntryList;
  /** Shown only where these values of other columns say so: the portfolio. */
  readonly onlyIfPractice?: 'tasks' | 'portfolio';
  /** The part of the profile that «Скопировать из ЛК» takes. */
  readonly profilePart?: 'applicant' | 'identity' | 'employment' | 'education';
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
