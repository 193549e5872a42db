import { type EffectContext, lastDayOfClock, type PaperSubjects, procedureOf, readEmployerInn, zoneOfCentre } from '#applications/index.ts';
import type { Words } from '#platform/language.ts';
import { inBothLanguages } from '#platform/named.ts';
import { dayIn, type Procedure } from '#procedures/index.ts';
import { nextNumber } from './payments.db.ts';

/** Contract and invoice of an application that the centre accepts; both numbered per centre and year. An invoice of nothing is settled at once and not printed. */
export async function issueInvoice(context: EffectContext): Promise<PaperSubjects> {
  const { trx, application, now } = context;
  const { centreId } = application;
  if (!centreId) throw new Error('an invoice without a centre');
  const zone = await zoneOfCentre(trx, centreId);
  const today = dayIn(now, zone);
  const dated = { centre_id: centreId, application_id: application.id, year: today.year };
  const contract = await trx
    .insertInto('contracts')
    .values({ ...dated, number: await nextNumber(trx, centreId, 'contract', today.year), dated: today, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { price, currency, title, vat } = await priceOf(context);
  const invoice = await trx
    .insertInto('invoices')
    .values({
      ...dated,
      number: await nextNumber(trx, centreId, 'invoice', today.year),
      issued_on: today,
      pay_until: await lastDayOfClock(trx, application, 'invoice', today),
      ...(await payerOf(context)),
      sum_minor: price,
      currency,
      vat_percent: vat,
      issued_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('invoice_lines')
    .values({ invoice_id: invoice.id, line: 1, application_id: application.id, title, count: 1, price_minor: price })
    .execute();
  return { contract: contract.id, invoice: price === 0 ? null : invoice.id };
}

/** As `fix_price` has just written it. */
async function priceOf({ trx, application }: EffectContext) {
  const row = await trx
    .selectFrom('applications as a')
    .innerJoin('qualifications as q', 'q.id', 'a.qualification_id')
    .innerJoin('centres as c', 'c.id', 'a.centre_id')
    .select(['a.price_minor as price', 'a.currency', inBothLanguages('q.name').as('name'), 'c.vat_percent as vat'])
    .where('a.id', '=', application.id)
    .executeTakeFirstOrThrow();
  if (row.price === null || row.currency === null) throw new Error('an invoice before its price is fixed');
  return {
    price: row.price,
    currency: row.currency,
    vat: row.vat,
    title: serviceInWords(procedureOf(application), row.name, application.number),
  };
}

/** In all languages of the procedure, as its papers are. «Независимая оценка квалификации «…», заявление № 7». */
const serviceInWords = ({ languages, words }: Procedure, qualification: Words, number: number | null): string =>
  languages
    .map((language) => {
      const [service, name, application] = [words.service, qualification, words.application].map((one) => one[language] ?? one.ru);
      const filed = application?.toLocaleLowerCase(language);
      return `${service} «${name}», ${language === 'kk' ? `№ ${number} ${filed}` : `${filed} № ${number}`}`;
    })
    .toReversed()
    .join(' / ');

/** The employer as it is registered here, else by the number that the applicant typed; the applicant otherwise. */
async function payerOf({ trx, application }: EffectContext) {
  if (application.payerKind === 'voucher') return { payer_kind: 'voucher', payer_person_id: application.applicantId };
  if (application.payerKind !== 'employer') return { payer_kind: 'applicant', payer_person_id: application.applicantId };
  if (application.employerId) return { payer_kind: 'employer', payer_organisation_id: application.employerId };
  const inn = await readEmployerInn(trx, application);
  return { payer_kind: 'employer', payer_inn: inn, payer_person_id: application.applicantId };
}
