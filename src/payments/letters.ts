import type { Trx } from '#platform/database.ts';
import { findInvoice } from './payments.db.ts';

/** What a letter tells of the invoice of an application; days ISO. */
export async function invoiceOfLetter(db: Trx, applicationId: string) {
  const invoice = await findInvoice(db, applicationId);
  if (!invoice || invoice.state === 'void' || invoice.sumMinor === 0) return null;
  const { number, sumMinor, currency, payUntil, state } = invoice;
  return { number: String(number), totalMinor: sumMinor, currency, payUntil: state === 'open' ? payUntil.toString() : null };
}

const TO_THE_CENTRE: readonly string[] = ['payment_proof_sent', 'contract_to_check'];

/** Where a letter about money leads its reader; null where another page is meant. */
export async function pathOfPaymentLetter(
  db: Trx,
  letter: { readonly kind: string; readonly personId: string; readonly applicationId: string },
): Promise<{ readonly path: string; readonly reader: 'payer' | 'staff' } | null> {
  if (TO_THE_CENTRE.includes(letter.kind)) return { path: `/centre/payments/${letter.applicationId}`, reader: 'staff' };
  const employer = await db
    .selectFrom('applications as a')
    .innerJoin('hats as h', 'h.organisation_id', 'a.employer_id')
    .select('h.id')
    .where('a.id', '=', letter.applicationId)
    .where('a.applicant_id', '<>', letter.personId)
    .where('h.person_id', '=', letter.personId)
    .where('h.role', '=', 'employer')
    .executeTakeFirst();
  if (!employer) return null;
  const invoice = await findInvoice(db, letter.applicationId);
  return { path: invoice ? `/employer/invoices/${invoice.id}` : '/employer/invoices', reader: 'payer' };
}
