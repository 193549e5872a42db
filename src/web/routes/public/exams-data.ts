import { z } from 'zod';
import { listDaysOff, listQualifications, listRegions, listStandards } from '#catalogue/index.ts';
import type { AppDeps } from '#deps';
import { PUBLIC } from '#platform/identity.ts';
import { type CalendarCountry, dayIn } from '#procedures/index.ts';
import { type ExamSession, freeSeats, listNearestSessions, listPublicSessions, type PublicFilter } from '#schedule/index.ts';
import { m } from '#web/paraglide/messages.js';
import { sessionTitle } from '#web/routes/schedule/session-words.ts';
import { timeAt } from '#web/ui/dates.ts';
import type { SessionEntry } from '#web/ui/sessions-month.tsx';

/** By whose clock «today» and the first month are told to a visitor of whom nothing is known. */
const VISITOR_ZONE = 'Europe/Moscow';

const Query = z.object({
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
export async function readExams(deps: AppDeps, url: URL, { nearest = 6 }: { nearest?: number } = {}) {
  const query = Query.parse(Object.fromEntries(url.searchParams));
  const today = dayIn(deps.clock.now(), VISITOR_ZONE);
  const filter: PublicFilter = {
    ...(query.region ? { region: query.region } : {}),
    ...(query.standard ? { standardId: query.standard } : {}),
    ...(query.qualification ? { qualificationId: query.qualification } : {}),
  };
  const soon = await listNearestSessions(deps, { ...filter, limit: nearest });
  const month = query.month ? Temporal.PlainYearMonth.from(query.month) : monthToBegin(soon, today);
  const [regions, standards, qualifications, ofMonth, daysOff] = await Promise.all([
    listRegions(deps, PUBLIC),
    listStandards(deps, PUBLIC),
    listQualifications(deps, PUBLIC),
    listPublicSessions(deps, { ...filter, month }),
    listDaysOff(deps, PUBLIC, countryOf(query.region), month),
  ]);
  return {
    today: today.toString(),
    month: month.toString(),
    previous: Temporal.PlainYearMonth.compare(month, today) > 0 ? month.subtract({ months: 1 }).toString() : null,
    next: month.add({ months: 1 }).toString(),
    chosen: { region: query.region ?? '', standard: query.standard ?? '', qualification: query.qualification ?? '' },
    regions: regions.map(({ code, name }) => ({ value: code, label: name })),
    standards: standards.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    qualifications: qualifications
      .filter(({ standardId }) => query.standard === undefined || standardId === query.standard)
      .map(({ id, name }) => ({ value: id, label: name })),
    daysOff,
    sessions: ofMonth.map((session) => entryOf(session, deps.clock.now())),
    nearest: soon.map((session) => entryOf(session, deps.clock.now())),
  };
}

/** That of the nearest exam: at the end of a month the rest of it is often empty. */
function monthToBegin([first]: readonly ExamSession[], today: Temporal.PlainDate): Temporal.PlainYearMonth {
  return (first ? dayIn(first.startsAt, first.place.zone) : today).toPlainYearMonth();
}

export type Exams = Awaited<ReturnType<typeof readExams>>;

/** Whose days off a visitor sees, who chose a region or none. */
const countryOf = (region = ''): CalendarCountry => (region.startsWith('KZ-') ? 'kz' : 'ru');

function entryOf(session: ExamSession, now: Temporal.Instant): SessionEntry {
  const { zone, city } = session.place;
  return {
    id: session.id,
    day: dayIn(session.startsAt, zone).toString(),
    time: timeAt(session.startsAt, { zone }),
    title: sessionTitle(session),
    seats: freeSeats(session),
    over: Temporal.Instant.compare(session.startsAt, now) <= 0,
    href: `/centres/${session.centreSlug}`,
    place: m.schedule_exams_place({ centre: session.centre, city }),
  };
}
