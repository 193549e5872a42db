import { z } from 'zod';
import { fullName, personName, shortName } from './cases.ts';
import { PART_WORDS, part } from './date-confirmation.ts';
import { definePaper } from './paper.ts';
import { type Centre, centre, letterhead, maybe, moment, signer, signs, site, siteWords, words } from './parts.ts';
import { counted, dateWithWeekday, momentIn } from './words.ts';

/** Список соискателей of one session, for the desk. */
export const sessionList = definePaper({
  data: z.object({
    centre,
    /** Number or name of the session. */
    session: words,
    part: part.nullable().default(null),
    startsAt: moment,
    site,
    commission: z.array(personName).default([]),
    people: z.array(z.object({ name: personName, application: words, qualification: words, seat: maybe, attendance: maybe })),
    signer,
  }),
  title: ({ centre: of, session, startsAt, site: { zone } }) => `${listWords(of)} ${session} ${momentIn(zone, startsAt).date}`,
  view: (data) => {
    const { date, time } = momentIn(data.site.zone, data.startsAt);
    return {
      title: `${listWords(data.centre)}: ${data.session}`,
      foot: `${listWords(data.centre)}: ${data.session}`,
      centre: letterhead(data.centre),
      session: data.session,
      part: data.part && PART_WORDS[data.part],
      starts: `${dateWithWeekday(date)}, ${time} (${data.site.city})`,
      site: siteWords(data.site),
      commission: data.commission.map(shortName).join(', '),
      people: data.people.map((item) => ({
        name: fullName(item.name),
        application: item.application,
        qualification: item.qualification,
        seat: item.seat ?? '',
        attendance: item.attendance ?? '',
      })),
      count: counted(data.people.length, 'человек', 'человека', 'человек'),
      signer: signs(data.signer),
    };
  },
});

const listWords = ({ country }: Centre): string => (country === 'kz' ? 'Список кандидатов' : 'Список соискателей');
