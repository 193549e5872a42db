import { renderSVG } from 'uqr';
import { assertAllowed, procedureOf, readApplication, zoneOfCentre } from '#applications/index.ts';
import { listVersionsByIds } from '#documents/index.ts';
import { dateInDigits, listPapers, mayOpenPaper, type PaperKind, type PaymentOrder, paymentQr } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn, type Label, type StateId } from '#procedures/index.ts';
import { hasEmployerConsent } from './employer-sight.ts';
import { vatWords } from './money.ts';
import { type PayerShown, readPayer } from './payer.ts';
import { findInvoice, type Invoice, listLines, listProofs, readInvoice, sumReceived } from './payments.db.ts';
import { mayPay } from './payments.policy.ts';
import { type ContractShown, presentContract } from './present-contract.ts';
import { findVoucher, type VoucherShown } from './voucher.ts';

/** What a bank asks for; of the centre. */
export interface Requisites {
  readonly payee: string;
  readonly inn: string | null;
  readonly bin: string | null;
  readonly kpp: string | null;
  readonly account: string | null;
  readonly bank: string | null;
  readonly bik: string | null;
  readonly correspondentAccount: string | null;
  readonly purpose: string;
}

export interface ProofShown {
  readonly id: string;
  readonly versionId: string;
  readonly name: string;
  readonly pages: number;
  readonly pageSizes: readonly (readonly [number, number])[];
  readonly addedAt: string;
  readonly state: 'added' | 'sent' | 'rejected';
}

/** The invoice as the payer and the centre see it; days ISO, moments ISO, sums in minor units. */
export interface InvoicePage {
  readonly applicationId: string;
  readonly applicationNumber: number | null;
  readonly applicantName: string;
  readonly qualification: string;
  /** Null where it is not for the reader: an employer that has paid, without the person's consent. */
  readonly state: StateId | null;
  readonly procedureId: string;
  readonly edition: string;
  readonly centre: string;
  readonly zone: string;
  readonly today: string;
  readonly invoice: {
    readonly id: string;
    readonly number: number;
    readonly issuedOn: string;
    readonly payUntil: string;
    readonly sumMinor: number;
    readonly receivedMinor: number;
    readonly currency: string;
    readonly vatWords: string;
    readonly state: Invoice['state'];
    readonly payerKind: Invoice['payerKind'];
    /** The employer is not registered here: the applicant hands the invoice over. */
    readonly toHandOver: boolean;
  };
  readonly payer: PayerShown;
  readonly requisites: Requisites;
  /** SVG of the payment symbol; null while something is wanting in the centre's requisites, or where nothing is left to pay. */
  readonly qrSvg: string | null;
  readonly proofs: readonly ProofShown[];
  readonly papers: readonly { readonly id: string; readonly kind: string; readonly ready: boolean; readonly at: string }[];
  /** For whom it pays: one, or several people of an employer; a person sees their own line. */
  readonly people: readonly { readonly applicationId: string; readonly title: string; readonly priceMinor: number }[];
  /** Whether the person chooses the day of the exam; else the centre sets it. */
  readonly choosesDate: boolean;
  /** The voucher that pays; null where none is entered. */
  readonly voucher: VoucherShown | null;
  /** The person lets the employer see the course and the outcome; null where no employer pays. */
  readonly employerConsent: boolean | null;
  readonly contract: ContractShown | null;
  /** Why the centre did not confirm the last documents. */
  readonly rejection: string | null;
}

/** Refuses: `not_signed_in`, `not_found`, `no_invoice_yet`. */
export async function readInvoicePage(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, applicationId: string): Promise<InvoicePage> {
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayPay(actor, application));
    const page = await presentInvoice(db, applicationId, deps.clock.now());
    return actor.scope === 'employer' ? asEmployerSees(page, actor) : page;
  });
}

/** Its own papers; once it has paid, how the application goes on is the person's to show. */
function asEmployerSees(page: InvoicePage, actor: Actor): InvoicePage {
  const papers = page.papers.filter(({ kind }) => mayOpenPaper(actor, { kind: kind as PaperKind, personId: null }).allowed);
  const goesOn = page.invoice.state === 'open' || page.employerConsent === true;
  return { ...page, papers, state: goesOn ? page.state : null };
}

/** The same by the id of the invoice. Refuses as `readInvoicePage`. */
export async function readInvoiceById(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, invoiceId: string): Promise<InvoicePage> {
  const { applicationId } = await deps.as(actor).read((db) => readInvoice(db, invoiceId));
  return await readInvoicePage(deps, actor, applicationId);
}

