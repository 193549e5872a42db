import type { PaperData } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import { say } from '#platform/language.ts';
import { dayIn } from '#procedures/index.ts';
import type { Application } from '../applications.db.ts';
import { zoneOfCentre } from '../change-clocks.ts';
import { applicantOnPaper, BLANK, identityOnPaper } from './applicant-on-paper.ts';
import { readCentreOnPaper } from './centre-on-paper.ts';
import { centreOf, readFilingOnPaper } from './read-filing-on-paper.ts';
import { readQualificationOnPaper } from './statement.ts';

type Centre = PaperData<'receipt'>['centre'];

/** How every paper of the centre about a filed application begins; read as the system. */
export async function readPaperHead(db: Trx, paper: { readonly applicationId: string | null; readonly createdAt: Temporal.Instant }) {
  const { application, typed } = await readFilingOnPaper(db, paper.applicationId);
  if (application.number === null || !application.filedAt) throw new Error('a paper of the centre before the application was filed');
  return {
    application,
    filed: { number: String(application.number), at: application.filedAt.toString() },
    day: await dayOnPaper(db, application, paper.createdAt),
    centre: await readCentreOnPaper(db, centreOf(application), paper.createdAt),
    applicant: applicantOnPaper(typed),
    identity: identityOnPaper(typed),
    address: typed.identity.registrationAddress ?? BLANK,
    qualification: await readQualificationOnPaper(db, application),
  };
}

/** ISO day of a moment by the centre's clock. */
const dayOnPaper = async (db: Trx, application: Application, at: Temporal.Instant): Promise<string> =>
  dayIn(at, await zoneOfCentre(db, application.centreId)).toString();

/** Who signs: whoever made the latest move of the kind; the head where the system did. */
export async function readSignerOfMove(
  db: Trx,
  applicationId: string,
  move: string,
  { head }: Centre,
): Promise<PaperData<'receipt'>['signer']> {
  const person = await db
    .selectFrom('application_events as e')
    .innerJoin('people as p', 'p.id', 'e.actor_person_id')
    .select(['p.surname', 'p.given_name as name', 'p.patronymic', 'p.sex', 'e.actor_role as role'])
    .where('e.application_id', '=', applicationId)
    .where('e.move', '=', move)
    .orderBy('e.seq', 'desc')
    .executeTakeFirst();
  if (!person || person.role === 'head') return { position: head.position, name: head.name };
  const { surname, name, patronymic, sex } = person;
  return {
    position: say({ ru: 'Регистратор', kk: 'Тіркеуші' }),
    name: { surname, name, patronymic, sex: sex as 'male' | 'female' | null },
  };
}
