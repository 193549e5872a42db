import { z } from 'zod';
import { listDaysOff, listQualifications, listRegions, listStandards } from '#catalogue/index.ts';
import { PUBLIC } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { type CalendarCountry, dayIn, type Jurisdiction, jurisdictionsOf } from '#procedures/index.ts';
import { type ExamSession, freeSeats, listNearestSessions, listPublicSessions, type PublicFilter } from '#schedule/index.ts';
import { type Asker, readCouncils } from '#web/councils.ts';
import { m } from '#web/paraglide/messages.js';
import { sessionTitle } from '#web/routes/schedule/session-words.ts';
import { timeAt } from '#web/ui/dates.ts';
import type { SessionEntry } from '#web/ui/sessions-month.tsx';
import { procedureToTell } from './procedure-words.ts';

const Query = z.object({
  /** Empty: all; absent: the reader's own, where it is known. */
  council: z
    .union([z.uuid(), z.literal('')])
    .optional()
    .catch(undefined),
  region: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z]{2,3}$/)
    .optional()
    .catch(undefined),
  standard: z.uuid().optional().catch(undefined),
  qualification: z.uuid().optional().catch(undefined),
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});

/** For loaders: the public calendar of a month and the nearest exams, by the filters of the address. */
export async function readExams(asker: Asker, url: URL, { nearest = 6 }: { nearest?: number } = {}) {
  const { deps } = asker;
  const query = Query.parse(Object.fromEntries(url.searchParams));
  const { councils, own, near } = await readCouncils(asker);
  const council = councils.find(({ id }) => id === (query.council ?? own));
  const country = jurisdictionOf(council?.procedureId);
  const today = dayIn(deps.clock.now(), country.zone);
  const filter: PublicFilter = {
    councilIds: council ? [council.id] : near,
    ...(query.region ? { region: query.region } : {}),
    ...(query.standard ? { standardId: query.standard } : {}),
    ...(query.qualification ? { qualificationId: query.qualification } : {}),
  };
  const soon = await listNearestSessions(deps, { ...filter, limit: nearest });
  const month = query.month ? Temporal.PlainYearMonth.from(query.month) : monthToBegin(soon, today);
  const [regions, standards, qualifications, ofMonth, daysOff] = await Promise.all([
    listRegions(deps, PUBLIC, council?.id),
    listStandards(deps, PUBLIC),
    listQualifications(deps, PUBLIC),
    listPublicSessions(deps, { ...filter, month }),
    listDaysOff(deps, PUBLIC, query.region ? countryOf(query.region) : country.id, month),
  ]);
  const offered = qualifications.filter(({ councilId }) => council === undefined || councilId === council.id);
  return {
    today: today.toString(),
    month: month.toString(),
    previous: Temporal.PlainYearMonth.compare(month, today) > 0 ? month.subtract({ months: 1 }).toString() : null,
    next: month.add({ months: 1 }).toString(),
    ownCouncil: own,
    apply: council ? say(procedureToTell(council.procedureId).words.apply) : m.schedule_exams_apply(),
    councils: councils.length < 2 ? [] : councils.map(({ id, shortName }) => native(id, shortName)),
    chosen: {
      council: council?.id ?? '',
      region: query.region ?? '',
      standard: query.standard ?? '',
      qualification: query.qualification ?? '',
    },
    regions: regions.map(({ code, name }) => native(code, name)),
    standards: standards
      .filter(({ id }) => offered.some(({ standardId }) => standardId === id))
      .map(({ id, code, name }) => native(id, `${code} ${name}`)),
    qualifications: offered
      .filter(({ standardId }) => query.standard === undefined || standardId === query.standard)
      .map(({ id, name }) => native(id, name)),
    daysOff,
    sessions: ofMonth.map((session) => entryOf(session, deps.clock.now())),
    nearest: soon.map((session) => entryOf(session, deps.clock.now())),
  };
}

/** That of the nearest exam: at the end of a month the rest of it is often empty. */
function monthToBegin([first]: readonly ExamSession[], today: Temporal.PlainDate): Temporal.PlainYearMonth {
  return (first ? dayIn(first.startsAt, first.place.zone) : today).toPlainYearMonth();
}

const native = (value: string, label: string) => ({ value, label, native: true });

export type Exams = Awaited<ReturnType<typeof readExams>>;

/** By whose clock and whose days off a visitor is told: those of the council's country, else of the first. */
function jurisdictionOf(procedureId: string | undefined): Jurisdiction {
  const [jurisdiction] = jurisdictionsOf([procedureToTell(procedureId)]);
  if (!jurisdiction) throw new Error('a procedure of no country');
  return jurisdiction;
}

const countryOf = (region: string): CalendarCountry => (region.startsWith('KZ-') ? 'kz' : 'ru');

function entryOf(session: ExamSession, now: Temporal.Instant): SessionEntry {
  const { zone, city } = session.place;
  return {
    id: session.id,
    day: dayIn(session.startsAt, zone).toString(),
    time: timeAt(session.startsAt, { zone }),
    ...sessionTitle(session),
    seats: freeSeats(session),
    over: Temporal.Instant.compare(session.startsAt, now) <= 0,
    href: `/centres/${session.centreSlug}`,
    place: m.schedule_exams_place({ centre: session.centre, city }),
  };
}
