import type { Trx } from '#platform/database.ts';

/** The latest issued certificate of an application, for its letters. */
export async function certificateOfLetter(db: Trx, applicationId: string): Promise<{ number: string; path: string } | null> {
  const row = await db
    .selectFrom('certificates')
    .select('number')
    .where('application_id', '=', applicationId)
    .where('state', 'in', ['issued', 'handed_over'])
    .orderBy('signed_at', 'desc')
    .executeTakeFirst();
  return row?.number ? { number: row.number, path: `/certificates/${row.number}` } : null;
}

/** Page of a letter about a decision; null: the usual page of the reader. */
export async function pathOfOutcomeLetter(db: Trx, kind: string, applicationId: string): Promise<string | null> {
  if (kind === 'sent_to_council') return `/council/files/${applicationId}`;
  if (kind !== 'protocol_to_sign' && kind !== 'sent_back_by_council') return null;
  const protocol = await db
    .selectFrom('protocols')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('state', '<>', 'void')
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return protocol ? `/commission/protocols/${protocol.id}` : null;
}
