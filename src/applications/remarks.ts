import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { lockApplication } from './applications.db.ts';
import { mendedSince } from './mended-since.ts';
import { assertEditable } from './save-block.ts';

/** What the centre has written about one place of an application. */
export interface RemarkShown {
  readonly id: string;
  /** The same in the list and at the field. */
  readonly number: number;
  readonly round: number;
  readonly block: string;
  readonly field: string | null;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly words: string;
  readonly answer: string | null;
  readonly open: boolean;
  /** The applicant has done something about it: its place is not as it was sent, or they answered in words. */
  readonly settled: boolean;
}

export async function listRemarks(db: Trx, applicationId: string): Promise<readonly RemarkShown[]> {
  const rows = await db
    .selectFrom('remarks')
    .select([
      'id',
      'round',
      'block',
      'field',
      'document_id as documentId',
      'page',
      'words',
      'answer',
      'created_at as createdAt',
      'closed_at as closedAt',
    ])
    .where('application_id', '=', applicationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const isMended = await mendedSince(db, applicationId);
  return rows.map(({ createdAt, closedAt, ...row }, index) => ({
    ...row,
    number: index + 1,
    open: closedAt === null,
    settled: row.answer !== null || isMended({ ...row, createdAt }),
  }));
}

/** Keeps the applicant's answers to open remarks of a returned application; an empty answer takes it back. Refuses: `not_found`, `not_editable`. */
export async function answerRemarks(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    assertEditable(actor, await lockApplication(trx, applicationId));
    for (const [id, text] of Object.entries(answers)) {
      const answer = text.trim().slice(0, 2_000) || null;
      await trx
        .updateTable('remarks')
        .set({ answer, answered_at: answer === null ? null : deps.clock.now() })
        .where('id', '=', id)
        .where('application_id', '=', applicationId)
        .where('closed_at', 'is', null)
        .execute();
    }
  });
}
