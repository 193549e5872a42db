import { beforeAll, describe, expect, it } from 'vitest';
import { makeMove } from '#applications/index.ts';
import type { Place } from '#catalogue/place.factory.ts';
import { listPapers } from '#papers/index.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aPricedPlace } from '../applications/review.factory.ts';
import { aPdf } from '../documents/documents.factory.ts';
import { addPaymentProof } from './add-payment-proof.ts';
import { confirmPayment } from './confirm-payment.ts';
import { listEmployerPeople, setEmployerConsent } from './employer-people.ts';
import { joinInvoices } from './join-invoices.ts';
import { leaveJointInvoice } from './leave-joint-invoice.ts';
import { listEmployerInvoices } from './list-payments.ts';
import { paymentPapers } from './papers.ts';
import { anAcceptedApplication, anEmployer, staffOf } from './payments.factory.ts';
import { readInvoiceById } from './read-invoice-page.ts';
import { sendPaymentProof } from './send-payment-proof.ts';

const PRICE = 1_200_000;
const INN = '7800991057';
let deps: TestDeps;
let place: Place;
let employer: Actor;
let accountant: Actor;
const came = (sum: number) => ({ sum, receivedOn: '', method: 'transfer' as const, override: false, words: '' });
const statesOf = async (ids: readonly string[]) =>
  (await deps.as(SYSTEM).read((db) => db.selectFrom('applications').select(['id', 'state']).where('id', 'in', ids).execute()))
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(({ state }) => state);
const people = async (count: number) =>
  await Promise.all(Array.from({ length: count }, () => anAcceptedApplication(deps, place, { employerInn: INN })));
const openOf = async (ids: readonly string[]) =>
  (await listEmployerInvoices(deps, employer)).filter(
    ({ applicationId, invoiceState }) => invoiceState === 'open' && ids.includes(applicationId),
  );
async function joined(count: number) {
  const filed = await people(count);
  const open = await openOf(filed.map(({ id }) => id));
  return {
    filed,
    invoiceId: await joinInvoices(
      deps,
      employer,
      open.map(({ invoiceId }) => invoiceId),
    ),
  };
}

beforeAll(async () => {
  deps = await testDeps();
  place = await aPricedPlace(deps);
  employer = await anEmployer(deps, INN);
  accountant = await staffOf(deps, place, 'accountant');
});

