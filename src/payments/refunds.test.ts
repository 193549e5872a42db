import { beforeAll, describe, expect, it } from 'vitest';
import { makeMove } from '#applications/index.ts';
import type { Place } from '#catalogue/place.factory.ts';
import { listPapers } from '#papers/index.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aPricedPlace } from '../applications/review.factory.ts';
import { confirmPayment } from './confirm-payment.ts';
import { anAcceptedApplication, staffOf } from './payments.factory.ts';
import { findRefund, listRefunds, moveRefund, readRefund } from './refunds.ts';
import { voucherFact } from './voucher.ts';

let deps: TestDeps;
let place: Place;
let accountant: Actor;
const form = { paidOn: '', documentNumber: '', words: '' };

beforeAll(async () => {
  deps = await testDeps();
  place = await aPricedPlace(deps);
  accountant = await staffOf(deps, place, 'accountant');
});

async function withdrawn() {
  const filed = await anAcceptedApplication(deps, place);
  await confirmPayment(deps, accountant, filed.id, { sum: 1_200_000, receivedOn: '', method: 'transfer', override: false, words: '' });
  await deps.as(filed.applicant).write((trx) => makeMove(trx, deps, filed.applicant, filed.id, 'withdraw'));
  const refund = await findRefund(deps, filed.applicant, filed.id);
  if (!refund) throw new Error('no refund was opened');
  return { ...filed, refund };
}

describe('a refund', () => {
  it('is paid by the accountant with a day and a number, and the person sees it', async () => {
    const { id, applicant, refund } = await withdrawn();
    expect(refund).toMatchObject({ state: 'open', sumMinor: 1_200_000 });
    expect((await listRefunds(deps, accountant, 'open')).items).toContainEqual(refund);
    await expect(moveRefund(deps, accountant, refund.id, 'pay', form)).rejects.toMatchObject({ code: 'refund_needs_document' });
    await expect(
      moveRefund(deps, accountant, refund.id, 'pay', { ...form, documentNumber: '7', paidOn: '25.11.2026' }),
    ).rejects.toMatchObject({
      code: 'received_ahead',
    });
    await moveRefund(deps, accountant, refund.id, 'pay', { ...form, documentNumber: '118', paidOn: '24.11.2026' });
    expect(await findRefund(deps, applicant, id)).toMatchObject({ state: 'paid', paidOn: '2026-11-24', documentNumber: '118' });
    await expect(moveRefund(deps, accountant, refund.id, 'pay', { ...form, documentNumber: '119' })).rejects.toMatchObject({
      code: 'refund_move_not_possible',
    });
  });

  it('is refused by the head alone, with words, and opened again', async () => {
    const { refund } = await withdrawn();
    const head = await staffOf(deps, place, 'head');
    await expect(moveRefund(deps, accountant, refund.id, 'refuse', { ...form, words: 'нет' })).rejects.toMatchObject({
      code: 'refund_move_not_possible',
    });
    await expect(moveRefund(deps, head, refund.id, 'refuse', form)).rejects.toMatchObject({ code: 'refund_needs_words' });
    await moveRefund(deps, head, refund.id, 'refuse', { ...form, words: 'По договору оплата за день экзамена не возвращается' });
    expect(await readRefund(deps, head, refund.id)).toMatchObject({ refund: { state: 'refused' }, moves: ['reopen'] });
    await moveRefund(deps, head, refund.id, 'reopen', form);
    expect(await readRefund(deps, accountant, refund.id)).toMatchObject({ refund: { state: 'open', words: null }, moves: ['pay'] });
    const history = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('refund_events').select('move').where('refund_id', '=', refund.id).orderBy('at').orderBy('id').execute());
    expect(history).toEqual([{ move: 'refuse' }, { move: 'reopen' }]);
  });

  it('is not shown to another centre, nor to who does not keep its money', async () => {
    const { refund } = await withdrawn();
    const elsewhere = await staffOf(deps, await aPricedPlace(deps), 'accountant');
    await expect(readRefund(deps, elsewhere, refund.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(readRefund(deps, await staffOf(deps, place, 'registrar'), refund.id)).rejects.toMatchObject({ code: 'not_a_cashier' });
  });
});

describe('an application for which nothing is paid', () => {
  it('goes on at once, with a contract and no invoice to print, where the centre has no bank details either', async () => {
    const free = await aPricedPlace(deps, { priceMinor: 0 });
    await deps.as(SYSTEM).write((trx) => trx.updateTable('organisations').set({ bank: null }).where('id', '=', free.centreId).execute());
    const { id } = await anAcceptedApplication(deps, free);
    const { state, papers } = await deps.as(SYSTEM).read(async (db) => ({
      ...(await db.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirstOrThrow()),
      papers: await listPapers(db, id),
    }));
    expect(state).toBe('choosing_date');
    expect(papers.map(({ kind }) => kind)).not.toContain('invoice');
    expect(papers.map(({ kind }) => kind)).toContain('contract');
  });
});

describe('a voucher', () => {
  const today = Temporal.PlainDate.from('2026-11-24');
  const insert = (applicationId: string, holder: string, lastDay: string, by: string) =>
    deps.as(SYSTEM).write((trx) =>
      trx
        .insertInto('vouchers')
        .values({
          application_id: applicationId,
          number: 'KZ-7',
          holder,
          issued_on: today.subtract({ days: 30 }),
          last_day: Temporal.PlainDate.from(lastDay),
          entered_by: by,
          entered_at: deps.clock.now(),
        })
        .execute(),
    );

  it('is known by its number, its holder whatever the letters, and its last day', async () => {
    const { id, applicant } = await anAcceptedApplication(deps, place);
    const of = { id, payerKind: 'voucher', applicantName: 'Рябинина Анна Сергеевна' };
    const fact = (who = of) => deps.as(SYSTEM).read((db) => voucherFact(db, who, today));
    expect(await fact()).toMatchObject({ numberKnown: false });
    await insert(id, 'РЯБИНИНА  анна Сергеевна', '2026-12-09', applicant.personId ?? '');
    expect(await fact()).toMatchObject({ numberKnown: true, holderMatches: true, lastDay: Temporal.PlainDate.from('2026-12-09') });
    expect(await fact({ ...of, applicantName: 'Иванова Анна' })).toMatchObject({ holderMatches: false });
    expect(await fact({ ...of, payerKind: 'applicant' })).toBeNull();
  });
});
