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
  readonly payerKind: 'applicant' | 'employer' | 'voucher';
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

/** The open invoice of an application, else the paid one, else its latest. */
export async function findInvoice(db: Trx, applicationId: string): Promise<Invoice | undefined> {
  const row = await db
    .selectFrom('invoices')
    .select(INVOICE)
    .where('id', 'in', (eb) => eb.selectFrom('invoice_lines').select('invoice_id').where('application_id', '=', applicationId))
    .orderBy((eb) => eb('state', '=', 'open'), 'desc')
    .orderBy((eb) => eb('state', '=', 'paid'), 'desc')
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row as Invoice | undefined;
}

export async function findOpenInvoice(db: Trx, applicationId: string): Promise<Invoice | undefined> {
  const invoice = await findInvoice(db, applicationId);
  return invoice?.state === 'open' ? invoice : undefined;
}

export interface InvoiceLine {
  readonly applicationId: string;
  readonly title: string;
  readonly priceMinor: number;
}

/** One line a person, in the order of the paper; whoever sees one application sees its line alone. */
export async function listLines(db: Trx, invoiceId: string): Promise<readonly InvoiceLine[]> {
  return await db
    .selectFrom('invoice_lines')
    .select(['application_id as applicationId', 'title', 'price_minor as priceMinor'])
    .where('invoice_id', '=', invoiceId)
    .orderBy('line')
    .execute();
}

/** It pays for others too. Told by the sums, since a person sees no line but their own. */
export async function isJoint(db: Trx, invoice: Pick<Invoice, 'id' | 'sumMinor'>, applicationId: string): Promise<boolean> {
  const own = (await listLines(db, invoice.id)).find((line) => line.applicationId === applicationId);
  return own !== undefined && own.priceMinor < invoice.sumMinor;
}

/** The open applications that an invoice pays for, in the order in which they are locked. */
export async function listPaidBy(db: Trx, { id }: Pick<Invoice, 'id'>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('invoice_lines as l')
    .innerJoin('applications as a', 'a.id', 'l.application_id')
    .select('a.id')
    .where('l.invoice_id', '=', id)
    .where('a.closed_at', 'is', null)
    .orderBy('a.id')
    .execute();
  return rows.map((row) => row.id);
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
