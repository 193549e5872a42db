import { procedureOf, readApplication, readBlockValues } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import { say } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import { taxNumberOf } from '#procedures/index.ts';
import type { Invoice } from './payments.db.ts';

/** Whom the invoice is made out to. */
export interface PayerShown {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly inn: string | null;
  readonly bin: string | null;
  readonly kpp: string | null;
  readonly address: string | null;
}

export async function readPayer(db: Trx, invoice: Invoice): Promise<PayerShown> {
  if (invoice.payerOrganisationId) {
    const { name, inn, bin, kpp, address } = await db
      .selectFrom('organisations')
      .select([named('organisations.name').as('name'), 'inn', 'bin', 'kpp', named<string | null>('organisations.address').as('address')])
      .where('id', '=', invoice.payerOrganisationId)
      .executeTakeFirstOrThrow();
    return { kind: 'organisation', name, inn, bin, kpp, address };
  }
  if (invoice.payerKind === 'employer') {
    const { organisation } = await readBlockValues(db, invoice.applicationId, 'employment');
    const typed = await typedNumber(db, invoice);
    return { kind: 'organisation', name: organisation ?? nameByNumber(typed), ...typed, kpp: null, address: null };
  }
  const { applicantName } = await db
    .selectFrom('applications')
    .select('applicant_name as applicantName')
    .where('id', '=', invoice.applicationId)
    .executeTakeFirstOrThrow();
  return { kind: 'person', name: applicantName, inn: null, bin: null, kpp: null, address: null };
}

type Numbers = Pick<PayerShown, 'inn' | 'bin'>;

/** What the applicant typed of an employer that is not registered here, by the law of the procedure. */
async function typedNumber(db: Trx, { applicationId, payerInn }: Invoice): Promise<Numbers> {
  const isBin = taxNumberOf(procedureOf(await readApplication(db, applicationId))) === 'bin';
  return isBin ? { inn: null, bin: payerInn } : { inn: payerInn, bin: null };
}

/** «Организация с ИНН 7707083893», «БСН 990140001230 ұйымы»: where nothing else is known of it. */
export function nameByNumber({ inn, bin }: Numbers): string {
  if (bin) return say({ ru: `Организация с БИН ${bin}`, kk: `БСН ${bin} ұйымы` });
  return inn ? say({ ru: `Организация с ИНН ${inn}`, kk: `ИНН ${inn} ұйымы` }) : say({ ru: 'Организация', kk: 'Ұйым' });
}
