import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { currentLanguage, say } from '#platform/language.ts';
import { type ExamOfApplication, findExam } from './exam-of-application.ts';
import { timeZoneBlock } from './time-zone-block.ts';

export interface CalendarFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * The confirmed exam of an application as iCalendar, in the site's zone and the reader's language; null where none is confirmed or who asks may not see it.
 * The same booking gives the same UID, so that a calendar replaces its entry.
 */
export async function calendarFile(deps: Pick<Deps, 'as' | 'settings'>, actor: Actor, applicationId: string): Promise<CalendarFile | null> {
  const exam = await deps.as(actor).read((db) => findExam(db, applicationId));
  if (exam?.booking.state !== 'booked') return null;
  return {
    fileName: say({ ru: 'ekzamen.ics', kk: 'emtihan.ics' }),
    mediaType: 'text/calendar; charset=utf-8',
    bytes: Buffer.from(writeCalendar(exam, `${deps.settings.publicUrl}/cabinet/applications/${applicationId}`)),
  };
}

function writeCalendar(exam: ExamOfApplication, url: string): string {
  const { booking, session } = exam;
  const { zone, site, address, room } = session.place;
  const bring = exam.bring.map(say).join(', ');
  const calendar = ical({
    prodId: { company: 'Zachet', product: 'Zachet', language: currentLanguage().toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: zone, generator: (name) => timeZoneBlock(name, exam.startsAt) },
  });
  for (const part of exam.parts)
    calendar.createEvent({
      id: `${booking.id}-${part.id}@zachet`,
      stamp: booking.bookedAt ?? booking.heldAt,
      start: part.startsAt.toZonedDateTimeISO(zone),
      end: part.startsAt.add({ minutes: part.minutes }).toZonedDateTimeISO(zone),
      timezone: zone,
      summary: say({
        ru: `Экзамен: ${part.label.ru.toLocaleLowerCase('ru')}`,
        kk: `Емтихан: ${(part.label.kk ?? part.label.ru).toLocaleLowerCase('kk')}`,
      }),
      location: `${address}, ${site}, ${room}`,
      description: [
        say({ ru: `Время местное: ${session.place.city}.`, kk: `Жергілікті уақыт: ${session.place.city}.` }),
        say({ ru: `Возьмите: ${bring}.`, kk: `Өзіңізбен алыңыз: ${bring}.` }),
        session.note,
      ]
        .filter(Boolean)
        .join('\n'),
      url,
      alarms: [],
    });
  return calendar.toString();
}
