import type { Application } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { ExamRecord } from './exam-record.ts';
import type { Protocol, Signature } from './protocols.db.ts';

/** What a point of the council's list is looked up in. */
export interface CheckSources {
  readonly db: Trx;
  readonly application: Application;
  readonly protocol: Protocol;
  readonly exam: ExamRecord;
  readonly signatures: readonly Signature[];
}

/** In the language of whoever reads. */
export interface CheckFound {
  readonly title: string;
  readonly evidence: string;
  readonly agrees: boolean;
}

/** Null: the point does not arise in this file. */
export type CheckFinder = (sources: CheckSources) => Promise<CheckFound | null>;
