import type { ExamSession } from '#schedule/index.ts';
import { m } from '#web/paraglide/messages.js';
import { dayInWords, dayMonth, type Locale, timeAt } from '#web/ui/dates.ts';

/** For loaders: a session as pages tell it, every time on the clock of its site. */
export interface SessionShown {
  readonly id: string;
  /** `2026-12-15` */
  readonly day: string;
  /** «15 декабря, вторник» */
  readonly dayWords: string;
  /** «15 декабря» */
  readonly dayShort: string;
  /** «10:00» */
  readonly from: string;
  readonly until: string;
  readonly city: string;
  readonly site: string;
  readonly address: string;
  readonly room: string;
  /** «UTC+10» */
  readonly offset: string;
  readonly seats: number;
  readonly seatsTaken: number;
  readonly free: number;
  readonly state: ExamSession['state'];
  readonly qualifications: readonly string[];
  readonly note: string | null;
}

export function showSession(session: ExamSession, today: Temporal.PlainDate, locale: Locale): SessionShown {
  const { zone, city, site, address, room } = session.place;
  const starts = session.startsAt.toZonedDateTimeISO(zone);
  const day = starts.toPlainDate().toString();
  return {
    id: session.id,
    day,
    dayWords: dayInWords(day, locale, today.year),
    dayShort: dayMonth(day, locale),
    from: timeAt(session.startsAt, { zone }),
    until: timeAt(session.endsAt, { zone }),
    city,
    site,
    address,
    room,
    offset: offsetWords(starts.offset),
    seats: session.seats,
    seatsTaken: session.seatsTaken,
    free: session.seats - session.seatsTaken,
    state: session.state,
    qualifications: shortNames(session),
    note: session.note,
  };
}

/** «Главный инженер проекта» without what stands in brackets, each once: calendars have no room for more. */
export const shortNames = ({ qualifications }: Pick<ExamSession, 'qualifications'>): readonly string[] => [
  ...new Set(qualifications.map(({ name }) => name.split(' (')[0] ?? name)),
];

/** The first qualification, and how many beside it. */
export function sessionTitle(session: Pick<ExamSession, 'qualifications'>): { readonly title: string; readonly more: number } {
  const [title = '', ...others] = shortNames(session);
  return { title, more: others.length };
}

/** «UTC+10» of `+10:00`, «UTC+5:30» of `+05:30`. */
function offsetWords(offset: string): string {
  const [hours = '', minutes = ''] = offset.split(':');
  return `UTC${hours.replace(/^([+-])0/, '$1').replace('-', '−')}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** «15 декабря, вторник, 10:00, Владивосток». */
export const whenAndWhere = ({ dayWords, from, city }: Pick<SessionShown, 'dayWords' | 'from' | 'city'>): string =>
  `${dayWords}, ${from}, ${city}`;

/** «10:00–13:00». */
export const hours = ({ from, until }: Pick<SessionShown, 'from' | 'until'>): string => `${from}–${until}`;

export const partWord = (part: 'theory' | 'practice'): string =>
  part === 'theory' ? m.schedule_part_theory() : m.schedule_part_practice();
