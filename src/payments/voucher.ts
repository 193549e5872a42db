import { z } from 'zod';
import { assertAllowed, lastDayOfClock, lockApplication, procedureOf, zoneOfCentre } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn, type Facts } from '#procedures/index.ts';
import { dayReceived } from './confirm-payment.ts';
import { mayPay } from './payments.policy.ts';

export const VoucherForm = z.object({
  number: z.string().trim().min(1, 'required').max(50, 'too_long'),
  holder: z.string().trim().min(1, 'required').max(200, 'too_long'),
  issuedOn: z.string().trim().min(1, 'required').max(10),
});

/** Days ISO. */
export interface VoucherShown {
  readonly number: string;
  readonly holder: string;
  readonly issuedOn: string;
  readonly lastDay: string;
}

/**
 * The voucher that pays, as it was given out; its last day follows from the procedure. May be corrected until the centre has it.
 * Refuses: `not_signed_in`, `not_found`, `nothing_to_pay`, `voucher_not_taken`, `received_ahead`, `date_impossible`.
 */
export async function saveVoucher(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  form: z.output<typeof VoucherForm>,
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockApplication(trx, applicationId);
    assertAllowed(mayPay(actor, application));
    if (application.state !== 'awaiting_payment' || actor.personId === null) throw new Refusal('nothing_to_pay');
    if (application.payerKind !== 'voucher' || !procedureOf(application).clocks.some(({ id }) => id === 'voucher'))
      throw new Refusal('voucher_not_taken');
    const now = deps.clock.now();
    const issuedOn = dayReceived(form.issuedOn, dayIn(now, await zoneOfCentre(trx, application.centreId)));
    await trx
      .updateTable('vouchers')
      .set({ replaced_at: now })
      .where('application_id', '=', applicationId)
      .where('replaced_at', 'is', null)
      .execute();
    await trx
      .insertInto('vouchers')
      .values({
        application_id: applicationId,
        number: form.number,
        holder: form.holder,
        issued_on: issuedOn,
        last_day: await lastDayOfClock(trx, application, 'voucher', issuedOn),
        entered_by: actor.personId,
        entered_at: now,
      })
      .execute();
  });
}

export async function findVoucher(db: Trx, applicationId: string): Promise<VoucherShown | null> {
  const row = await db
    .selectFrom('vouchers')
    .select(['number', 'holder', 'issued_on as issuedOn', 'last_day as lastDay'])
    .where('application_id', '=', applicationId)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
  return row ? { ...row, issuedOn: row.issuedOn.toString(), lastDay: row.lastDay.toString() } : null;
}

/** For the guard of the confirmation; null unless a voucher pays. */
export async function voucherFact(
  db: Trx,
  { id, payerKind, applicantName }: { readonly id: string; readonly payerKind: string | null; readonly applicantName: string },
  today: Temporal.PlainDate,
): Promise<Facts['payment']['voucher']> {
  if (payerKind !== 'voucher') return null;
  const voucher = await findVoucher(db, id);
  return {
    numberKnown: voucher !== null,
    holderMatches: voucher === null || sameName(voucher.holder, applicantName),
    lastDay: voucher ? Temporal.PlainDate.from(voucher.lastDay) : today,
  };
}

/** Case, «ё» and spaces do not make another person. */
const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s.]+/g, ' ')
    .trim();
