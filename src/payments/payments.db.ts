import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';

export interface Invoice {
  readonly id: string;
  readonly centreId: string;
  readonly applicationId: string;
  readonly number: number;
  readonly issuedOn: Temporal.PlainDate;
  readonly payUntil: Temporal.PlainDate;
  readonly payerKind: 'applicant' | 'employer';
  readonly payerPersonId: string | null;
  readonly payerOrganisationId: string | null;
  readonly payerInn: string | null;
  readonly sumMinor: number;
  readonly currency: string;
  readonly vatPercent: number | null;
  readonly state: 'open' | 'paid' | 'void';
  readonly issuedAt: Temporal.Instant;
}

const INVOICE = [
  'id',
  'centre_id as centreId',
  'application_id as applicationId',
  'number',
  'issued_on as issuedOn',
  'pay_until as payUntil',
  'payer_kind as payerKind',
  'payer_person_id as payerPersonId',
  'payer_organisation_id as payerOrganisationId',
  'payer_inn as payerInn',
  'sum_minor as sumMinor',
  'currency',
  'vat_percent as vatPercent',
  'state',
  'issued_at as issuedAt',
] as const;

/** Refuses: `not_found`. */
export async function readInvoice(db: Trx, id: string): Promise<Invoice> {
  const row = await db
    .selectFrom('invoices')
    .select(INVOICE)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return row as Invoice;
}

/** The open invoice of an application, else its latest. */
export async function findInvoice(db: Trx, applicationId: string): Promise<Invoice | undefined> {
  const row = await db
    .selectFrom('invoices')
    .select(INVOICE)
    .where('application_id', '=', applicationId)
    .orderBy((eb) => eb('state', '=', 'open'), 'desc')
    .orderBy('issued_at', 'desc')
    .executeTakeFirst();
  return row as Invoice | undefined;
}

export async function findOpenInvoice(db: Trx, applicationId: string): Promise<Invoice | undefined> {
  const invoice = await findInvoice(db, applicationId);
  return invoice?.state === 'open' ? invoice : undefined;
}

/** Sum of the payments of an invoice, in minor units. */
export async function sumReceived(db: Trx, invoiceId: string): Promise<number> {
  const { sum } = await db
    .selectFrom('payments')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('sum_minor'), eb.lit(0)).as('sum'))
    .where('invoice_id', '=', invoiceId)
    .executeTakeFirstOrThrow();
  return Number(sum);
}

/** Gapless: a rollback takes the number back. */
export async function nextNumber(trx: Trx, centreId: string, kind: 'invoice' | 'contract', year: number): Promise<number> {
  const { rows } = await sql<{ number: number }>`select next_number(${centreId}::uuid, ${kind}, ${year}::int) as number`.execute(trx);
  const [given] = rows;
  if (!given) throw new Error('no number was given');
  return given.number;
}

export interface Proof {
  readonly id: string;
  readonly versionId: string;
  readonly addedAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly rejectedAt: Temporal.Instant | null;
}

/** Payment documents of an invoice, without those that were taken out. */
export async function listProofs(db: Trx, invoiceId: string): Promise<readonly Proof[]> {
  return await db
    .selectFrom('payment_proofs')
    .select(['id', 'document_version_id as versionId', 'added_at as addedAt', 'sent_at as sentAt', 'rejected_at as rejectedAt'])
    .where('invoice_id', '=', invoiceId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .execute();
}

export interface Contract {
  readonly id: string;
  readonly applicationId: string;
  readonly number: number;
  readonly dated: Temporal.PlainDate;
  readonly state: 'offered' | 'signed' | 'void';
  readonly esignAgreedAt: Temporal.Instant | null;
  readonly codeSha256: string | null;
  readonly codeUntil: Temporal.Instant | null;
  readonly codeFailures: number;
  readonly method: string | null;
  readonly signedAt: Temporal.Instant | null;
  readonly signedBy: string | null;
  readonly paperSha256: string | null;
}

const CONTRACT = [
  'id',
  'application_id as applicationId',
  'number',
  'dated',
  'state',
  'esign_agreed_at as esignAgreedAt',
  'code_sha256 as codeSha256',
  'code_until as codeUntil',
  'code_failures as codeFailures',
  'method',
  'signed_at as signedAt',
  'signed_by as signedBy',
  'paper_sha256 as paperSha256',
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
