import { procedureOf, readPaperHead, readSiteOnPaper } from '#applications/index.ts';
import { dateInDigits, type PaperData, type PaperPorts, type StoredPaper } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import { clockRule, type Label } from '#procedures/index.ts';
import { type Contract, findContract, readContract } from './contracts.db.ts';
import { ESIGN_AGREEMENT } from './esign-agreement.ts';
import { vatWords } from './money.ts';
import { readPayer } from './payer.ts';
import { findInvoice, readInvoice } from './payments.db.ts';

/** What the papers of money print. */
export const paymentPapers: Pick<PaperPorts<Pick<Deps, 'as'>>, 'contract' | 'invoice' | 'esign_agreement'> = {
  invoice: async (deps, paper) => await deps.as(SYSTEM).read((db) => invoiceOnPaper(db, paper)),
  contract: async (deps, paper) => await deps.as(SYSTEM).read((db) => contractOnPaper(db, paper)),
  esign_agreement: async (deps, paper) => await deps.as(SYSTEM).read((db) => agreementOnPaper(db, paper)),
};

async function invoiceOnPaper(db: Trx, paper: StoredPaper): Promise<PaperData<'invoice'>> {
  const { application, centre, applicant } = await readPaperHead(db, paper);
  if (!centre.bank || !(centre.inn ?? centre.bin)) throw new Error('an invoice of a centre without bank details');
  const invoice = await readInvoice(db, subjectOf(paper));
  const contract = await findContract(db, application.id);
  const { kind, ...payer } = await readPayer(db, invoice);
  const lines = await db
    .selectFrom('invoice_lines')
    .select(['title', 'count', 'price_minor as kopecks'])
    .where('invoice_id', '=', invoice.id)
    .orderBy('line')
    .execute();
  return {
    centre: { ...centre, bank: centre.bank },
    number: String(invoice.number),
    day: invoice.issuedOn.toString(),
    payUntil: invoice.payUntil.toString(),
    payer: kind === 'person' ? { kind, name: applicant } : { kind, ...payer },
    basis: contract ? contractInWords(contract) : null,
    lines,
    vatWords: vatWords(invoice),
    currency: currencyOnPaper(invoice),
    service: say(procedureOf(application).words.service),
    signer: { position: centre.head.position, name: centre.head.name },
  };
}

async function contractOnPaper(db: Trx, paper: StoredPaper): Promise<PaperData<'contract'>> {
  const head = await readPaperHead(db, paper);
  const { application } = head;
  const contract = await readContract(db, subjectOf(paper));
  const invoice = await findInvoice(db, application.id);
  if (!invoice) throw new Error('a contract without the price of its invoice');
  const { term } = clockRule(procedureOf(application), 'invoice');
  return {
    centre: head.centre,
    number: String(contract.number),
    day: contract.dated.toString(),
    customer: invoice.payerOrganisationId
      ? await organisationOnPaper(db, invoice.payerOrganisationId)
      : { kind: 'person', name: head.applicant, identity: head.identity, address: head.address },
    applicant: head.applicant,
    qualification: head.qualification,
    site: await readSiteOnPaper(db, application),
    practiceKind: application.practiceKind ?? 'tasks',
    kopecks: invoice.sumMinor,
    currency: currencyOnPaper(invoice),
    vatWords: vatWords(invoice),
    payWithin: say({ ru: `${term} календарных дней`, kk: `${term} күнтізбелік күн` }),
    videoRecorded: procedureOf(application).exam.video === 'each_part',
    signatures: await signaturesOf(db, contract),
  };
}

const contractInWords = ({ number, dated }: Contract): string => {
  const day = dateInDigits(dated.toString());
  return say({ ru: `Договор № ${number} от ${day}`, kk: `№ ${number} шарт, ${day}` });
};

/** Those that papers know by their words. */
const currencyOnPaper = ({ currency }: { readonly currency: string }) => (currency === 'KZT' ? 'KZT' : 'RUB');

