import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { TYPST_VERSION, type Typst } from '#platform/typst.ts';
import type { PaperId } from '#procedures/index.ts';
import { admissionSlips } from './admission-slips.ts';
import { appealDecision } from './appeal-decision.ts';
import { type BilingualKind, IN_BOTH_LANGUAGES } from './both-languages.ts';
import { certificate } from './certificate.ts';
import { conclusion } from './conclusion.ts';
import { consent } from './consent.ts';
import { contract } from './contract.ts';
import { dateConfirmation } from './date-confirmation.ts';
import { esignAgreement } from './esign-agreement.ts';
import { invoice } from './invoice.ts';
import { appealDecision as kkAppealDecision } from './kk/appeal-decision.ts';
import * as kkApplication from './kk/application-papers.ts';
import * as kkExam from './kk/exam-papers.ts';
import * as kkMoney from './kk/money-papers.ts';
import * as kkOutcome from './kk/outcome-papers.ts';
import { notice } from './notice.ts';
import type { KazakhOf, PaperKindOf, PaperLanguage } from './paper.ts';
import type { Centre } from './parts.ts';
import { printable } from './printable.ts';
import { protocol } from './protocol.ts';
import { receipt } from './receipt.ts';
import { refusal } from './refusal.ts';
import { remarks } from './remarks.ts';
import { sessionList } from './session-list.ts';
import { statement } from './statement.ts';

const PAPERS = {
  statement,
  consent,
  receipt,
  contract,
  esign_agreement: esignAgreement,
  invoice,
  refusal,
  remarks,
  date_confirmation: dateConfirmation,
  notice,
  admission_slips: admissionSlips,
  session_list: sessionList,
  protocol,
  certificate,
  conclusion,
  appeal_decision: appealDecision,
} as const satisfies Partial<Record<PaperId, unknown>>;

const KAZAKH: { readonly [K in keyof typeof PAPERS]: KazakhOf<(typeof PAPERS)[K]> } = {
  statement: kkApplication.statement,
  consent: kkApplication.consent,
  receipt: kkApplication.receipt,
  contract: kkMoney.contract,
  esign_agreement: kkMoney.esignAgreement,
  invoice: kkMoney.invoice,
  refusal: kkApplication.refusal,
  remarks: kkApplication.remarks,
  date_confirmation: kkExam.dateConfirmation,
  notice: kkExam.notice,
  admission_slips: kkExam.admissionSlips,
  session_list: kkExam.sessionList,
  protocol: kkOutcome.protocol,
  certificate: kkOutcome.certificate,
  conclusion: kkOutcome.conclusion,
  appeal_decision: kkAppealDecision,
};

/** The papers of the procedures' vocabulary that have a template. */
export type PaperKind = keyof typeof PAPERS;
export function hasTemplate(paper: PaperId): paper is PaperKind {
  return paper in PAPERS;
}

/** What a paper prints; fields with a default may be left out. */
export type PaperData<K extends PaperKind> = z.input<(typeof PAPERS)[K]['data']>;

export const PAPER_KINDS = Object.keys(PAPERS) as readonly PaperKind[];

export interface RenderedPaper {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly dataSha256: string;
  readonly templateVersion: string;
  /** «Договор № 12.pdf». */
  readonly fileName: string;
}

const TEMPLATES = fileURLToPath(new URL('./templates/', import.meta.url));

/**
 * The same paper in both languages on one sheet.
 * @param kazakhInput  the data once more, with the words that its owner gives in Kazakh.
 */
export async function renderBoth<K extends BilingualKind>(
  typst: Typst,
  kind: K,
  [input, kazakhInput]: readonly [PaperData<K>, PaperData<K>],
  { at }: { at: Temporal.Instant },
): Promise<RenderedPaper> {
  const paper = PAPERS[kind] as unknown as PaperKindOf<z.ZodType<unknown, PaperData<K>>>;
  const kazakh = KAZAKH[kind] as unknown as KazakhOf<PaperKindOf<z.ZodType>>;
  const [data, dataKk] = [paper.data.parse(input), paper.data.parse(kazakhInput)];
  const title = (IN_BOTH_LANGUAGES[kind] as (of: unknown) => string)(data);
  const kk = { ...paper.view(dataKk), ...kazakh.view(dataKk) };
  return await rendered(
    typst,
    kind === 'notice' ? 'notice.typ' : `both/${kind}.typ`,
    { ...paper.view(data), title, foot: title, kk, language: 'kk' },
    { at, title, of: [data, dataKk] },
  );
}

/** Same data, language, template, renderer and `at` give the same bytes. Throws `ZodError` on data that do not fit, `TypstError` on a template that fails. */
export async function renderPaper<K extends PaperKind>(
  typst: Typst,
  kind: K,
  input: PaperData<K>,
  { at, language = 'ru' }: { at: Temporal.Instant; language?: PaperLanguage },
): Promise<RenderedPaper> {
  const paper = PAPERS[kind] as unknown as PaperKindOf<z.ZodType<unknown, PaperData<K>>>;
  const kazakh = language === 'kk' ? (KAZAKH[kind] as unknown as KazakhOf<PaperKindOf<z.ZodType>>) : null;
  const data = paper.data.parse(input);
  const country = countryOf(data as OfCountry);
  const view = { ...paper.view(data), ...kazakh?.view(data), language, country };
  return await rendered(typst, templateOf(kind, language, country), view, { at, title: (kazakh ?? paper).title(data), of: data });
}

async function rendered(
  typst: Typst,
  main: string,
  view: Record<string, unknown>,
  { at, title, of }: { at: Temporal.Instant; title: string; of: unknown },
): Promise<RenderedPaper> {
  const bytes = await typst.render({ workspace: TEMPLATES, main, data: printable(view), at });
  return {
    bytes,
    sha256: sha256(bytes),
    dataSha256: sha256(JSON.stringify(of)),
    templateVersion: templateVersion(main),
    fileName: fileName(title),
  };
}

type Country = Centre['country'];
type OfCountry = { readonly country?: Country; readonly centre?: { readonly country?: Country } | string };

/** Said by the paper itself, or by its centre. */
function countryOf({ country, centre }: OfCountry): Country {
  return country ?? (typeof centre === 'object' ? centre.country : undefined) ?? 'ru';
}

/** Papers in Russian whose words are those of Kazakhstan's law from top to bottom. */
const BY_LAW_OF_KZ: readonly PaperKind[] = ['contract', 'invoice'];

/** The notice holds both languages in one template. */
function templateOf(kind: PaperKind, language: PaperLanguage, country: Country): string {
  if (language === 'kk' && kind !== 'notice') return `kk/${kind}.typ`;
  return country === 'kz' && BY_LAW_OF_KZ.includes(kind) ? `kz/${kind}.typ` : `${kind}.typ`;
}

/** Changes with the template, its shared part and the renderer. */
function templateVersion(main: string): string {
  const sources = ['common.typ', main].map((file) => readFileSync(TEMPLATES + file, 'utf8'));
  return `${TYPST_VERSION}+${sha256(sources.join('\0')).slice(0, 12)}`;
}

function fileName(title: string): string {
  return `${title.replace(/[\p{C}/\\:*?"<>|]+/gu, '-').slice(0, 120)}.pdf`;
}

function sha256(of: Buffer | string): string {
  return createHash('sha256').update(of).digest('hex');
}
