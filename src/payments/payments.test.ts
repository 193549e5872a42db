import { beforeAll, describe, expect, it } from 'vitest';
import { makeMove } from '#applications/index.ts';
import type { Place } from '#catalogue/place.factory.ts';
import { listPapers } from '#papers/index.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aFiledApplication, aPricedPlace } from '../applications/review.factory.ts';
import { aPdf, aPerson } from '../documents/documents.factory.ts';
import { addPaymentProof, removePaymentProof } from './add-payment-proof.ts';
import { type ConfirmForm, confirmPayment, recordPartPayment } from './confirm-payment.ts';
import { issueFiscalReceipt } from './fiscal-receipt.ts';
import { listEmployerInvoices, listPayments, readPaymentForCentre } from './list-payments.ts';
import { paymentPapers } from './papers.ts';
import { anAcceptedApplication, anEmployer, staffOf } from './payments.factory.ts';
import { readInvoicePage } from './read-invoice-page.ts';
import { findRefund } from './refunds.ts';
import { rejectPaymentProof } from './reject-payment-proof.ts';
import { sendPaymentProof } from './send-payment-proof.ts';

const PRICE = 1_200_000;
let deps: TestDeps;
let place: Place;
let accountant: Actor;
let head: Actor;
let sheets = 0;

const file = async () => {
  sheets += 1;
  return [{ name: `Платёжное поручение ${sheets}.pdf`, bytes: await aPdf({ pages: sheets }) }];
};
const came = (over: Partial<ConfirmForm> = {}): ConfirmForm => ({
  sum: PRICE,
  receivedOn: '',
  method: 'transfer',
  override: false,
  words: '',
  ...over,
});
const stateOf = async (id: string) =>
  (await deps.as(SYSTEM).read((db) => db.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirstOrThrow())).state;
const movesOf = async (id: string) =>
  (
    await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('application_events').select('move').where('application_id', '=', id).orderBy('seq').execute())
  ).map(({ move }) => move);

beforeAll(async () => {
  deps = await testDeps();
  place = await aPricedPlace(deps);
  accountant = await staffOf(deps, place, 'accountant');
  head = await staffOf(deps, place, 'head');
});

describe('an invoice', () => {
  it('is issued at accept with the price of that day, its payer, last day and code', async () => {
    const { id, applicant } = await anAcceptedApplication(deps, place);
    const page = await readInvoicePage(deps, applicant, id);
    expect(page).toMatchObject({
      state: 'awaiting_payment',
      payer: { kind: 'person', name: 'Рябинина Анна Сергеевна' },
      invoice: { sumMinor: PRICE, receivedMinor: 0, payUntil: '2026-12-24', vatWords: 'Без НДС', toHandOver: false },
    });
    expect(page.requisites.purpose).toMatch(/^Счёт № \d+ от 24\.11\.2026\./);
    expect(page.qrSvg).toContain('<svg');
  });

  it('is numbered without gap or double, also when many are accepted at once and one is rolled back', async () => {
    const own = await aPricedPlace(deps);
    const many = await Promise.allSettled([
      ...Array.from({ length: 5 }, () => anAcceptedApplication(deps, own)),
      aFiledApplication(deps, own).then(({ id }) =>
        deps.as(SYSTEM).write(async (trx) => {
          await trx.updateTable('applications').set({ identity_checked_at: deps.clock.now() }).where('id', '=', id).execute();
          await trx
            .updateTable('application_documents')
            .set({ seen_at: deps.clock.now(), marked_right_at: deps.clock.now() })
            .where('application_id', '=', id)
            .execute();
          await makeMove(trx, deps, await staffOf(deps, own, 'head'), id, 'accept');
          throw new Error('the power fails');
        }),
      ),
    ]);
    expect(many.map(({ status }) => status)).toEqual([...Array(5).fill('fulfilled'), 'rejected']);
    const numbers = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('invoices').select(['number', 'year']).where('centre_id', '=', own.centreId).orderBy('number').execute());
    expect(numbers).toEqual([1, 2, 3, 4, 5].map((number) => ({ number, year: 2026 })));
  });

  it('of nothing is settled at once', async () => {
    const free = await aPricedPlace(deps, { priceMinor: 0 });
    const { id } = await anAcceptedApplication(deps, free);
    expect(await stateOf(id)).toBe('choosing_date');
    expect(await movesOf(id)).toEqual(['accept', 'confirm_payment']);
  });

  it('and the contract have all that their papers print', async () => {
    const { id } = await anAcceptedApplication(deps, place);
    const papers = await deps.as(SYSTEM).read((db) => listPapers(db, id));
    const of = (kind: string) => {
      const paper = papers.find((one) => one.kind === kind);
      if (!paper) throw new Error(`no ${kind}`);
      return paper;
    };
    expect(await paymentPapers.invoice(deps, of('invoice'))).toMatchObject({
      payUntil: '2026-12-24',
      payer: { kind: 'person', name: { surname: 'Рябинина' } },
      lines: [{ count: 1, kopecks: PRICE }],
      basis: expect.stringMatching(/^Договор № \d+ от 24\.11\.2026$/),
    });
    expect(await paymentPapers.contract(deps, of('contract'))).toMatchObject({
      kopecks: PRICE,
      payWithin: '30 календарных дней',
      customer: { kind: 'person', identity: { series: '4510', issuedOn: '2010-06-01' } },
      signatures: [],
    });
  });
});

