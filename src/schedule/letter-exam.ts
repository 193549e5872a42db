import { type MoveDeps, readApplication } from '#applications/index.ts';
import type { ExamFacts } from '#notifications/index.ts';
import type { Trx } from '#platform/database.ts';
import { SYSTEM } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { dayIn } from '#procedures/index.ts';
import { findExam } from './exam-of-application.ts';
import { listBookable } from './list-bookable.ts';

/** Letters that tell of a date which is no longer held. */
const ABOUT_FORMER: readonly string[] = ['date_changed', 'date_declined', 'rebooked', 'new_date_follows', 'exam_broken_off', 'no_show'];
/** Letters that were true when they were ordered: by the time they leave, the date may have been given up, which the next letter tells. */
const ABOUT_ITS_MOMENT: readonly string[] = ['date_requested', 'date_confirmed', 'notice_sent'];
const NEAREST_DAYS = 3;

/** The exam that a letter tells of, in the zone of its site. */
export async function examOfLetter(db: Trx, applicationId: string, letter: string): Promise<ExamFacts | null> {
  const held = ABOUT_FORMER.includes(letter) ? null : await findExam(db, applicationId, 'live');
  const former = [...ABOUT_FORMER, ...ABOUT_ITS_MOMENT].includes(letter);
  const exam = held ?? (former ? await findExam(db, applicationId, 'last') : null);
  if (!exam) return null;
  const { place } = exam.session;
  return {
    startsAt: exam.startsAt.toString(),
    timeZone: place.zone,
    city: place.city,
    site: place.site,
    address: place.address,
    room: place.room,
    mapUrl: null,
    parts: exam.parts.map(({ label }) => say(label)),
    bring: exam.bring.map(say),
  };
}

/** Nearest days with free seats while the person chooses, on the clock of the site; none in other states. */
export async function nearestDays(db: Trx, deps: MoveDeps, applicationId: string): Promise<readonly string[]> {
  const application = await readApplication(db, applicationId);
  if (application.state !== 'choosing_date') return [];
  const sessions = await listBookable(db, deps, SYSTEM, application);
  const days = sessions.filter(({ free }) => free > 0).map(({ startsAt, place }) => dayIn(startsAt, place.zone).toString());
  return [...new Set(days)].slice(0, NEAREST_DAYS);
}
