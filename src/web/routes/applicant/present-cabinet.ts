import type { Notice } from '#notifications/index.ts';
import type { ExamSession } from '#schedule/index.ts';
import { timeAt } from '#web/ui/dates.ts';
import type { ShownNotice } from './notice-list.tsx';

export const presentNotice = ({ id, title, words, path, at, read }: Notice): ShownNotice => ({
  id,
  title,
  words,
  path,
  at: at.toString(),
  read,
});

/** A session of the public schedule, by the clock of its site. */
export function presentSession({ id, startsAt, place, qualifications, seats, seatsTaken }: ExamSession) {
  const [first] = qualifications;
  return {
    id,
    day: startsAt.toZonedDateTimeISO(place.zone).toPlainDate().toString(),
    time: timeAt(startsAt, { zone: place.zone }),
    title: qualifications.length === 1 && first ? first.name : qualifications.map(({ name }) => name).join('; '),
    place: `${place.city}, ${place.site}`,
    seats: Math.max(0, seats - seatsTaken),
    href: '/exams',
  };
}
