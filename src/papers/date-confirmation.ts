import { z } from 'zod';
import { inCase, personName } from './cases.ts';
import { definePaper } from './paper.ts';
import { centre, day, filed, letterhead, maybe, moment, qualification, signer, signs, site, words } from './parts.ts';
import { dateInWords, dateWithWeekday, momentIn, momentInDigits } from './words.ts';

export const PART_WORDS = { theory: 'Теоретическая часть', practice: 'Практическая часть' } as const;
export const part = z.enum(['theory', 'practice']);

/** Письмо-подтверждение. Times stand in the site's zone, with its city. */
export const dateConfirmation = definePaper({
  data: z.object({
    centre,
    number: maybe,
    day,
    application: filed,
    applicant: personName,
    qualification,
    site: site.extend({ directions: maybe, accessibility: maybe }),
    parts: z.array(z.object({ part, startsAt: moment })).min(1),
    bring: z.array(words).min(1),
    notes: z.array(words).default([]),
    signer,
  }),
  title: ({ application }) => `Подтверждение экзамена по заявлению № ${application.number}`,
  view: (data) => ({
    title: `Подтверждение даты, места и времени экзамена по заявлению № ${data.application.number}`,
    foot: `Подтверждение экзамена по заявлению № ${data.application.number}`,
    centre: letterhead(data.centre),
    number: data.number,
    day: dateInWords(data.day),
    applicationNumber: data.application.number,
    filed: momentInDigits(data.centre.zone, data.application.at),
    applicantDative: inCase(data.applicant, 'dative'),
    qualification: data.qualification,
    parts: data.parts.map((item) => {
      const { date, time } = momentIn(data.site.zone, item.startsAt);
      return {
        title: PART_WORDS[item.part],
        date: dateWithWeekday(date),
        time,
        zone: `время местное, город ${data.site.city} (${offsetWords(data.site.zone, item.startsAt)})`,
      };
    }),
    site: data.site,
    bring: data.bring,
    notes: data.notes,
    signer: signs(data.signer),
  }),
});

/** «UTC+10». */
export function offsetWords(zone: string, instant: string): string {
  const [hours = '', minutes] = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offset.split(':');
  return `UTC${hours.replace(/^([+-])0/, '$1')}${minutes === '00' ? '' : `:${minutes}`}`;
}
