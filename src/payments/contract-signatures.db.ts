import type { CmsLook } from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';

/** A contract signed on paper or by a signature file, as its party sent it. */
export interface ContractSignature {
  readonly id: string;
  readonly contractId: string;
  readonly applicationId: string;
  readonly method: 'scan' | 'cms_file';
  readonly versionId: string | null;
  readonly fileSha256: string | null;
  readonly fileName: string | null;
  readonly look: CmsLook | null;
  readonly paperSha256: string;
  readonly sentBy: string;
  readonly sentAt: Temporal.Instant;
  readonly address: string | null;
  readonly state: 'sent' | 'accepted' | 'rejected';
  readonly words: string | null;
}

const SIGNATURE = [
  'id',
  'contract_id as contractId',
  'application_id as applicationId',
  'method',
  'document_version_id as versionId',
  'file_sha256 as fileSha256',
  'file_name as fileName',
  'look',
  'paper_sha256 as paperSha256',
  'sent_by as sentBy',
  'sent_at as sentAt',
  'address',
  'state',
  'words',
] as const;

/** The latest that was sent for a contract. */
export async function findSignature(db: Trx, contractId: string): Promise<ContractSignature | undefined> {
  const row = await db
    .selectFrom('contract_signatures')
    .select(SIGNATURE)
    .where('contract_id', '=', contractId)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row as ContractSignature | undefined;
}

export async function findSignatureInCheck(db: Trx, contractId: string): Promise<ContractSignature | undefined> {
  const signature = await findSignature(db, contractId);
  return signature?.state === 'sent' ? signature : undefined;
}

/** Refuses: `not_found`. */
export async function readSignature(db: Trx, id: string): Promise<ContractSignature> {
  const row = await db
    .selectFrom('contract_signatures')
    .select(SIGNATURE)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return row as ContractSignature;
}

type Sent = Pick<ContractSignature, 'contractId' | 'applicationId' | 'method' | 'paperSha256' | 'sentBy' | 'sentAt' | 'address'> &
  Partial<Pick<ContractSignature, 'versionId' | 'fileSha256' | 'fileName' | 'look'>>;

export async function insertSignature(trx: Trx, sent: Sent): Promise<string> {
  const { id } = await trx
    .insertInto('contract_signatures')
    .values({
      contract_id: sent.contractId,
      application_id: sent.applicationId,
      method: sent.method,
      document_version_id: sent.versionId ?? null,
      file_sha256: sent.fileSha256 ?? null,
      file_name: sent.fileName ?? null,
      look: sent.look ? JSON.stringify(sent.look) : null,
      paper_sha256: sent.paperSha256,
      sent_by: sent.sentBy,
      sent_at: sent.sentAt,
      address: sent.address,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveVerdict(
  trx: Trx,
  id: string,
  verdict: { state: 'accepted' | 'rejected'; by: string | null; at: Temporal.Instant; words?: string },
): Promise<void> {
  await trx
    .updateTable('contract_signatures')
    .set({ state: verdict.state, checked_by: verdict.by, checked_at: verdict.at, words: verdict.words ?? null })
    .where('id', '=', id)
    .execute();
}
