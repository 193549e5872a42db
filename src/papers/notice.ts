import { z } from 'zod';
import { inCase, personName, shortName } from './cases.ts';
import { definePaper } from './paper.ts';
import { centre, day, filed, letterhead, maybe, moment, qualification, signer, signs, site, words } from './parts.ts';
import { dateInWords, dateInWordsKk, momentIn, momentInDigits } from './words.ts';

const bothLanguages = z.object({ ru: words, kk: words });

/** Date, time and place set by the centre, in both languages of Kazakhstan. Times stand in the site's zone, with its city. */
export const notice = definePaper({
  data: z.object({
    centre,
    number: maybe,
    day,
    application: filed,
    applicant: personName,
    qualification,
    site,
    parts: z.array(z.object({ label: bothLanguages, startsAt: moment })).min(1),
    bring: z.array(bothLanguages),
    notes: z.array(words).default([]),
    signer,
  }),
  title: ({ application }) => `Уведомление по заявке № ${application.number}`,
  view: (data) => ({
    title: `Хабарлама № ${data.application.number} / Уведомление № ${data.application.number}`,
    foot: `Хабарлама / Уведомление, № ${data.application.number}`,
    centre: letterhead(data.centre),
    number: data.number,
    day: dateInWords(data.day),
    applicationNumber: data.application.number,
    filed: momentInDigits(data.centre.zone, data.application.at),
    applicant: shortName(data.applicant),
    applicantDative: inCase(data.applicant, 'dative'),
    qualification: data.qualification,
    parts: data.parts.map(({ label, startsAt }) => {
      const { date, time } = momentIn(data.site.zone, startsAt);
      return { label, date: { ru: dateInWords(date), kk: dateInWordsKk(date) }, time };
    }),
    site: data.site,
    bring: data.bring,
    notes: data.notes,
    signer: signs(data.signer),
  }),
});
