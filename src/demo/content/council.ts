import type { AssessmentTool, Item, ToolTexts } from '#exams/index.ts';
import type { CentreKey, OrganisationKey, QualificationKey, SiteKey } from './keys.ts';
import type { Paperwork } from './paperwork.ts';
import type { DemoPerson } from './person.ts';

/** A council of the demo with everything that is its own. */
export interface DemoCouncil {
  /** Which of its organisations it is. */
  readonly key: OrganisationKey;
  /** By which procedure its qualifications are assessed. */
  readonly procedureId: string;
  /** ISO 4217: in which its centres say their prices. */
  readonly currency: string;
  readonly organisations: readonly DemoOrganisation[];
  readonly centres: readonly DemoCentreCard[];
  readonly sites: readonly DemoSite[];
  readonly standards: readonly DemoStandard[];
  readonly qualifications: readonly DemoQualification[];
  readonly items: readonly Item[];
  readonly tools: readonly AssessmentTool[];
  /** What it publishes of a tool. */
  textsOf(qualification: QualificationKey, tool: AssessmentTool): ToolTexts;
  readonly paperwork: Paperwork;
  /** What it has set otherwise than its procedure, by group. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Staff first. */
  readonly people: readonly DemoPerson[];
}

export interface DemoOrganisation {
  key: OrganisationKey;
  kind: 'council' | 'centre' | 'employer' | 'site_operator' | 'operator';
  name: string;
  shortName: string;
  /** Numbers of its country: ИНН, КПП and ОГРН of Russia, or БИН of Kazakhstan. */
  inn: string | null;
  kpp: string | null;
  ogrn: string | null;
  bin?: string;
  registryNumber: string | null;
  address: string;
  phone: string;
  email: string;
  contactPerson: string;
  /** In Kazakhstan the account is an IBAN, the БИК letters, and there is no correspondent account. */
  bank: { name: string; bik: string; account: string; correspondentAccount?: string };
  /** What its readers in Kazakh see; the rest in Russian. */
  inKazakh?: { name: string; short_name: string; address: string };
}

export interface DemoSite {
  key: SiteKey;
  centre: CentreKey;
  /** Another firm that runs it; null: the centre itself. */
  operator: OrganisationKey | null;
  name: string;
  registryNumber: string;
  /** ISO 3166-2. */
  region: string;
  city: string;
  address: string;
  timeZone: string;
  accessibility: string;
  rooms: { name: string; seats: number; inKazakh?: { name: string } }[];
  /** What its readers in Kazakh see; the rest in Russian. */
  inKazakh?: { name: string; city: string; address: string; accessibility: string };
}

export interface DemoCentreCard {
  centre: CentreKey;
  slug: string;
  region: string;
  timeZone: string;
  payers: ('applicant' | 'employer' | 'voucher')[];
  qualifications: QualificationKey[];
  /** `block.field` → the centre's words to the applicant. */
  hints: Readonly<Record<string, string>>;
  /** Texts of the public page «Соискателям». */
  applicantsPage: { welcome: string; howToApply: string[]; toBring: string[]; contact: string };
  /** What its readers in Kazakh see; the rest in Russian. */
  inKazakh?: { hints: DemoCentreCard['hints']; applicants_page: DemoCentreCard['applicantsPage'] };
}

/** Kinds of document that an application may hold. The card of a qualification says which it asks for. */
export type DocumentKind = 'identity' | 'statement' | 'consent' | 'education' | 'work_experience' | 'nrs_notice';

export interface DemoStandard {
  code: string;
  name: string;
  field: string;
  /** Null: number and day of the order are not known, and papers name none. */
  act: string | null;
  /** «Сверить»: not seen in the register by whoever wrote it. */
  toVerify: boolean;
  /** What its readers in Kazakh see; the rest in Russian. */
  inKazakh?: { name: string; field: string; act?: string };
}

export interface DemoQualification {
  key: QualificationKey;
  standardCode: string;
  code: string;
  name: string;
  level: number;
  validYears: number;
  requiredDocuments: { kind: DocumentKind; required: boolean; note: string }[];
  labourFunctions: { code: string; name: string }[];
  jobTitles: string[];
  specialConditions: string | null;
  practiceKinds: ('tasks' | 'portfolio')[];
  /** In kopecks or tiyns. */
  priceMinor: number;
  toVerify: boolean;
  /** What its readers in Kazakh see; the rest in Russian. */
  inKazakh?: {
    name: string;
    required_documents: DemoQualification['requiredDocuments'];
    labour_functions: DemoQualification['labourFunctions'];
    job_titles: string[];
    special_conditions: string | null;
  };
}
