import { z } from 'zod';
import { bySex, fullName, personName, shortName } from './cases.ts';
import { PART_WORDS, part } from './date-confirmation.ts';
import { definePaper } from './paper.ts';
import { centre, filed, letterhead, maybe, moment, qualification, site, siteWords, words } from './parts.ts';
import { dateWithWeekday, momentIn, momentInDigits } from './words.ts';

/** Листы допуска of one session, a page for each person; the proctor hands them over at the desk. */
export const admissionSlips = definePaper({
  data: z.object({
    centre,
    part,
    startsAt: moment,
    site,
    rules: z.array(words).default([]),
    proctor: personName.nullable().default(null),
    slips: z
      .array(
        z.object({
          application: filed,
          applicant: personName,
          qualification,
          seat: maybe,
          /** Admission code. */
          code: maybe,
          identityCheckedAt: moment.nullable().default(null),
        }),
      )
      .min(1),
  }),
  title: ({ startsAt, site: { zone } }) => `Листы допуска ${momentIn(zone, startsAt).date}`,
  view: (data) => {
    const { date, time } = momentIn(data.site.zone, data.startsAt);
    return {
      title: `Листы допуска к экзамену ${dateWithWeekday(date)}`,
      foot: `Лист допуска к экзамену ${dateWithWeekday(date)}`,
      centre: letterhead(data.centre),
      part: PART_WORDS[data.part],
      starts: `${dateWithWeekday(date)}, ${time} (${data.site.city})`,
      site: siteWords(data.site),
      codeNote: 'один раз, на одном компьютере',
      rules: data.rules,
      proctor: data.proctor ? shortName(data.proctor) : '',
      slips: data.slips.map((item) => ({
        applicantName: fullName(item.applicant),
        applicantShort: shortName(item.applicant),
        application: `№ ${item.application.number} от ${momentInDigits(data.centre.zone, item.application.at)}`,
        qualification: item.qualification,
        seat: item.seat,
        identityChecked: item.identityCheckedAt && momentInDigits(data.site.zone, item.identityCheckedAt),
        code: item.code,
        acquainted: bySex(item.applicant, 'ознакомлен', 'ознакомлена'),
      })),
    };
  },
});
