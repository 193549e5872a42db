import { z } from 'zod';
import { assertAllowed, readApplication, zoneOfCentre } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn } from '#procedures/index.ts';
import { dayReceived } from './confirm-payment.ts';
import { mayPay, maySeeMoney, maySettle } from './payments.policy.ts';
import { REFUND_MOVES, REFUND_STATES, type RefundMove, type RefundState, refundMovesFor } from './refund.ts';

export const RefundForm = z.object({
  paidOn: z.string().trim().max(10).default(''),
  documentNumber: z.string().trim().max(50, 'too_long').default(''),
  words: z.string().trim().max(2_000, 'too_long').default(''),
});

/** Sums in minor units, days ISO. */
export interface RefundShown {
  readonly id: string;
  readonly applicationId: string;
  readonly applicationNumber: number | null;
  readonly applicantName: string;
  readonly payer: string | null;
  readonly invoiceNumber: number;
  readonly sumMinor: number;
  readonly currency: string;
  readonly state: RefundState;
  readonly openedBy: string;
  readonly openedOn: string;
  readonly paidOn: string | null;
  readonly documentNumber: string | null;
  readonly words: string | null;
}

/** The centre's refunds of one state, the oldest first. Refuses: `not_signed_in`, `not_a_cashier`. */
export async function listRefunds(deps: Pick<Deps, 'as'>, actor: Actor, state: RefundState) {
  assertAllowed(maySeeMoney(actor));
  return await deps.as(actor).read(async (db) => {
    const rows = await refunds(db)
      .where('i.centre_id', '=', actor.organisationId)
      .where('r.state', '=', state)
      .orderBy('r.opened_at')
      .limit(200)
      .execute();
    const counted = await db
      .selectFrom('refunds as r')
      .innerJoin('invoices as i', 'i.id', 'r.invoice_id')
      .select((eb) => ['r.state', eb.fn.countAll<number>().as('count')])
      .where('i.centre_id', '=', actor.organisationId)
      .groupBy('r.state')
      .execute();
    const counts = Object.fromEntries(REFUND_STATES.map((one) => [one, Number(counted.find((row) => row.state === one)?.count ?? 0)]));
    return { items: rows.map(present), counts: counts as Record<RefundState, number> };
  });
}

/** One refund and what may be done with it. Refuses: `not_found`, `own_application`, `not_a_cashier`. */
export async function readRefund(deps: Pick<Deps, 'as'>, actor: Actor, id: string) {
  return await deps.as(actor).read(async (db) => {
    const refund = present(
      await refunds(db)
        .where('r.id', '=', id)
        .executeTakeFirstOrThrow(() => new Refusal('not_found')),
    );
    assertAllowed(maySettle(actor, await readApplication(db, refund.applicationId)));
    return { refund, moves: refundMovesFor(refund.state, actor.role) };
  });
}

/** What goes back for an application, for whoever pays. Refuses: `not_signed_in`, `not_found`. */
export async function findRefund(deps: Pick<Deps, 'as'>, actor: Actor, applicationId: string): Promise<RefundShown | null> {
  return await deps.as(actor).read(async (db) => {
    assertAllowed(mayPay(actor, await readApplication(db, applicationId)));
    const row = await refunds(db).where('r.application_id', '=', applicationId).orderBy('r.opened_at', 'desc').executeTakeFirst();
    return row ? present(row) : null;
  });
}

/** Refuses: `not_found`, `own_application`, `not_a_cashier`, `refund_move_not_possible`, `refund_needs_document`, `refund_needs_words`, `received_ahead`, `date_impossible`. */
export async function moveRefund(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  id: string,
  move: RefundMove,
  form: z.output<typeof RefundForm>,
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const refund = await trx
      .selectFrom('refunds')
      .select(['id', 'state', 'application_id as applicationId'])
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    const application = await readApplication(trx, refund.applicationId);
    assertAllowed(maySettle(actor, application));
    const from = refund.state as RefundState;
    if (!refundMovesFor(from, actor.role).includes(move)) throw new Refusal('refund_move_not_possible');
    const now = deps.clock.now();
    const { to } = REFUND_MOVES[move];
    const today = dayIn(now, await zoneOfCentre(trx, application.centreId));
    if (move === 'pay' && form.documentNumber === '') throw new Refusal('refund_needs_document');
    if (move === 'refuse' && form.words === '') throw new Refusal('refund_needs_words');
    await trx
      .updateTable('refunds')
      .set({
        state: to,
        closed_at: to === 'open' ? null : now,
        paid_on: move === 'pay' ? dayReceived(form.paidOn, today) : null,
        document_number: move === 'pay' ? form.documentNumber : null,
        words: move === 'refuse' ? form.words : null,
      })
      .where('id', '=', id)
      .execute();
    await trx
      .insertInto('refund_events')
      .values({
        refund_id: id,
        application_id: refund.applicationId,
        move,
        from_state: from,
        to_state: to,
        at: now,
        actor_person_id: actor.personId,
        actor_role: actor.role,
      })
      .execute();
  });
}

const refunds = (db: Trx) =>
  db
    .selectFrom('refunds as r')
    .innerJoin('invoices as i', 'i.id', 'r.invoice_id')
    .innerJoin('applications as a', 'a.id', 'r.application_id')
    .innerJoin('centres as t', 't.id', 'i.centre_id')
    .leftJoin('organisations as o', 'o.id', 'i.payer_organisation_id')
    .select([
      'r.id',
      'r.application_id as applicationId',
      'a.number as applicationNumber',
      'a.applicant_name as applicantName',
      named<string | null>('o.short_name').as('payer'),
      'i.number as invoiceNumber',
      'r.sum_minor as sumMinor',
      'r.currency',
      'r.state',
      'r.opened_by_move as openedBy',
      'r.opened_at as openedAt',
      't.time_zone as zone',
      'r.paid_on as paidOn',
      'r.document_number as documentNumber',
      'r.words',
    ]);

function present({
  openedAt,
  zone,
  paidOn,
  state,
  ...row
}: Awaited<ReturnType<ReturnType<typeof refunds>['executeTakeFirstOrThrow']>>): RefundShown {
  return { ...row, state: state as RefundState, openedOn: dayIn(openedAt, zone).toString(), paidOn: paidOn?.toString() ?? null };
}