describe('payment documents', () => {
  it('are added, taken out, sent; sent ones stay', async () => {
    const { id, applicant } = await anAcceptedApplication(deps, place);
    await expect(sendPaymentProof(deps, applicant, id)).rejects.toMatchObject({ code: 'payment_proof_missing' });
    const slip = await addPaymentProof(deps, applicant, id, await file());
    await removePaymentProof(deps, applicant, id, slip);
    const order = await file();
    const proof = await addPaymentProof(deps, applicant, id, order);
    await expect(addPaymentProof(deps, applicant, id, order)).rejects.toMatchObject({ code: 'proof_repeated' });
    await sendPaymentProof(deps, applicant, id);
    expect(await stateOf(id)).toBe('payment_check');
    expect((await readInvoicePage(deps, applicant, id)).proofs).toMatchObject([{ id: proof, state: 'sent' }]);
    await expect(removePaymentProof(deps, applicant, id, proof)).rejects.toMatchObject({ code: 'proof_in_check' });
    await expect(sendPaymentProof(deps, applicant, id)).rejects.toMatchObject({ code: 'move_not_possible' });
  });

  it('are seen by the accountant beside the invoice, and not confirmed with words', async () => {
    const { id, applicant } = await anAcceptedApplication(deps, place);
    await addPaymentProof(deps, applicant, id, await file());
    await sendPaymentProof(deps, applicant, id);
    expect((await readPaymentForCentre(deps, accountant, id)).proofs).toMatchObject([
      { state: 'sent', name: expect.stringContaining('.pdf') },
    ]);
    await rejectPaymentProof(deps, accountant, id, { words: 'Это чужой чек' });
    expect(await readInvoicePage(deps, applicant, id)).toMatchObject({
      state: 'awaiting_payment',
      rejection: 'Это чужой чек',
      proofs: [{ state: 'rejected' }],
    });
    await expect(sendPaymentProof(deps, applicant, id)).rejects.toMatchObject({ code: 'payment_proof_missing' });
    await expect(rejectPaymentProof(deps, accountant, id, { words: 'Ещё раз' })).rejects.toMatchObject({ code: 'move_not_possible' });
  });

  it('are nobody else’s', async () => {
    const { id } = await anAcceptedApplication(deps, place);
    const stranger = await aPerson(deps);
    await expect(readInvoicePage(deps, stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(addPaymentProof(deps, stranger, id, await file())).rejects.toMatchObject({ code: 'not_found' });
    await expect(readPaymentForCentre(deps, await staffOf(deps, place, 'registrar'), id)).rejects.toMatchObject({ code: 'not_a_cashier' });
    const foreign = await staffOf(deps, await aPricedPlace(deps), 'accountant');
    await expect(confirmPayment(deps, foreign, id, came())).rejects.toMatchObject({ code: 'not_found' });
    await expect(readPaymentForCentre(deps, foreign, id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a payment', () => {
  it('that covers the invoice opens the choice of a date; the receipt is issued once', async () => {
    const { id } = await anAcceptedApplication(deps, place);
    await confirmPayment(deps, accountant, id, came());
    expect(await stateOf(id)).toBe('choosing_date');
    const payment = await deps
      .as(SYSTEM)
      .read((db) =>
        db.selectFrom('payments').select(['id', 'fiscal_state as state']).where('application_id', '=', id).executeTakeFirstOrThrow(),
      );
    expect(payment.state).toBe('ordered');
    const issued: string[] = [];
    const fiscal = {
      issue: async ({ key }: { key: string }) => {
        issued.push(key);
        return { number: '1' };
      },
    };
    await issueFiscalReceipt.run({ ...deps, fiscal }, { paymentId: payment.id }, { number: 1, last: false });
    await issueFiscalReceipt.run({ ...deps, fiscal }, { paymentId: payment.id }, { number: 2, last: false });
    expect(issued).toEqual([payment.id]);
    await expect(confirmPayment(deps, accountant, id, came())).rejects.toMatchObject({ code: 'no_open_invoice' });
  });

  it('that falls short keeps nothing; parts add up', async () => {
    const { id } = await anAcceptedApplication(deps, place);
    await expect(confirmPayment(deps, accountant, id, came({ sum: 900_000 }))).rejects.toMatchObject({
      code: 'payment_short',
      details: { due: PRICE, received: 900_000 },
    });
    await recordPartPayment(deps, accountant, id, came({ sum: 900_000 }));
    expect((await readPaymentForCentre(deps, accountant, id)).invoice.receivedMinor).toBe(900_000);
    await confirmPayment(deps, accountant, id, came({ sum: 300_000 }));
    expect(await stateOf(id)).toBe('choosing_date');
  });

  it('in parts is not written down twice by a form that was sent once more', async () => {
    const { id } = await anAcceptedApplication(deps, place);
    const part = { ...came({ sum: 900_000 }), seenMinor: 0 };
    await recordPartPayment(deps, accountant, id, part);
    await expect(recordPartPayment(deps, accountant, id, part)).rejects.toMatchObject({ code: 'payments_changed' });
    expect((await readPaymentForCentre(deps, accountant, id)).invoice.receivedMinor).toBe(900_000);
  });

  it('that falls short is enough when the head says so, with words', async () => {
    const { id } = await anAcceptedApplication(deps, place);
    const short = came({ sum: 100, override: true });
    await expect(confirmPayment(deps, accountant, id, { ...short, words: 'Хватит' })).rejects.toMatchObject({ code: 'override_not_yours' });
    await expect(confirmPayment(deps, head, id, short)).rejects.toMatchObject({ code: 'override_needs_words' });
    await confirmPayment(deps, head, id, { ...short, words: 'Остаток зачтён по акту' });
    expect(await stateOf(id)).toBe('choosing_date');
  });

  it('that is more than the invoice asks what becomes of the excess, which goes back by a refund', async () => {
    const { id, applicant } = await anAcceptedApplication(deps, place);
    const over = came({ sum: PRICE + 50 });
    await expect(confirmPayment(deps, accountant, id, over)).rejects.toMatchObject({
      code: 'payment_over',
      details: { due: PRICE, received: PRICE + 50 },
    });
    await expect(recordPartPayment(deps, accountant, id, over)).rejects.toMatchObject({ code: 'payment_over' });
    expect((await readPaymentForCentre(deps, accountant, id)).invoice.receivedMinor).toBe(0);
    await expect(confirmPayment(deps, accountant, id, { ...over, over: 5 })).rejects.toMatchObject({ code: 'payment_over' });
    await confirmPayment(deps, accountant, id, { ...over, over: 50 });
    expect(await stateOf(id)).toBe('choosing_date');
    expect(await findRefund(deps, applicant, id)).toMatchObject({ state: 'open', sumMinor: 50 });
    await deps.as(applicant).write((trx) => makeMove(trx, deps, applicant, id, 'withdraw'));
    const sums = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('refunds').select('sum_minor as sum').where('application_id', '=', id).orderBy('sum_minor').execute());
    expect(sums.map(({ sum }) => Number(sum))).toEqual([50, PRICE]);
  });

  it('is not dated ahead', async () => {
    const { id } = await anAcceptedApplication(deps, place);
    await expect(confirmPayment(deps, accountant, id, came({ receivedOn: '25.11.2026' }))).rejects.toMatchObject({
      code: 'received_ahead',
    });
    await expect(confirmPayment(deps, accountant, id, came({ receivedOn: '31.02.2026' }))).rejects.toMatchObject({
      code: 'date_impossible',
    });
  });

  it('is not dated before its invoice, a part of it not before the contract', async () => {
    const { id } = await anAcceptedApplication(deps, place);
    await expect(confirmPayment(deps, accountant, id, came({ receivedOn: '01.01.1900' }))).rejects.toMatchObject({
      code: 'received_before',
      details: { earliest: '2026-11-24', since: 'invoice' },
    });
    await deps
      .as(SYSTEM)
      .write((trx) => trx.updateTable('contracts').set({ dated: '2026-11-20' }).where('application_id', '=', id).execute());
    const part = (receivedOn: string) => recordPartPayment(deps, accountant, id, came({ sum: 100, receivedOn }));
    await expect(part('19.11.2026')).rejects.toMatchObject({
      code: 'received_before',
      details: { earliest: '2026-11-20', since: 'contract' },
    });
    await part('20.11.2026');
    expect((await readPaymentForCentre(deps, accountant, id)).invoice.receivedMinor).toBe(100);
  });

  it('without a sum is asked for it, unless the parts that came cover the invoice', async () => {
    const { id } = await anAcceptedApplication(deps, place);
    await expect(confirmPayment(deps, accountant, id, came({ sum: 0 }))).rejects.toMatchObject({ code: 'no_sum' });
    await recordPartPayment(deps, accountant, id, came({ sum: 100 }));
    await expect(confirmPayment(deps, accountant, id, came({ sum: 0 }))).rejects.toMatchObject({ code: 'no_sum' });
    await recordPartPayment(deps, accountant, id, came({ sum: PRICE - 100 }));
    await confirmPayment(deps, accountant, id, came({ sum: 0 }));
    expect(await stateOf(id)).toBe('choosing_date');
  });

  it('is confirmed once, also by two at a time', async () => {
    const { id } = await anAcceptedApplication(deps, place);
    const both = await Promise.allSettled([confirmPayment(deps, accountant, id, came()), confirmPayment(deps, head, id, came())]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await readPaymentForCentre(deps, accountant, id)).invoice.receivedMinor).toBe(PRICE);
  });

  it('goes back when a paid application is withdrawn; an unpaid one only loses its papers', async () => {
    const paid = await anAcceptedApplication(deps, place);
    await confirmPayment(deps, accountant, paid.id, came());
    const unpaid = await anAcceptedApplication(deps, place);
    for (const { id, applicant } of [paid, unpaid]) await deps.as(applicant).write((trx) => makeMove(trx, deps, applicant, id, 'withdraw'));
    const refunds = await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('refunds')
          .select(['application_id as id', 'sum_minor as sum', 'opened_by_move as move'])
          .where('application_id', 'in', [paid.id, unpaid.id])
          .execute(),
      );
    expect(refunds).toEqual([{ id: paid.id, sum: PRICE, move: 'withdraw' }]);
    expect((await readInvoicePage(deps, unpaid.applicant, unpaid.id)).invoice.state).toBe('void');
  });
});

describe('an employer that pays', () => {
  it('sees its invoice, attaches and sends; the applicant does not', async () => {
    const employer = await anEmployer(deps, '7800991057');
    const { id, applicant } = await anAcceptedApplication(deps, place, { employerInn: '7800991057' });
    expect(await listEmployerInvoices(deps, employer)).toMatchObject([{ applicationId: id, payer: 'АО «Северпроект»', sumMinor: PRICE }]);
    await addPaymentProof(deps, employer, id, await file());
    await expect(sendPaymentProof(deps, applicant, id)).rejects.toMatchObject({ code: 'not_payer' });
    await sendPaymentProof(deps, employer, id);
    expect(await stateOf(id)).toBe('payment_check');
    expect(await listEmployerInvoices(deps, await anEmployer(deps, '7700991063'))).toEqual([]);
    await expect(listEmployerInvoices(deps, applicant)).rejects.toMatchObject({ code: 'not_an_employer' });
  });

  it('that is not registered gets the invoice from the applicant, who sends the proof', async () => {
    const { id, applicant } = await anAcceptedApplication(deps, place, { employerInn: '2500991046' });
    expect(await readInvoicePage(deps, applicant, id)).toMatchObject({
      payer: { kind: 'organisation', name: 'АО «Северпроект»', inn: '2500991046' },
      invoice: { toHandOver: true, payerKind: 'employer' },
    });
    await addPaymentProof(deps, applicant, id, await file());
    await sendPaymentProof(deps, applicant, id);
    expect(await stateOf(id)).toBe('payment_check');
  });
});

describe('the list of payments', () => {
  it('shows what is to check, what is open and what is paid', async () => {
    const own = await aPricedPlace(deps);
    const cashier = await staffOf(deps, own, 'accountant');
    const [open, checked, paid] = [
      await anAcceptedApplication(deps, own),
      await anAcceptedApplication(deps, own),
      await anAcceptedApplication(deps, own),
    ];
    await addPaymentProof(deps, checked.applicant, checked.id, await file());
    await sendPaymentProof(deps, checked.applicant, checked.id);
    await confirmPayment(deps, cashier, paid.id, came());
    for (const [tab, id] of [
      ['open', open.id],
      ['check', checked.id],
      ['paid', paid.id],
    ] as const)
      expect(await listPayments(deps, cashier, { tab })).toMatchObject({
        items: [{ applicationId: id, sumMinor: PRICE }],
        counts: { check: 1, open: 1, paid: 1 },
      });
    await expect(listPayments(deps, await staffOf(deps, own, 'registrar'), { tab: 'open' })).rejects.toMatchObject({
      code: 'not_a_cashier',
    });
  });

  it('finds by number, sum, surname and payer in every tab, and keeps to the own centre', async () => {
    const own = await aPricedPlace(deps);
    const cashier = await staffOf(deps, own, 'accountant');
    const [first, second] = [await anAcceptedApplication(deps, own), await anAcceptedApplication(deps, own)];
    await confirmPayment(deps, cashier, second.id, came());
    const found = async (words: string, actor = cashier) =>
      (await listPayments(deps, actor, { tab: 'contract', words })).items.map(({ applicationId }) => applicationId).sort();
    const both = [first.id, second.id].sort();
    expect(await found('Рябин')).toEqual(both);
    expect(await found('12 000')).toEqual(both);
    expect(await found('Абрикос')).toEqual([]);
    const { number } = (await readPaymentForCentre(deps, cashier, first.id)).invoice;
    expect(await found(`№ ${number}`)).toContain(first.id);
    expect(await found('Рябин', await staffOf(deps, await aPricedPlace(deps), 'accountant'))).toEqual([]);
  });
});
