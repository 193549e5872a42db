import { type Application, lockApplication } from '#applications/index.ts';
import { showThroughApplication } from '#documents/index.ts';
import { orderPaper } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { findOpenInvoice, type Invoice, listLines, listProofs, nextNumber, sumReceived } from './payments.db.ts';

/** One invoice is one payment: more people than this are paid in parts. */
const MOST = 100;

/**
 * One invoice for several people of the employer, at one centre; the separate ones are no longer valid. @returns id of the new invoice.
 * Refuses: `not_an_employer`, `not_found`, `too_few_to_join`, `too_many_to_join`, `invoices_of_several_centres`, `invoice_not_joinable` (paid in part, or its documents are with the centre).
 */
export async function joinInvoices(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, invoiceIds: readonly string[]): Promise<string> {
  if (actor.scope !== 'employer' || actor.organisationId === null) throw new Refusal('not_an_employer');
  return await deps.as(actor).write(async (trx) => {
    const asked = await trx
      .selectFrom('invoice_lines as l')
      .innerJoin('invoices as i', 'i.id', 'l.invoice_id')
      .select('l.application_id as applicationId')
      .where('i.id', 'in', invoiceIds.length > 0 ? [...new Set(invoiceIds)] : [NOBODY])
      .where('i.state', '=', 'open')
      .orderBy('l.application_id')
      .execute();
    if (asked.length > MOST) throw new Refusal('too_many_to_join', { most: MOST });
    const invoices = new Map<string, Invoice>();
    for (const { applicationId } of asked) {
      const invoice = await joinable(trx, actor, await lockApplication(trx, applicationId));
      invoices.set(invoice.id, invoice);
    }
    const [first] = invoices.values();
    if (!first || invoices.size < 2) throw new Refusal('too_few_to_join');
    if ([...invoices.values()].some(({ centreId }) => centreId !== first.centreId)) throw new Refusal('invoices_of_several_centres');
    return await replaceInvoices(
      trx,
      [...invoices.values()],
      asked.map(({ applicationId }) => applicationId),
      deps.clock.now(),
    );
  });
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

async function joinable(trx: Trx, actor: Actor, application: Application): Promise<Invoice> {
  const invoice = application.employerId === actor.organisationId ? await findOpenInvoice(trx, application.id) : undefined;
  if (!invoice || invoice.payerOrganisationId !== actor.organisationId) throw new Refusal('not_found');
  const untouched = application.state === 'awaiting_payment' && (await sumReceived(trx, invoice.id)) === 0;
  if (!untouched) throw new Refusal('invoice_not_joinable', { number: invoice.number });
  return invoice;
}

/** The new one holds the lines of `people` out of the old ones, which end. */
export async function replaceInvoices(
  trx: Trx,
  old: readonly Invoice[],
  people: readonly string[],
  now: Temporal.Instant,
): Promise<string> {
  const [first] = old;
  const [lead] = people;
  if (!first || !lead) throw new Error('an invoice for nobody');
  const oldIds = old.map(({ id }) => id);
  const lines = (await Promise.all(oldIds.map((id) => listLines(trx, id))))
    .flat()
    .filter(({ applicationId }) => people.includes(applicationId));
  const issuedOn =
    old
      .map((one) => one.issuedOn)
      .toSorted(Temporal.PlainDate.compare)
      .at(-1) ?? first.issuedOn;
  await trx.updateTable('invoices').set({ state: 'void', closed_at: now }).where('id', 'in', oldIds).execute();
  const { id } = await trx
    .insertInto('invoices')
    .values({
      centre_id: first.centreId,
      application_id: lead,
      year: issuedOn.year,
      number: await nextNumber(trx, first.centreId, 'invoice', issuedOn.year),
      issued_on: issuedOn,
      pay_until: old.map(({ payUntil }) => payUntil).toSorted(Temporal.PlainDate.compare)[0] ?? first.payUntil,
      payer_kind: first.payerKind,
      payer_person_id: first.payerPersonId,
      payer_organisation_id: first.payerOrganisationId,
      payer_inn: first.payerInn,
      sum_minor: lines.reduce((sum, { priceMinor }) => sum + priceMinor, 0),
      currency: first.currency,
      vat_percent: first.vatPercent,
      issued_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('invoice_lines')
    .values(
      lines.map(({ applicationId, title, priceMinor }, index) => ({
        invoice_id: id,
        line: index + 1,
        application_id: applicationId,
        title,
        count: 1,
        price_minor: priceMinor,
      })),
    )
    .execute();
  for (const invoiceId of oldIds) await carryOver(trx, invoiceId, { id, lead });
  await orderPaper(trx, { kind: 'invoice', applicationId: lead, subjectId: id, at: now });
  return id;
}

async function carryOver(trx: Trx, from: string, to: { id: string; lead: string }): Promise<void> {
  for (const { versionId } of await listProofs(trx, from)) await showThroughApplication(trx, versionId, to.lead);
  const moved = { invoice_id: to.id, application_id: to.lead };
  await trx.updateTable('payment_proofs').set(moved).where('invoice_id', '=', from).execute();
  await trx.updateTable('payments').set(moved).where('invoice_id', '=', from).execute();
}
