import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';

export interface Contract {
  readonly id: string;
  readonly applicationId: string;
  readonly number: number;
  readonly dated: Temporal.PlainDate;
  readonly state: 'offered' | 'signed' | 'void';
  readonly esignAgreedAt: Temporal.Instant | null;
  readonly esignAgreedBy: string | null;
  readonly esignAddress: string | null;
  readonly esignTextVersion: string | null;
  readonly esignTextSha256: string | null;
  readonly codeSha256: string | null;
  readonly codeUntil: Temporal.Instant | null;
  readonly codeFailures: number;
  readonly method: 'code' | 'scan' | 'cms_file' | null;
  readonly signedAt: Temporal.Instant | null;
  readonly signedBy: string | null;
  readonly paperSha256: string | null;
  readonly address: string | null;
}

const CONTRACT = [
  'id',
  'application_id as applicationId',
  'number',
  'dated',
  'state',
  'esign_agreed_at as esignAgreedAt',
  'esign_agreed_by as esignAgreedBy',
  'esign_address as esignAddress',
  'esign_text_version as esignTextVersion',
  'esign_text_sha256 as esignTextSha256',
  'code_sha256 as codeSha256',
  'code_until as codeUntil',
  'code_failures as codeFailures',
  'method',
  'signed_at as signedAt',
  'signed_by as signedBy',
  'paper_sha256 as paperSha256',
  'address',
] as const;

/** The contract in force of an application. */
export async function findContract(db: Trx, applicationId: string): Promise<Contract | undefined> {
  const row = await db
    .selectFrom('contracts')
    .select(CONTRACT)
    .where('application_id', '=', applicationId)
    .where('state', '<>', 'void')
    .executeTakeFirst();
  return row as Contract | undefined;
}

/** Refuses: `not_found`. */
export async function readContract(db: Trx, id: string): Promise<Contract> {
  const row = await db
    .selectFrom('contracts')
    .select(CONTRACT)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return row as Contract;
}
