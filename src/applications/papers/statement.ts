import type { Values } from '#accounts/index.ts';
import { placeLabel } from '#documents/index.ts';
import type { PaperPorts } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import type { Application } from '../applications.db.ts';
import { listAttachedDocuments } from '../attached-documents.ts';
import { readBlockValues } from '../block-values.ts';
import { procedureOf } from '../procedure-of.ts';
import {
  applicantOnPaper,
  BLANK,
  citizenshipOnPaper,
  educationOnPaper,
  employmentOnPaper,
  identityOnPaper,
  isoDay,
} from './applicant-on-paper.ts';
import { readCentreOnPaper } from './centre-on-paper.ts';
import { centreOf, readFilingOnPaper } from './read-filing-on-paper.ts';

type Statement = PaperPorts<Pick<Deps, 'as'>>['statement'];

/** Заявление: of a draft what is typed so far, with blanks to fill by hand. */
export const statementOnPaper: Statement = async (deps, paper) =>
  await deps.as(SYSTEM).read(async (db) => {
    const { application, typed } = await readFilingOnPaper(db, paper.applicationId);
    const { applicant, identity } = typed;
    const birthDate = isoDay(applicant.birthDate);
    if (birthDate === null) throw new Error('a statement is printed once the date of birth is there');
    return {
      centre: await readCentreOnPaper(db, centreOf(application), paper.createdAt),
      application:
        application.number !== null && application.filedAt !== null
          ? { number: String(application.number), at: application.filedAt.toString() }
          : null,
      applicant: applicantOnPaper(typed),
      birthDate,
      citizenship: citizenshipOnPaper(typed),
      snils: applicant.snils ?? null,
      iin: applicant.iin ?? null,
      identity: identityOnPaper(typed),
      registrationAddress: identity.registrationAddress ?? BLANK,
      postalAddress: identity.sameAddress === 'on' ? null : (identity.postalAddress ?? null),
      phone: applicant.phone ?? null,
      email: applicant.email ?? null,
      channel: channelOf(applicant),
      qualification: await readQualificationOnPaper(db, application),
      heading: say(procedureOf(application).words.statementHeading),
      admittedTo: say(procedureOf(application).words.admittedTo),
      practiceKind: application.practiceKind ?? 'tasks',
      site: await readSiteOnPaper(db, application),
      payer: await readPayerOnPaper(db, application),
      employment: employmentOnPaper(typed),
      education: educationOnPaper(typed),
      accessibleEnvironment: accessibilityOnPaper(await readBlockValues(db, application.id, 'accessibility')),
      enclosed: await listEnclosed(db, application.id),
    };
  });

function accessibilityOnPaper({ disability, accessibleEnvironment, accessibleNeeds }: Values): string | null {
  const told = [
    disability === 'on' && say({ ru: 'есть инвалидность', kk: 'мүгедектігі бар' }),
    accessibleEnvironment === 'on' &&
      [say({ ru: 'нужна доступная среда', kk: 'қолжетімді орта керек' }), accessibleNeeds].filter(Boolean).join(': '),
  ].filter(Boolean);
  return told.length > 0 ? told.join('; ') : null;
}

/** By the one choice or by the two ticks, as the procedure asks. */
function channelOf({ channel, channelEmail, channelSms }: Values): 'email' | 'sms' | 'both' {
  if (channelEmail === 'on' && channelSms === 'on') return 'both';
  return channel === 'sms' || channelSms === 'on' ? 'sms' : 'email';
}

export async function readQualificationOnPaper(db: Trx, { qualificationId }: Application) {
  const row = await db
    .selectFrom('qualifications as q')
    .innerJoin('professional_standards as s', 's.id', 'q.standard_id')
    .select([
      named('q.name').as('name'),
      'q.code',
      'q.level',
      's.code as standardCode',
      named('s.name').as('standardName'),
      named<string | null>('s.act').as('act'),
    ])
    .where('q.id', '=', qualificationId)
    .executeTakeFirstOrThrow();
  const { name, code, level } = row;
  return { name, code, level, standard: { code: row.standardCode, name: row.standardName, act: row.act } };
}

export async function readSiteOnPaper(db: Trx, { siteId }: Application) {
  return await db
    .selectFrom('sites')
    .select([
      named('sites.name').as('name'),
      named('sites.address').as('address'),
      named('sites.city').as('city'),
      'time_zone as zone',
      'registry_number as registryNumber',
    ])
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow();
}

async function readPayerOnPaper(db: Trx, { payerKind, employerId }: Application) {
  if (payerKind !== 'employer') return null;
  const employer = employerId
    ? await db
        .selectFrom('organisations')
        .select([named('organisations.name').as('name'), 'inn', 'bin'])
        .where('id', '=', employerId)
        .executeTakeFirst()
    : undefined;
  return employer ?? { name: BLANK, inn: null, bin: null };
}

/** «Документ об образовании, 4 л.»; the statement itself is not its own enclosure. */
async function listEnclosed(db: Trx, applicationId: string): Promise<string[]> {
  const attached = await listAttachedDocuments(db, applicationId);
  return attached
    .filter(({ kind }) => kind !== 'statement')
    .map(({ kind, version, link }) =>
      version ? `${placeLabel(version.kind)}, ${version.pages} ${say({ ru: 'л.', kk: 'парақ' })}` : `${placeLabel(kind)}: ${link}`,
    );
}
