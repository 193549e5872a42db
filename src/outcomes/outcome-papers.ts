import { procedureOf, readApplication, readCentreOnPaper } from '#applications/index.ts';
import { dateInDigits, type PaperData, type PaperPorts, type PersonName, type StoredPaper } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { say, type Words } from '#platform/language.ts';
import { named, namedParts } from '#platform/named.ts';
import { type Certificate, readCertificate } from './certificates.db.ts';
import { readConclusion } from './conclusions.db.ts';
import { endingWords } from './ending-words.ts';
import type { ProtocolWords } from './protocol-content.ts';
import { listOpinions, listSignatures, type Protocol, readProtocol, type Signature } from './protocols.db.ts';
import { spokenContent } from './read-protocol.ts';
import { scoreWords } from './spoken-marks.ts';
import { tally } from './tally.ts';

type PapersDeps = Pick<Deps, 'as' | 'settings'>;

/** What the papers of outcomes print: what was signed, never what the file says now. */
export const outcomePapers: Pick<PaperPorts<PapersDeps>, 'protocol' | 'certificate' | 'conclusion'> = {
  protocol: async (deps, paper) => await deps.as(SYSTEM).read((db) => protocolData(db, paper)),
  certificate: async (deps, paper) => await deps.as(SYSTEM).read((db) => certificateData(db, deps, paper)),
  conclusion: async (deps, paper) => await deps.as(SYSTEM).read((db) => conclusionData(db, paper)),
};

const ROLE_WORDS: Record<Signature['role'], Words> = {
  commission_chair: { ru: 'Председатель комиссии', kk: 'Комиссия төрағасы' },
  expert: { ru: 'Эксперт', kk: 'Сарапшы' },
  technical_expert: { ru: 'Технический эксперт', kk: 'Техникалық сарапшы' },
};

async function protocolData(db: Trx, paper: StoredPaper): Promise<PaperData<'protocol'>> {
  const protocol = await readProtocol(db, paper.subjectId ?? '');
  const content = spokenContent(protocol.content);
  const centre = await readCentreOnPaper(db, protocol.centreId, paper.createdAt);
  const signatures = await listSignatures(db, protocol.id);
  const names = await namesOf(db, signatures);
  const counts = tally(signatures, protocol);
  const before = protocol.corrects ? await readProtocol(db, protocol.corrects) : null;
  return {
    centre,
    number: String(protocol.number),
    day: protocol.drawnOn.toString(),
    corrects: before && correctedWords(before),
    application: { number: String(content.application.number), at: content.application.filedAt },
    applicant: applicantName(content),
    identity: content.identity,
    qualification: content.qualification,
    tool: content.tool ?? { code: '—', version: '—' },
    council: content.council,
    site: content.site,
    days: content.days,
    commission: content.commission.map(({ personId, name, role }) => ({
      name: names.get(personId) ?? splitShort(name),
      role: say(ROLE_WORDS[role]),
    })),
    theory: content.theory && {
      ...content.theory,
      score: scoreWords(number(content.theory.points), number(content.theory.of)),
    },
    practice: content.practice && {
      ...content.practice,
      score: scoreWords(number(content.practice.points), number(content.practice.of)),
    },
    incidents: content.incidents.map(({ at, words, consequence, evidence }) => ({
      at,
      words: evidence
        ? say({ ru: `${words}. Приложен файл, SHA-256 ${evidence.sha256}`, kk: `${words}. Файл қоса берілді, SHA-256 ${evidence.sha256}` })
        : words,
      consequence: say(
        consequence === 'removal' ? { ru: 'отстранён от экзамена', kk: 'емтиханнан шеттетілді' } : { ru: 'предупреждение', kk: 'ескерту' },
      ),
    })),
    opinions: (await listOpinions(db, protocol.id)).map(({ personId, words }) => ({ name: names.get(personId) ?? splitShort(''), words })),
    passed: (protocol.outcome ?? protocol.proposed) === 'passed',
    decisionWords: endingWords(content),
    votes: { for: counts.passed, against: counts.failed, castingVote: protocol.byCastingVote },
    annexes: content.recordings.map((words) => say({ ru: `Видеозапись. ${words}`, kk: `Бейнежазба. ${words}` })),
    signatures: signatures
      .filter(({ signedAt }) => signedAt !== null)
      .map(({ personId, displayName, role, signedAt, signatureSha256 }) => ({
        name: names.get(personId) ?? splitShort(displayName),
        role: say(ROLE_WORDS[role]),
        at: signedAt?.toString() ?? null,
        sha256: signatureSha256,
      })),
  };
}

