import { sql } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import { PUBLIC, SYSTEM } from '#platform/identity.ts';
import { hashToken } from './exam-seat.ts';
import { Answer, isStorable } from './item.ts';

/** One change of one item, as the browser sends it. */
export const AnswerRow = z.object({
  itemId: z.string().min(1).max(64).refine(isStorable),
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
 * than `latest`. The rest is refused and stays refused; `malformed` is also an answer that
 * the item as it was shown cannot have: of another type, or naming what was not shown.
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
/** Tokens that an admission has, so that the hot path asks once for each; a token stays known for good. */
const KNOWN_TOKENS = 20_000;

/**
 * Saves answers and answers each row by itself, after the commit. What arrives while a commit is under way shares the next one.
 * Rows that are not of the form of `AnswerRow` are refused by themselves; a token that no admission has never reaches the common statement.
 */
export function answerWriter(deps: Pick<Deps, 'as'>): (token: string, rows: readonly unknown[]) => Promise<SaveAnswer[]> {
  const queue: Waiting[] = [];
  const known = new Set<string>();
  let writing = false;

  const isKnown = async (tokenHash: string): Promise<boolean> => {
    if (known.has(tokenHash)) return true;
    if (!(await hasAdmission(deps, tokenHash))) return false;
    if (known.size >= KNOWN_TOKENS) known.clear();
    known.add(tokenHash);
    return true;
  };
  const writeOn = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    try {
      for (let batch = takeBatch(queue); batch.length > 0; batch = takeBatch(queue)) await writeTogether(deps, batch);
    } finally {
      writing = false;
    }
  };
  return async (token, rows) => {
    const tokenHash = hashToken(token);
    if (!(await isKnown(tokenHash))) return rows.map(() => ({ verdict: 'unknown_attempt', latest: null }));
    return await new Promise((resolve, reject) => {
      queue.push({ rows: rows.map((row) => asked(row, tokenHash)), resolve, reject });
      void writeOn();
    });
  };
}

async function hasAdmission(deps: Pick<Deps, 'as'>, tokenHash: string): Promise<boolean> {
  const found = await deps
    .as(SYSTEM)
    .read((db) => db.selectFrom('admissions').select('id').where('token_sha256', '=', tokenHash).executeTakeFirst());
  return found !== undefined;
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

/** What the database refuses as a whole is tried again by each requester alone: nobody's rows fail their neighbours. */
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
    const refusedByDatabase = error instanceof pg.DatabaseError;
    for (const { rows, resolve, reject } of batch)
      if (refusedByDatabase) await writeAlone(deps, rows).then(resolve, reject);
      else reject(error);
  }
}

/** The rows of one requester; where they are refused together, row by row. A row whose values the database cannot take is `malformed`. */
async function writeAlone(deps: Pick<Deps, 'as'>, rows: readonly unknown[]): Promise<SaveAnswer[]> {
  try {
    return await saveRows(deps, rows);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    if (rows.length === 1 && isAboutValues(error)) return [{ verdict: 'malformed', latest: null }];
    if (rows.length === 1) throw error;
    const answers: SaveAnswer[] = [];
    for (const row of rows) answers.push(...(await writeAlone(deps, [row])));
    return answers;
  }
}

/** SQLSTATE class 22, data exception. */
const isAboutValues = ({ code }: pg.DatabaseError): boolean => code?.startsWith('22') ?? false;

async function saveRows(deps: Pick<Deps, 'as'>, rows: readonly unknown[]): Promise<SaveAnswer[]> {
  const { rows: answered } = await deps
    .as(PUBLIC)
    .write((trx) => sql<SaveAnswer>`select verdict, latest from save_answers(${JSON.stringify(rows)}::jsonb) order by place`.execute(trx));
  return answered;
}
