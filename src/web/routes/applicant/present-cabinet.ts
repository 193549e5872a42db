import type { Notice } from '#notifications/index.ts';
import type { ExamSession } from '#schedule/index.ts';
import { sessionTitle } from '#web/routes/schedule/session-words.ts';
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
export function presentSession(session: ExamSession) {
  const { id, startsAt, place, seats, seatsTaken } = session;
  return {
    id,
    day: startsAt.toZonedDateTimeISO(place.zone).toPlainDate().toString(),
    time: timeAt(startsAt, { zone: place.zone }),
    ...sessionTitle(session),
    place: `${place.city}, ${place.site}`,
    seats: Math.max(0, seats - seatsTaken),
    href: '/exams',
  };
}