const correctedWords = ({ number: before, drawnOn }: Protocol): string => {
  const day = dateInDigits(drawnOn.toString());
  return say({ ru: `№ ${before} от ${day}`, kk: `№ ${before}, ${day}` });
};

async function certificateData(db: Trx, { settings }: PapersDeps, paper: StoredPaper): Promise<PaperData<'certificate'>> {
  const certificate = await readCertificate(db, paper.subjectId ?? '');
  if (!certificate.number || !certificate.issuedOn || !certificate.validUntil) throw new Error('a certificate without a number is printed');
  const centre = await readCentreOnPaper(db, certificate.centreId, paper.createdAt);
  const { content: kept, number, drawnOn } = await readProtocol(db, certificate.protocolId);
  const content = spokenContent(kept);
  const card = await db
    .selectFrom('qualifications')
    .select([
      namedParts('qualifications.labour_functions').as('functions'),
      namedParts('qualifications.job_titles').as('jobTitles'),
      named<string | null>('qualifications.special_conditions').as('specialConditions'),
    ])
    .where('id', '=', certificate.qualificationId)
    .executeTakeFirstOrThrow();
  return {
    centre,
    number: certificate.number,
    holder: { ...applicantName(content), surname: certificate.surname, name: certificate.givenName, patronymic: certificate.patronymic },
    qualification: content.qualification,
    issuedOn: certificate.issuedOn.toString(),
    validUntil: certificate.validUntil.toString(),
    council: certificate.councilName,
    url: `${settings.publicUrl}/certificates/${certificate.number}`,
    blankNumber: null,
    orientation: 'landscape',
    functions: (card.functions as { code: string; name: string }[]).map(({ code, name }) => ({ code, title: name })),
    jobTitles: card.jobTitles as string[],
    specialConditions: card.specialConditions,
    basis: await basisWords(db, certificate, { number, drawnOn }),
    other: null,
    signer: { position: centre.head.position, name: (await signerName(db, certificate.id)) ?? centre.head.name },
    signed: certificate.signedAt && { at: certificate.signedAt.toString() },
  };
}

/** Whose protocol and, where a council recognises results, when it did. */
async function basisWords(
  db: Trx,
  { applicationId, recognisedOn }: Pick<Certificate, 'applicationId' | 'recognisedOn'>,
  { number: protocol, drawnOn }: { number: number; drawnOn: Temporal.PlainDate },
): Promise<string> {
  const [drawn, recognised] = [dateInDigits(drawnOn.toString()), dateInDigits(recognisedOn.toString())];
  const byCouncil = procedureOf(await readApplication(db, applicationId)).states.some(({ id }) => id === 'council_check');
  return byCouncil
    ? say({
        ru: `Протокол экзамена № ${protocol} от ${drawn}; результат признан советом ${recognised}`,
        kk: `Емтиханның № ${protocol} хаттамасы, ${drawn}; нәтижені кеңес ${recognised} таныды`,
      })
    : say({
        ru: `Протокол № ${protocol} от ${drawn}, решение комиссии от ${recognised}`,
        kk: `№ ${protocol} хаттама, ${drawn}, комиссияның ${recognised} шешімі`,
      });
}

