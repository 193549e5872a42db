import { readCentreOnPaper, readPaperHead } from '#applications/index.ts';
import type { PaperData, PaperPorts, StoredPaper } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import type { Label } from '#procedures/index.ts';
import { findBooking } from './bookings.db.ts';
import { toExam } from './exam-of-application.ts';
import { listSeatsTaken } from './read-schedule.ts';
import type { ExamPlace } from './session.ts';
import { readSession } from './sessions.db.ts';

type SchedulePapers = Pick<PaperPorts<Pick<Deps, 'as'>>, 'date_confirmation' | 'notice' | 'session_list' | 'admission_slips'>;

/** What the papers of the schedule print. */
export const schedulePapers: SchedulePapers = {
  date_confirmation: async (deps, paper) => await deps.as(SYSTEM).read((db) => confirmationOnPaper(db, paper)),
  notice: async (deps, paper) => await deps.as(SYSTEM).read((db) => noticeOnPaper(db, paper)),
  session_list: async (deps, paper) => await deps.as(SYSTEM).read((db) => listOnPaper(db, paper)),
  admission_slips: async (deps, paper) => await deps.as(SYSTEM).read((db) => slipsOnPaper(db, paper)),
};

async function confirmationOnPaper(db: Trx, paper: StoredPaper): Promise<PaperData<'date_confirmation'>> {
  const { filed, day, centre, applicant, qualification } = await readPaperHead(db, paper);
  const booking = await findBooking(db, paper.subjectId ?? '');
  if (!booking) throw new Error('a confirmation of no booking');
  const { session, parts, bring } = await toExam(db, booking);
  const { accessibility } = await db
    .selectFrom('sites')
    .select(named<string | null>('sites.accessibility').as('accessibility'))
    .where('id', '=', session.place.siteId)
    .executeTakeFirstOrThrow();
  return {
    centre,
    day,
    application: filed,
    applicant,
    qualification,
    site: { ...(await siteOnPaper(db, session.place)), directions: null, accessibility },
    parts: parts.map(({ id, startsAt }) => ({ part: id, startsAt: startsAt.toString() })),
    bring: bring.map(say),
    notes: session.note ? [session.note] : [],
    signer: { position: centre.head.position, name: centre.head.name },
  };
}

/** Both languages, by the procedure's own labels. */
async function noticeOnPaper(db: Trx, paper: StoredPaper): Promise<PaperData<'notice'>> {
  const { filed, day, centre, applicant, qualification } = await readPaperHead(db, paper);
  const booking = await findBooking(db, paper.subjectId ?? '');
  if (!booking) throw new Error('a notice of no booking');
  const { session, parts, bring } = await toExam(db, booking);
  return {
    centre,
    day,
    application: filed,
    applicant,
    qualification,
    site: await siteOnPaper(db, session.place),
    parts: parts.map(({ label, startsAt }) => ({ label: inBoth(label), startsAt: startsAt.toString() })),
    bring: bring.map(inBoth),
    notes: session.note ? [session.note] : [],
    signer: { position: centre.head.position, name: centre.head.name },
  };
}

const inBoth = ({ ru, kk = ru }: Label) => ({ ru, kk });

async function listOnPaper(db: Trx, paper: StoredPaper): Promise<PaperData<'session_list'>> {
  const { session, centre, people } = await readSessionOnPaper(db, paper);
  return {
    centre,
    session: session.qualifications.map(({ code }) => code).join(', '),
    startsAt: session.startsAt.toString(),
    site: await siteOnPaper(db, session.place),
    commission: await listCommissionNames(db, session.id),
    people: people.map(({ applicant, filed, qualification }) => ({
      name: applicant,
      application: `№ ${filed.number}`,
      qualification: qualification.name,
    })),
    signer: { position: centre.head.position, name: centre.head.name },
  };
}

async function slipsOnPaper(db: Trx, paper: StoredPaper): Promise<PaperData<'admission_slips'>> {
  const { session, centre, people } = await readSessionOnPaper(db, paper);
  const [first] = session.parts;
  if (!first) throw new Error('a session without parts');
  return {
    centre,
    part: first.part,
    startsAt: first.startsAt.toString(),
    site: await siteOnPaper(db, session.place),
    slips: people.map(({ applicant, filed, qualification }) => ({ application: filed, applicant, qualification })),
  };
}

/** The people whose date is confirmed, in the order of seats. */
async function readSessionOnPaper(db: Trx, paper: StoredPaper) {
  const session = await readSession(db, paper.subjectId ?? '');
  const confirmed = (await listSeatsTaken(db, session.id)).filter(({ state }) => state === 'booked');
  const people = [];
  for (const { applicationId } of confirmed) people.push(await readPaperHead(db, { applicationId, createdAt: paper.createdAt }));
  return { session, centre: await readCentreOnPaper(db, session.centreId, paper.createdAt), people };
}

async function siteOnPaper(db: Trx, { siteId, site, address, city, zone, room }: ExamPlace) {
  const { registryNumber } = await db
    .selectFrom('sites')
    .select('registry_number as registryNumber')
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow();
  return { name: site, address, city, zone, room, registryNumber };
}

async function listCommissionNames(db: Trx, sessionId: string): Promise<PaperData<'session_list'>['commission']> {
  const rows = await db
    .selectFrom('session_members as m')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['p.surname', 'p.given_name as name', 'p.patronymic', 'p.sex'])
    .where('m.session_id', '=', sessionId)
    .where('m.role', '<>', 'proctor')
    .orderBy('p.surname')
    .execute();
  return rows.map(({ sex, ...name }) => ({ ...name, sex: sex as 'male' | 'female' | null }));
}
