import { sql } from 'kysely';
import { assertAllowed, procedureOf, readApplication } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn, daysLeft, type StateId, taxNumberOf } from '#procedures/index.ts';
import { readSum } from './money.ts';
import { maySeeMoney, maySettle } from './payments.policy.ts';
import { type InvoicePage, presentInvoice } from './read-invoice-page.ts';

export const PAYMENT_TABS = ['check', 'contract', 'open', 'paid'] as const;
export type PaymentTab = (typeof PAYMENT_TABS)[number];

/** A row of a list of invoices; sums in minor units, days ISO. */
export interface InvoiceItem {
  readonly invoiceId: string;
  readonly applicationId: string;
  readonly number: number;
  readonly issuedOn: string;
  readonly payUntil: string;
  readonly left: number;
  readonly sumMinor: number;
  readonly currency: string;
  readonly receivedMinor: number;
  readonly applicantName: string;
  /** How many people it pays for. */
  readonly people: number;
  readonly applicationNumber: number;
  readonly qualification: string;
  readonly payer: string;
  /** Null for an employer whose invoice is closed: how the application goes on is the person's to show. */
  readonly state: StateId | null;
  readonly invoiceState: 'open' | 'paid' | 'void';
  readonly centre: string;
  /** The party sent a signature that the centre has to check. */
  readonly signatureSent: boolean;
}

const invoices = (db: Trx) =>
  db
    .selectFrom('invoices as i')
    .innerJoin('applications as a', 'a.id', 'i.application_id')
    .innerJoin('qualifications as q', 'q.id', 'a.qualification_id')
    .innerJoin('organisations as c', 'c.id', 'i.centre_id')
    .innerJoin('centres as t', 't.id', 'i.centre_id')
    .leftJoin('organisations as o', 'o.id', 'i.payer_organisation_id');

const inTab = (query: ReturnType<typeof invoices>, tab: PaymentTab) =>
  tab === 'check'
    ? query.where('a.state', '=', 'payment_check').where('i.state', '=', 'open')
    : tab === 'contract'
      ? query.where('i.state', '=', 'open').where('a.state', '=', 'contract_offered')
      : tab === 'open'
        ? query.where('i.state', '=', 'open').where('a.state', 'not in', ['payment_check', 'contract_offered'])
        : query.where('i.state', '=', 'paid');

/** By the number of the invoice or the application, the sum, the payer's tax number, the beginning of a surname, a part of the payer's name. */
function searched(query: ReturnType<typeof invoices>, words: string) {
  const text = words.toLowerCase().replaceAll('ё', 'е').trim();
  const digits = words.replaceAll(/\D/g, '');
  const number = /^№?\s*\d{1,9}$/.test(text) ? Number(digits) : null;
  const sum = readSum(words);
  return query.where((eb) =>
    eb.or([
      sql<boolean>`starts_with(a.name_key, ${text})`,
      sql<boolean>`position(${text} in replace(lower(o.short_name), 'ё', 'е')) > 0`,
      ...(number === null ? [] : [eb('i.number', '=', number), eb('a.number', '=', number)]),
      ...(sum === null ? [] : [eb('i.sum_minor', '=', sum)]),
      ...(digits.length === 10 || digits.length === 12 ? [eb('i.payer_inn', '=', digits)] : []),
      eb.exists(
        eb
          .selectFrom('invoice_lines as l')
          .innerJoin('applications as b', 'b.id', 'l.application_id')
          .select('l.invoice_id')
          .whereRef('l.invoice_id', '=', 'i.id')
          .where(sql<boolean>`starts_with(b.name_key, ${text})`),
      ),
    ]),
  );
}

/** The centre's invoices; what ends first stands first. What is searched is searched in every tab. Refuses: `not_signed_in`, `not_a_cashier`. */
export async function listPayments(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  { tab, words = '' }: { tab: PaymentTab; words?: string },
  page: { limit: number; offset: number } = { limit: 100, offset: 0 },
): Promise<{ readonly items: readonly InvoiceItem[]; readonly counts: Readonly<Record<PaymentTab, number>> }> {
  assertAllowed(maySeeMoney(actor));
  const centreId = organisationOf(actor);
  return await deps.as(actor).read(async (db) => {
    const own = () => invoices(db).where('i.centre_id', '=', centreId);
    const count = async (of: PaymentTab) =>
      Number(
        (
          await inTab(own(), of)
            .select((eb) => eb.fn.countAll<number>().as('count'))
            .executeTakeFirstOrThrow()
        ).count,
      );
    return {
      items: await (words.trim() === ''
        ? listItems(inTab(own(), tab), tab === 'paid', page, deps.clock.now())
        : listItems(searched(own(), words), true, page, deps.clock.now())),
      counts: { check: await count('check'), contract: await count('contract'), open: await count('open'), paid: await count('paid') },
    };
  });
}