const subjectOf = ({ id, subjectId }: StoredPaper): string => {
  if (subjectId === null) throw new Error(`a paper of money without its subject: ${id}`);
  return subjectId;
};

/** How a paper names the ways to sign. */
const METHODS: Readonly<Record<NonNullable<Contract['method']>, Label>> = {
  code: { ru: 'простая электронная подпись: одноразовый код', kk: 'қарапайым электрондық қолтаңба: бір реттік код' },
  scan: { ru: 'собственноручная подпись на бумаге, скан', kk: 'қағаздағы өз қолтаңбасы, скан' },
  cms_file: { ru: 'файл электронной подписи', kk: 'электрондық қолтаңба файлы' },
};

async function signaturesOf(db: Trx, { signedAt, signedBy, paperSha256, method, address }: Contract) {
  if (!signedAt || !signedBy || !paperSha256 || !method) return [];
  return [{ who: await nameOf(db, signedBy), how: say(METHODS[method]), at: signedAt.toString(), sha256: paperSha256, address }];
}

async function nameOf(db: Trx, personId: string): Promise<string> {
  const { surname, name, patronymic } = await db
    .selectFrom('people')
    .select(['surname', 'given_name as name', 'patronymic'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return [surname, name, patronymic].filter(Boolean).join(' ');
}

/** The clauses are those of the version that was accepted; an earlier one stays in its paper, which is never made anew. */
async function agreementOnPaper(db: Trx, paper: StoredPaper): Promise<PaperData<'esign_agreement'>> {
  const { application, centre } = await readPaperHead(db, paper);
  const contract = await readContract(db, subjectOf(paper));
  const { esignAgreedAt, esignAgreedBy, esignTextVersion, esignTextSha256, esignAddress } = contract;
  if (!esignAgreedAt || !esignAgreedBy || !esignTextVersion || !esignTextSha256) throw new Error('an agreement that nobody accepted');
  const invoice = await findInvoice(db, application.id);
  const who = await nameOf(db, esignAgreedBy);
  const organisation = invoice?.payerOrganisationId ? (await readPayer(db, invoice)).name : null;
  return {
    centre,
    party: organisation ? say({ ru: `${organisation} (действует ${who})`, kk: `${organisation} (атынан ${who})` }) : who,
    clauses: [...ESIGN_AGREEMENT.clauses],
    clausesKk: [...ESIGN_AGREEMENT.clausesKk],
    textVersion: esignTextVersion,
    papers: contractInWords(contract),
    accepted: { who, at: esignAgreedAt.toString(), address: esignAddress, textSha256: esignTextSha256 },
  };
}

/** The employer that pays, in the person of whom it named as its contact. */
async function organisationOnPaper(db: Trx, id: string): Promise<PaperData<'contract'>['customer']> {
  const organisation = await db
    .selectFrom('organisations')
    .select([
      named('organisations.name').as('name'),
      named<string | null>('organisations.address').as('address'),
      'inn',
      'kpp',
      'ogrn',
      'bin',
      'bank',
      'contact_person as contact',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const bank = (organisation.bank ?? {}) as { name?: string; bik?: string; account?: string };
  const [surname = '', name = '', ...patronymic] = (organisation.contact ?? '').split(' ');
  return {
    kind: 'organisation',
    fullName: organisation.name,
    address: organisation.address ?? '',
    inn: organisation.inn,
    kpp: organisation.kpp,
    ogrn: organisation.ogrn,
    bin: organisation.bin,
    account: bank.account ?? null,
    bankName: bank.name ?? null,
    bik: bank.bik ?? null,
    signer: {
      position: say({ ru: 'Представитель', kk: 'Өкіл' }),
      positionGenitive: 'представителя',
      name: { surname, name, patronymic: patronymic.join(' ') || null },
      basis: say({ ru: 'доверенности', kk: 'сенімхат' }),
    },
  };
}
