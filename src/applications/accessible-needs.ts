import type { Trx } from '#platform/database.ts';
import { listBlocks } from './applications.db.ts';

/** What the applicant asked for under «Доступная среда», for whoever prepares the room; null where nothing was asked for. */
export async function readAccessibleNeeds(db: Trx, applicationId: string): Promise<{ readonly words: string } | null> {
  const values = (await listBlocks(db, applicationId)).find(({ block }) => block === 'accessibility')?.values ?? {};
  return values.accessibleEnvironment === 'on' ? { words: values.accessibleNeeds?.trim() ?? '' } : null;
}