async function conclusionData(db: Trx, paper: StoredPaper): Promise<PaperData<'conclusion'>> {
  const conclusion = await readConclusion(db, paper.subjectId ?? '');
  if (!conclusion.number || !conclusion.drawnOn) throw new Error('a conclusion without a number is printed');
  const centre = await readCentreOnPaper(db, conclusion.centreId, paper.createdAt);
  const content = spokenContent((await readProtocol(db, conclusion.protocolId)).content);
  const appeal = await db
    .selectFrom('application_clocks')
    .select('last_day as lastDay')
    .where('application_id', '=', conclusion.applicationId)
    .where('clock', '=', 'appeal_filing')
    .orderBy('started_at', 'desc')
    .executeTakeFirst();
  return {
    centre,
    number: String(conclusion.number),
    day: conclusion.drawnOn.toString(),
    applicant: applicantName(content),
    qualification: content.qualification,
    days: content.days,
    parts: partsOf(content),
    reasons: endingWords(content),
    recommendations: [...conclusion.recommendations],
    next: [
      say({
        ru: 'Пересдать можно обе части по новому заявлению: в личном кабинете оно заполнится само.',
        kk: 'Екі кезеңді де жаңа өтінім бойынша қайта тапсыруға болады: жеке кабинетте ол өзі толтырылады.',
      }),
      appeal
        ? say({
            ru: `С результатом можно не согласиться: апелляция принимается до ${dateInDigits(appeal.lastDay.toString())} включительно.`,
            kk: `Нәтижемен келіспеуге болады: апелляция ${dateInDigits(appeal.lastDay.toString())} дейін (осы күнді қоса) қабылданады.`,
          })
        : say({
            ru: 'С результатом можно не согласиться: подайте апелляцию.',
            kk: 'Нәтижемен келіспеуге болады: апелляция беріңіз.',
          }),
    ],
    signer: { position: centre.head.position, name: centre.head.name },
  };
}

function partsOf({ theory, practice }: ProtocolWords): PaperData<'conclusion'>['parts'] {
  const parts: PaperData<'conclusion'>['parts'] = [];
  if (theory)
    parts.push({
      part: 'theory',
      score: scoreWords(number(theory.points), number(theory.of)),
      threshold: theory.threshold,
      passed: theory.passed,
      rows: theory.sections.map(({ title, points, of }) => ({ title, mark: scoreWords(number(points), number(of)), advice: null })),
    });
  if (practice)
    parts.push({
      part: 'practice',
      score: scoreWords(number(practice.points), number(practice.of)),
      threshold: practice.threshold,
      passed: practice.passed,
      rows: practice.tasks.flatMap(({ criteria }) =>
        criteria.map(({ title, points, of, done, comment }) => ({
          title,
          mark:
            done === null
              ? scoreWords(number(points), number(of))
              : say(done ? { ru: 'выполнено', kk: 'орындалды' } : { ru: 'не выполнено', kk: 'орындалмады' }),
          advice: comment,
        })),
      ),
    });
  return parts.length > 0
    ? parts
    : [{ part: 'theory', score: say({ ru: 'не окончена', kk: 'аяқталмаған' }), threshold: '—', passed: false, rows: [] }];
}

const applicantName = ({ applicant }: Pick<ProtocolWords, 'applicant'>): PersonName => ({
  surname: applicant.surname,
  name: applicant.givenName,
  patronymic: applicant.patronymic,
  sex: applicant.sex,
  corrections: {},
});

async function namesOf(db: Trx, signatures: readonly Signature[]): Promise<ReadonlyMap<string, PersonName>> {
  if (signatures.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['id', 'surname', 'given_name as name', 'patronymic', 'sex'])
    .where(
      'id',
      'in',
      signatures.map(({ personId }) => personId),
    )
    .execute();
  return new Map(rows.map(({ id, sex, ...name }) => [id, { ...name, sex: sex as PersonName['sex'], corrections: {} }]));
}

async function signerName(db: Trx, certificateId: string): Promise<PersonName | null> {
  const row = await db
    .selectFrom('certificates as c')
    .innerJoin('people as p', 'p.id', 'c.signed_by')
    .select(['p.surname', 'p.given_name as name', 'p.patronymic', 'p.sex'])
    .where('c.id', '=', certificateId)
    .executeTakeFirst();
  return row ? { ...row, sex: row.sex as PersonName['sex'], corrections: {} } : null;
}

/** «Дубравин П. С.» where the person is no longer known. */
function splitShort(displayName: string): PersonName {
  const [surname = '', name = '', patronymic = null] = displayName.split(/\s+/);
  return { surname, name, patronymic, sex: null, corrections: {} };
}

const number = (value: number): string => String(value).replace('.', ',');
