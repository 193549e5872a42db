import type { Values } from '#accounts/index.ts';
import { CONSENT_TEXTS } from '#accounts/index.ts';
import {
  attachDocument,
  type BlockId,
  saveBlock,
  saveQualification,
  setPortfolioLink,
  signConsent,
  startApplication,
  submitApplication,
} from '#applications/index.ts';
import { type DocumentKindId, keepUpload, setPhoto } from '#documents/index.ts';
import {
  DEMO_ORGANISATIONS,
  DEMO_PASSPORT,
  type DemoPerson,
  type DemoQualification,
  type DemoScanKind,
  type DemoSite,
} from './content/index.ts';
import { type Applicant, applicantOf, type DemoWorld, personOf } from './demo-world.ts';

/** What somebody of the demo applies for. */
export interface DemoFiling {
  readonly key: string;
  readonly qualification: DemoQualification['key'];
  readonly site: DemoSite['key'];
  readonly practice: 'tasks' | 'portfolio';
  readonly payer?: 'applicant' | 'employer';
}

const PLACES = [
  ['identity', 'identity', 'passport'],
  ['education', 'education', 'diploma'],
  ['work_experience', 'work_book', 'work_book'],
] as const satisfies readonly (readonly [place: string, kind: DocumentKindId, scan: DemoScanKind])[];

const TICKED = { accuracyConfirmed: true, consent: true, baseVersion: 0 };
const EMPTY = { ...TICKED, values: {}, entries: [] };

/** A draft as one leaves it in the evening: the first three tabs, one of them with a slip, and a passport. @returns its id. */
export async function draft(world: DemoWorld, filing: DemoFiling): Promise<string> {
  const actor = applicantOf(world, filing.key);
  const person = personOf(filing.key);
  const id = await begin(world, actor, filing);
  await saveBlock(world.deps, actor, id, 'applicant', { ...TICKED, values: applicantValues(person) });
  await saveBlock(world.deps, actor, id, 'identity', {
    ...TICKED,
    accuracyConfirmed: false,
    values: { ...identityValues(person), issuedBy: '' },
  });
  await attach(world, actor, id, person, PLACES.slice(0, 1));
  return id;
}

/** The whole road from «Добавить заявление» to «Отправить». @returns the id of the application. */
export async function file(world: DemoWorld, filing: DemoFiling): Promise<string> {
  const { deps } = world;
  const actor = applicantOf(world, filing.key);
  const person = personOf(filing.key);
  const id = await begin(world, actor, filing);
  const fill = (block: BlockId, values: Values, entries: Values[] = []) => saveBlock(deps, actor, id, block, { ...EMPTY, values, entries });
  await fill('applicant', applicantValues(person));
  await fill('identity', identityValues(person));
  await fill('employment', employmentValues(person, filing));
  await fill('education', {}, [educationOf(person)]);
  await attach(world, actor, id, person, PLACES);
  await fill('documents', {});
  if (filing.practice === 'portfolio') {
    await setPortfolioLink(deps, actor, id, 'https://disk.example/portfolio');
    await fill('portfolio', {});
  }
  await signConsent(deps, actor, id, { agreed: true, textVersion: CONSENT_TEXTS.application.version, address: '192.0.2.10' });
  await submitApplication(deps, actor, id);
  return id;
}

async function begin(world: DemoWorld, actor: Applicant, filing: DemoFiling): Promise<string> {
  const { deps, catalogue, scans } = world;
  await setPhoto(deps, actor, await scans.portrait(personOf(filing.key)));
  const id = await startApplication(deps, actor, catalogue.organisations.council);
  const payerKind = filing.payer ?? 'applicant';
  await saveQualification(deps, actor, id, {
    ...TICKED,
    payerKind,
    qualificationId: catalogue.qualifications[filing.qualification],
    practiceKind: filing.practice,
    siteId: catalogue.sites[filing.site],
    employerInn: payerKind === 'employer' ? EMPLOYER.inn : '',
    standardId: null,
  });
  return id;
}

async function attach(
  { deps, scans }: DemoWorld,
  actor: Applicant,
  id: string,
  person: DemoPerson,
  places: readonly (typeof PLACES)[number][],
): Promise<void> {
  for (const [place, kind, scan] of places) {
    const taken = await scans.taken(scan, person);
    const { versionId } = await deps.as(actor).write((trx) => keepUpload(trx, actor.personId, kind, taken, deps.clock.now()));
    await attachDocument(deps, actor, id, { place, versionId });
  }
}

const EMPLOYER = DEMO_ORGANISATIONS.find(({ key }) => key === 'sever-project') ?? raiseMissing();

function raiseMissing(): never {
  throw new Error('the demo has lost its employer');
}

function applicantValues(person: DemoPerson): Values {
  return {
    surname: person.surname,
    givenName: person.givenName,
    ...(person.patronymic ? { patronymic: person.patronymic } : { noPatronymic: 'on' }),
    birthDate: inDigits(person.birthDate),
    sex: person.sex,
    snils: person.snils,
    phone: person.phone,
    email: person.email,
    channel: 'email',
  };
}

function identityValues(person: DemoPerson): Values {
  return {
    citizenship: 'RU',
    document: 'passport_ru',
    series: DEMO_PASSPORT.series,
    number: DEMO_PASSPORT.number,
    unitCode: DEMO_PASSPORT.unitCode,
    issuedOn: inDigits(passportSince(person)),
    issuedBy: DEMO_PASSPORT.issuedBy,
    registrationAddress: DEMO_PASSPORT.address,
    sameAddress: 'on',
  };
}

/** A passport is changed at 20 and at 45. */
function passportSince({ birthDate }: DemoPerson): string {
  const born = Temporal.PlainDate.from(birthDate);
  const last = born.add({ years: 45 });
  return Temporal.PlainDate.compare(last, DEMO_PASSPORT.issuedOn) > 0 && Temporal.PlainDate.compare(last, '2026-06-01') < 0
    ? last.add({ days: 20 }).toString()
    : DEMO_PASSPORT.issuedOn;
}

function employmentValues({ birthDate }: DemoPerson, { payer, qualification }: DemoFiling): Values {
  const worked = 2026 - (Number(birthDate.slice(0, 4)) + 23);
  return {
    employed: 'yes',
    organisation: payer === 'employer' ? EMPLOYER.shortName : 'АО «Образецпроект»',
    position: qualification === 'information-modeller' ? 'BIM-координатор' : 'Главный инженер проекта',
    workTotal: `${worked} лет`,
    workRelevant: `${Math.max(3, worked - 4)} лет`,
  };
}

const educationOf = ({ birthDate }: DemoPerson): Values => ({
  kind: 'main',
  degree: 'specialist',
  speciality: 'Промышленное и гражданское строительство',
  qualification: 'Инженер',
  institution: 'Образцовый строительный институт',
  year: String(Number(birthDate.slice(0, 4)) + 23),
});

const inDigits = (iso: string): string => iso.split('-').toReversed().join('.');
