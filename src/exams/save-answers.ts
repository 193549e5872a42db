import { sql } from 'kysely';
import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import { PUBLIC } from '#platform/identity.ts';
import { hashToken } from './exam-seat.ts';
import { Answer } from './item.ts';

/** One change of one item, as the browser sends it. */
export const AnswerRow = z.object({
  itemId: z.string().min(1).max(64),
  /** Of the admission under which it was given; the cookie's own where it is not said. */
  epoch: z.int().min(1).optional(),
  sequence: z.int().min(1).max(2_000_000_000),
  answer: Answer.nullable(),
  flagged: z.boolean(),
  /** By the clock of the server as the browser knew it. */
  madeAt: z.iso.datetime(),
});
export type AnswerRow = z.infer<typeof AnswerRow>;

/**
 * `saved` and `late` are acknowledged: they are in the database for good. `sequence_taken`: another answer has this number, send it again with a greater one
 * than `latest`. The rest is refused and stays refused.
 */
export type SaveVerdict =
  | 'saved'
  | 'late'
  | 'sequence_taken'
  | 'made_after_end'
  | 'too_late'
  | 'unknown_attempt'
  | 'unknown_epoch'
  | 'unknown_item'
  | 'malformed';
export interface SaveAnswer {
  readonly verdict: SaveVerdict;
  readonly latest: number | null;
}

interface Waiting {
  readonly rows: readonly unknown[];
  readonly resolve: (answers: SaveAnswer[]) => void;
  readonly reject: (error: unknown) => void;
}

const ROWS_A_COMMIT = 500;

/**
 * Saves answers and answers each row by itself, after the commit. What arrives while a commit is under way shares the next one.
 * Rows that are not of the form of `AnswerRow` are refused by themselves and never fail their neighbours.
 */
export function answerWriter(deps: Pick<Deps, 'as'>): (token: string, rows: readonly unknown[]) => Promise<SaveAnswer[]> {
  const queue: Waiting[] = [];
  let writing = false;

  const writeOn = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    try {
      for (let batch = takeBatch(queue); batch.length > 0; batch = takeBatch(queue)) await writeTogether(deps, batch);
    } finally {
      writing = false;
    }
  };
  return (token, rows) =>
    new Promise((resolve, reject) => {
      const tokenHash = hashToken(token);
      queue.push({ rows: rows.map((row) => asked(row, tokenHash)), resolve, reject });
      void writeOn();
    });
}

function asked(row: unknown, token: string): unknown {
  const parsed = AnswerRow.safeParse(row);
  return parsed.success ? { ...parsed.data, token } : { token };
}

function takeBatch(queue: Waiting[]): Waiting[] {
  const batch: Waiting[] = [];
  for (let rows = 0; queue[0] && (rows === 0 || rows + queue[0].rows.length <= ROWS_A_COMMIT); rows += batch.at(-1)?.rows.length ?? 0)
    batch.push(queue.shift() as Waiting);
  return batch;
}

async function writeTogether(deps: Pick<Deps, 'as'>, batch: readonly Waiting[]): Promise<void> {
  try {
    const answers = await saveRows(
      deps,
      batch.flatMap(({ rows }) => rows),
    );
    let from = 0;
    for (const { rows, resolve } of batch) {
      resolve(answers.slice(from, from + rows.length));
      from += rows.length;
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

async function saveRows(deps: Pick<Deps, 'as'>, rows: readonly unknown[]): Promise<SaveAnswer[]> {
  const { rows: answered } = await deps
    .as(PUBLIC)
    .write((trx) => sql<SaveAnswer>`select verdict, latest from save_answers(${JSON.stringify(rows)}::jsonb) order by place`.execute(trx));
  return answered;
}
