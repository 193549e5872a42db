import { readBlockValues } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Invoice } from './payments.db.ts';

/** Whom the invoice is made out to. */
export interface PayerShown {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly inn: string | null;
  readonly kpp: string | null;
  readonly address: string | null;
}

export async function readPayer(db: Trx, invoice: Invoice): Promise<PayerShown> {
  if (invoice.payerOrganisationId) {
    const { name, inn, kpp, address } = await db
      .selectFrom('organisations')
      .select(['name', 'inn', 'kpp', 'address'])
      .where('id', '=', invoice.payerOrganisationId)
      .executeTakeFirstOrThrow();
    return { kind: 'organisation', name, inn, kpp, address };
  }
  if (invoice.payerKind === 'employer') {
    const { organisation } = await readBlockValues(db, invoice.applicationId, 'employment');
    const inn = invoice.payerInn;
    return { kind: 'organisation', name: organisation ?? `Организация с ИНН ${inn ?? ''}`.trim(), inn, kpp: null, address: null };
  }
  const { applicantName } = await db
    .selectFrom('applications')
    .select('applicant_name as applicantName')
    .where('id', '=', invoice.applicationId)
    .executeTakeFirstOrThrow();
  return { kind: 'person', name: applicantName, inn: null, kpp: null, address: null };
}