/** Without a look at who asks: the caller has asked its policy. Refuses: `not_found`, `no_invoice_yet`. */
export async function presentInvoice(db: Trx, applicationId: string, now: Temporal.Instant): Promise<InvoicePage> {
  const application = await readApplication(db, applicationId);
  const invoice = await findInvoice(db, applicationId);
  if (!invoice) throw new Refusal('no_invoice_yet');
  const zone = await zoneOfCentre(db, application.centreId);
  const payer = await readPayer(db, invoice);
  const received = await sumReceived(db, invoice.id);
  const { centreName, requisites, order } = await requisitesOf(db, invoice, {
    service: procedureOf(application).words.service,
    leftMinor: invoice.sumMinor - received,
  });
  const papers = (await listPapers(db, applicationId)).filter(({ kind }) =>
    ['invoice', 'contract', 'esign_agreement', 'receipt'].includes(kind),
  );
  return {
    applicationId,
    applicationNumber: application.number,
    applicantName: application.applicantName,
    qualification: await qualificationName(db, application.qualificationId),
    state: application.state,
    procedureId: procedureOf(application).id,
    edition: application.edition,
    centre: centreName,
    zone,
    today: dayIn(now, zone).toString(),
    invoice: {
      id: invoice.id,
      number: invoice.number,
      issuedOn: invoice.issuedOn.toString(),
      payUntil: invoice.payUntil.toString(),
      sumMinor: invoice.sumMinor,
      receivedMinor: received,
      currency: invoice.currency,
      vatWords: vatWords(invoice),
      state: invoice.state,
      payerKind: invoice.payerKind,
      toHandOver: invoice.payerKind === 'employer' && invoice.payerOrganisationId === null,
    },
    payer,
    requisites,
    qrSvg: order && invoice.state === 'open' ? renderSVG(paymentQr(order), { ecc: 'M', border: 2 }) : null,
    proofs: await presentProofs(db, invoice.id),
    papers: papers.map(({ id, kind, state, createdAt }) => ({ id, kind, ready: state === 'ready', at: createdAt.toString() })),
    people: await listLines(db, invoice.id),
    choosesDate: procedureOf(application).states.some(({ id }) => id === 'choosing_date'),
    voucher: await findVoucher(db, applicationId),
    employerConsent: application.employerId ? await hasEmployerConsent(db, application) : null,
    contract: await presentContract(db, application, now),
    rejection: application.state === 'awaiting_payment' ? await lastRejection(db, applicationId) : null,
  };
}

export async function presentProofs(db: Trx, invoiceId: string): Promise<ProofShown[]> {
  const proofs = await listProofs(db, invoiceId);
  const versions = new Map(
    (
      await listVersionsByIds(
        db,
        proofs.map(({ versionId }) => versionId),
      )
    ).map((version) => [version.id, version]),
  );
  return proofs.map(({ id, versionId, addedAt, sentAt, rejectedAt }) => {
    const version = versions.get(versionId);
    return {
      id,
      versionId,
      name: version?.name ?? say({ ru: 'Платёжный документ', kk: 'Төлем құжаты' }),
      pages: version?.pages ?? 1,
      pageSizes: version?.pageSizes ?? [],
      addedAt: addedAt.toString(),
      state: rejectedAt ? 'rejected' : sentAt ? 'sent' : 'added',
    };
  });
}

interface Bank {
  readonly name?: string;
  readonly bik?: string;
  readonly account?: string;
  readonly correspondentAccount?: string | null;
}

async function requisitesOf(
  db: Trx,
  invoice: Invoice,
  { service, leftMinor }: { readonly service: Label; readonly leftMinor: number },
): Promise<{ centreName: string; requisites: Requisites; order: PaymentOrder | null }> {
  const centre = await db
    .selectFrom('organisations')
    .select([named('organisations.name').as('name'), named('organisations.short_name').as('shortName'), 'inn', 'bin', 'kpp', 'bank'])
    .where('id', '=', invoice.centreId)
    .executeTakeFirstOrThrow();
  const bank = (centre.bank ?? {}) as Bank;
  const purpose = paymentPurpose(invoice, service);
  const requisites = {
    payee: centre.name,
    inn: centre.inn,
    bin: centre.bin,
    kpp: centre.kpp,
    account: bank.account ?? null,
    bank: bank.name ?? null,
    bik: bank.bik ?? null,
    correspondentAccount: bank.correspondentAccount ?? null,
    purpose,
  };
  const { account, name, bik } = bank;
  if (!account || !name || !bik || !centre.inn || leftMinor <= 0) return { centreName: centre.shortName, requisites, order: null };
  const order = {
    name: centre.name,
    account,
    bankName: name,
    bik,
    correspondentAccount: bank.correspondentAccount ?? null,
    inn: centre.inn,
    kpp: centre.kpp,
    kopecks: leftMinor,
    purpose,
    payer: null,
  };
  return { centreName: centre.shortName, requisites, order };
}

/** The number goes first: the bank statement is matched by it. The paper of the invoice says the same. */
const paymentPurpose = (invoice: Pick<Invoice, 'number' | 'issuedOn' | 'sumMinor' | 'vatPercent' | 'currency'>, service: Label): string =>
  `${invoiceInWords(invoice.number, dateInDigits(invoice.issuedOn.toString()))}. ${say(service)}. ${vatWords(invoice)}`;

const invoiceInWords = (number: number, day: string): string =>
  say({ ru: `Счёт № ${number} от ${day}`, kk: `№ ${number} шот (счёт № ${number}), ${day}` });

async function qualificationName(db: Trx, id: string | null): Promise<string> {
  const found = id
    ? await db.selectFrom('qualifications').select(named('qualifications.name').as('name')).where('id', '=', id).executeTakeFirst()
    : undefined;
  return found?.name ?? '';
}

async function lastRejection(db: Trx, applicationId: string): Promise<string | null> {
  const event = await db
    .selectFrom('application_events as e')
    .leftJoin('application_words as w', 'w.id', 'e.words_id')
    .select(['e.move', 'w.words'])
    .where('e.application_id', '=', applicationId)
    .orderBy('e.seq', 'desc')
    .executeTakeFirst();
  return event?.move === 'reject_payment_proof' ? event.words : null;
}
