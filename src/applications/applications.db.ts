import type { Selectable } from 'kysely';
import type { DB } from '#database';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import type { StateId } from '#procedures/index.ts';
import type { BlockData } from './block.ts';

const APPLICATION = [
  'id',
  'procedure_id as procedureId',
  'edition',
  'applicant_id as applicantId',
  'maker_id as makerId',
  'council_id as councilId',
  'centre_id as centreId',
  'site_id as siteId',
  'qualification_id as qualificationId',
  'practice_kind as practiceKind',
  'payer_kind as payerKind',
  'employer_id as employerId',
  'applicant_name as applicantName',
  'state',
  'state_since as stateSince',
  'number',
  'filed_at as filedAt',
  'submitted_at as submittedAt',
  'round',
  'settings',
  'price_minor as priceMinor',
  'currency',
  'identity_checked_at as identityCheckedAt',
  'retake_of as retakeOf',
  'closed_at as closedAt',
  'deleted_at as deletedAt',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const;

type Row = Selectable<DB['applications']>;

/** An application's own row, as use cases see it. */
export interface Application {
  readonly id: string;
  readonly procedureId: string;
  readonly edition: string;
  readonly applicantId: string;
  readonly makerId: string;
  readonly councilId: string;
  readonly centreId: string | null;
  readonly siteId: string | null;
  readonly qualificationId: string | null;
  readonly practiceKind: 'tasks' | 'portfolio' | null;
  readonly payerKind: 'applicant' | 'employer' | 'voucher' | null;
  readonly employerId: string | null;
  readonly applicantName: string;
  readonly state: StateId;
  readonly stateSince: Temporal.Instant;
  readonly number: number | null;
  readonly filedAt: Temporal.Instant | null;
  readonly submittedAt: Temporal.Instant | null;
  readonly round: number;
  readonly settings: Row['settings'];
  readonly priceMinor: number | null;
  readonly currency: string | null;
  readonly identityCheckedAt: Temporal.Instant | null;
  readonly retakeOf: string | null;
  readonly closedAt: Temporal.Instant | null;
  readonly deletedAt: Temporal.Instant | null;
  readonly createdAt: Temporal.Instant;
  readonly updatedAt: Temporal.Instant;
}

/** Locks the row until the transaction ends; it is the lock for everything beneath. Refuses: `not_found`, also where the asker may not see it. */
export async function lockApplication(trx: Trx, id: string): Promise<Application> {
  const row = await trx
    .selectFrom('applications')
    .select(APPLICATION)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return row as Application;
}

/** Refuses: `not_found`. */
export async function readApplication(db: Trx, id: string): Promise<Application> {
  const row = await db
    .selectFrom('applications')
    .select(APPLICATION)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return row as Application;
}

/** Those of these that the asker may see. */
export async function listApplications(db: Trx, ids: readonly string[]): Promise<readonly Application[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('applications').select(APPLICATION).where('id', 'in', ids).where('deleted_at', 'is', null).execute();
  return rows as Application[];
}

export interface StoredBlock extends BlockData {
  readonly block: string;
  readonly submitted: BlockData | null;
  readonly accuracyConfirmedAt: Temporal.Instant | null;
  readonly consentAt: Temporal.Instant | null;
  readonly version: number;
  readonly updatedAt: Temporal.Instant;
}

export async function listBlocks(db: Trx, applicationId: string): Promise<readonly StoredBlock[]> {
  const rows = await db
    .selectFrom('application_blocks')
    .select([
      'block',
      'data',
      'submitted_data as submitted',
      'accuracy_confirmed_at as accuracyConfirmedAt',
      'consent_at as consentAt',
      'version',
      'updated_at as updatedAt',
    ])
    .where('application_id', '=', applicationId)
    .execute();
  return rows.map(({ data, submitted, ...row }) => ({
    ...row,
    ...(data as unknown as BlockData),
    submitted: submitted as BlockData | null,
  }));
}

/**
 * Writes a block; `baseVersion` is the version that the writer saw (0: none yet).
 * Refuses: `changed_elsewhere` where another tab or device wrote meanwhile.
 */
export async function writeBlock(
  trx: Trx,
  write: {
    applicationId: string;
    block: string;
    data: BlockData;
    accuracyConfirmedAt: Temporal.Instant | null;
    consentAt: Temporal.Instant | null;
    baseVersion: number;
    at: Temporal.Instant;
  },
): Promise<number> {
  const row = {
    data: JSON.stringify(write.data),
    accuracy_confirmed_at: write.accuracyConfirmedAt,
    consent_at: write.consentAt,
    updated_at: write.at,
  };
  if (write.baseVersion === 0) {
    const made = await trx
      .insertInto('application_blocks')
      .values({ application_id: write.applicationId, block: write.block, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .executeTakeFirst();
    if (made) return made.version;
    throw new Refusal('changed_elsewhere');
  }
  const updated = await trx
    .updateTable('application_blocks')
    .set((eb) => ({ ...row, version: eb('version', '+', 1) }))
    .where('application_id', '=', write.applicationId)
    .where('block', '=', write.block)
    .where('version', '=', write.baseVersion)
    .returning('version')
    .executeTakeFirstOrThrow(() => new Refusal('changed_elsewhere'));
  return updated.version;
}

/** Gives a party sight of an application; twice is once. */
export async function grantAccess(
  trx: Trx,
  applicationId: string,
  kind: 'person' | 'employer' | 'centre' | 'council' | 'commission' | 'appeal',
  partyId: string,
  at: Temporal.Instant,
): Promise<void> {
  await trx
    .insertInto('application_access')
    .values({ application_id: applicationId, party_kind: kind, party_id: partyId, granted_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps a person's words in a row of their own, so that they can be erased. */
export async function keepWords(trx: Trx, applicationId: string, words: string, at: Temporal.Instant): Promise<string> {
  const { id } = await trx
    .insertInto('application_words')
    .values({ application_id: applicationId, words, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
