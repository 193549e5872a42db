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
}

export const EMPTY_BLOCK: BlockData = { values: {}, entries: [] };