describe('one invoice for several people', () => {
  it('replaces theirs, is printed with a line each, and one payment pays for all', async () => {
    const { filed, invoiceId } = await joined(3);
    const ids = filed.map(({ id }) => id);
    const page = await readInvoiceById(deps, employer, invoiceId);
    expect(page).toMatchObject({ invoice: { sumMinor: 3 * PRICE, payUntil: '2026-12-24' }, people: [{}, {}, {}] });
    const paper = (await deps.as(SYSTEM).read((db) => listPapers(db, page.applicationId))).find(({ subjectId }) => subjectId === invoiceId);
    if (!paper) throw new Error('the joint invoice was not ordered');
    expect((await paymentPapers.invoice(deps, paper)).lines).toHaveLength(3);
    await addPaymentProof(deps, employer, page.applicationId, [{ name: 'П.pdf', bytes: await aPdf({ pages: 2 }) }]);
    await sendPaymentProof(deps, employer, page.applicationId);
    expect(await statesOf(ids)).toEqual(['payment_check', 'payment_check', 'payment_check']);
    await expect(confirmPayment(deps, accountant, ids[1] ?? '', came(PRICE))).rejects.toMatchObject({ code: 'payment_short' });
    await confirmPayment(deps, accountant, ids[1] ?? '', came(3 * PRICE));
    expect(await statesOf(ids)).toEqual(['choosing_date', 'choosing_date', 'choosing_date']);
  });

  it('goes on without who withdraws: the rest are invoiced anew, with what was attached', async () => {
    const { filed, invoiceId } = await joined(3);
    const page = await readInvoiceById(deps, employer, invoiceId);
    await addPaymentProof(deps, employer, page.applicationId, [{ name: 'П.pdf', bytes: await aPdf({ pages: 5 }) }]);
    const leaver = filed.find(({ id }) => id === page.applicationId);
    if (!leaver) throw new Error('the lead of the invoice is none of them');
    await deps.as(leaver.applicant).write((trx) => makeMove(trx, deps, leaver.applicant, leaver.id, 'withdraw'));
    await leaveJointInvoice.run(deps, { invoiceId, applicationId: leaver.id }, { number: 1, last: false });
    await leaveJointInvoice.run(deps, { invoiceId, applicationId: leaver.id }, { number: 1, last: false });
    const rest = filed.filter(({ id }) => id !== leaver.id).map(({ id }) => id);
    const [anew] = await openOf(rest);
    expect(anew).toMatchObject({ sumMinor: 2 * PRICE, people: 2 });
    expect((await readInvoiceById(deps, employer, anew?.invoiceId ?? '')).proofs).toHaveLength(1);
    expect((await readInvoiceById(deps, employer, invoiceId)).invoice.state).toBe('void');
  });

  it('gives back the price of one who leaves after the payment', async () => {
    const { filed } = await joined(2);
    const [first] = filed;
    if (!first) throw new Error('nobody');
    await confirmPayment(deps, accountant, first.id, came(2 * PRICE));
    for (const { id, applicant } of filed) await deps.as(applicant).write((trx) => makeMove(trx, deps, applicant, id, 'withdraw'));
    const refunds = await deps.as(SYSTEM).read((db) =>
      db
        .selectFrom('refunds')
        .select('sum_minor as sum')
        .where(
          'application_id',
          'in',
          filed.map(({ id }) => id),
        )
        .execute(),
    );
    expect(refunds).toEqual([{ sum: PRICE }, { sum: PRICE }]);
  });

  it('is for the invoices of that employer, at one centre, and more than one', async () => {
    const [one] = await people(1);
    const [own] = await openOf([one?.id ?? '']);
    await expect(joinInvoices(deps, employer, [own?.invoiceId ?? ''])).rejects.toMatchObject({ code: 'too_few_to_join' });
    await expect(joinInvoices(deps, one?.applicant ?? employer, [])).rejects.toMatchObject({ code: 'not_an_employer' });
    const stranger = await anEmployer(deps, '7700991063');
    await expect(joinInvoices(deps, stranger, [own?.invoiceId ?? ''])).rejects.toMatchObject({ code: 'too_few_to_join' });
    const elsewhere = await anAcceptedApplication(deps, await aPricedPlace(deps), { employerInn: INN });
    const [there] = await openOf([elsewhere.id]);
    await expect(joinInvoices(deps, employer, [own?.invoiceId ?? '', there?.invoiceId ?? ''])).rejects.toMatchObject({
      code: 'invoices_of_several_centres',
    });
  });
});

describe('the people of an employer', () => {
  it('show their state to it only as long as they agree', async () => {
    const [one] = await people(1);
    if (!one) throw new Error('nobody');
    const shown = async () => (await listEmployerPeople(deps, employer)).find(({ applicationId }) => applicationId === one.id);
    expect(await shown()).toMatchObject({ answer: 'none', state: null, invoice: { state: 'open' } });
    await setEmployerConsent(deps, one.applicant, one.id, true);
    await setEmployerConsent(deps, one.applicant, one.id, true);
    expect(await shown()).toMatchObject({ answer: 'agreed', state: { id: 'awaiting_payment' } });
    await expect(setEmployerConsent(deps, employer, one.id, false)).rejects.toMatchObject({ code: 'not_found' });
    await setEmployerConsent(deps, one.applicant, one.id, false);
    expect(await shown()).toMatchObject({ answer: 'none', state: null });
  });
});