/** Invoices that the employer pays. Refuses: `not_an_employer`. */
export async function listEmployerInvoices(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor): Promise<readonly InvoiceItem[]> {
  if (actor.scope !== 'employer') throw new Refusal('not_an_employer');
  const organisationId = organisationOf(actor);
  const items = await deps
    .as(actor)
    .read((db) =>
      listItems(
        invoices(db).where('i.payer_organisation_id', '=', organisationId).where('i.state', '<>', 'void'),
        false,
        { limit: 200, offset: 0 },
        deps.clock.now(),
      ),
    );
  return items.map((item) => (item.invoiceState === 'open' ? item : { ...item, state: null }));
}

/** One invoice beside its payment documents. Refuses: `not_signed_in`, `not_found`, `own_application`, `not_a_cashier`, `no_invoice_yet`. */
export async function readPaymentForCentre(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, applicationId: string): Promise<InvoicePage> {
  return await deps.as(actor).read(async (db) => {
    assertAllowed(maySettle(actor, await readApplication(db, applicationId)));
    return await presentInvoice(db, applicationId, deps.clock.now());
  });
}

function organisationOf({ organisationId }: Actor): string {
  if (organisationId === null) throw new Refusal('not_found');
  return organisationId;
}

async function listItems(
  query: ReturnType<typeof invoices>,
  newestFirst: boolean,
  page: { limit: number; offset: number },
  now: Temporal.Instant,
): Promise<InvoiceItem[]> {
  const rows = await query
    .select((eb) => [
      'i.id as invoiceId',
      'i.application_id as applicationId',
      'i.number',
      'i.issued_on as issuedOn',
      'i.pay_until as payUntil',
      'i.sum_minor as sumMinor',
      'i.currency',
      'i.state as invoiceState',
      'i.payer_kind as payerKind',
      'i.payer_inn as payerInn',
      'a.applicant_name as applicantName',
      'a.number as applicationNumber',
      'a.state',
      'a.procedure_id as procedureId',
      'a.edition',
      named('q.name').as('qualification'),
      named<string | null>('o.short_name').as('payer'),
      named('c.short_name').as('centre'),
      't.time_zone as zone',
      eb
        .selectFrom('payments as p')
        .select((of) => of.fn.sum<number>('p.sum_minor').as('sum'))
        .whereRef('p.invoice_id', '=', 'i.id')
        .as('received'),
      eb
        .selectFrom('invoice_lines as l')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('l.invoice_id', '=', 'i.id')
        .as('people'),
      eb
        .exists(
          eb
            .selectFrom('contract_signatures as s')
            .select('s.id')
            .whereRef('s.application_id', '=', 'i.application_id')
            .where('s.state', '=', 'sent'),
        )
        .as('signatureSent'),
    ])
    .orderBy(newestFirst ? 'i.closed_at' : 'i.pay_until', newestFirst ? 'desc' : 'asc')
    .orderBy('i.number', newestFirst ? 'desc' : 'asc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ issuedOn, payUntil, received, payer, payerKind, payerInn, procedureId, edition, zone, ...row }) => ({
    ...row,
    applicationNumber: row.applicationNumber ?? 0,
    state: row.state as StateId,
    invoiceState: row.invoiceState as InvoiceItem['invoiceState'],
    issuedOn: issuedOn.toString(),
    payUntil: payUntil.toString(),
    left: daysLeft(payUntil, dayIn(now, zone)),
    receivedMinor: Number(received ?? 0),
    people: Number(row.people ?? 1),
    signatureSent: row.signatureSent === true,
    payer: payer ?? (payerKind === 'employer' && payerInn ? numberInWords({ procedureId, edition }, payerInn) : row.applicantName),
  }));
}

/** «ИНН 7707083893», «БИН 990140001230». */
function numberInWords(of: Parameters<typeof procedureOf>[0], number: string): string {
  return `${taxNumberOf(procedureOf(of)) === 'bin' ? say({ ru: 'БИН', kk: 'БСН' }) : 'ИНН'} ${number}`;
}
