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
  /** What the document is: its own kind, of a place without a file the place. */
  readonly documentKind: string | null;
  readonly page: number | null;
  readonly words: string;
  readonly answer: string | null;
  readonly open: boolean;
  /** The applicant has done something about it: its place is not as it was sent, or they answered in words. */
  readonly settled: boolean;
}

export async function listRemarks(db: Trx, applicationId: string): Promise<readonly RemarkShown[]> {
  const rows = await db
    .selectFrom('remarks as r')
    .leftJoin('application_documents as d', 'd.id', 'r.document_id')
    .leftJoin('document_versions as v', 'v.id', 'd.document_version_id')
    .leftJoin('documents as o', 'o.id', 'v.document_id')
    .select([
      'r.id',
      'r.round',
      'r.block',
      'r.field',
      'r.document_id as documentId',
      'd.kind as place',
      'o.kind as kind',
      'r.page',
      'r.words',
      'r.answer',
      'r.created_at as createdAt',
      'r.closed_at as closedAt',
    ])
    .where('r.application_id', '=', applicationId)
    .orderBy('r.created_at')
    .orderBy('r.id')
    .execute();
  const isMended = await mendedSince(db, applicationId);
  return rows.map(({ createdAt, closedAt, place, kind, ...row }, index) => ({
    ...row,
    documentKind: kind ?? place,
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
