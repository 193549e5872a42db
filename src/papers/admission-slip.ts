import { z } from 'zod';
import { bySex, fullName, personName, shortName } from './cases.ts';
import { PART_WORDS, part } from './confirmation.ts';
import { definePaper } from './paper.ts';
import { centre, filed, letterhead, maybe, moment, qualification, site, siteWords, words } from './parts.ts';
import { dateWithWeekday, momentIn, momentInDigits } from './words.ts';

/** Лист допуска: what the proctor hands over at the desk. */
export const admissionSlip = definePaper({
  data: z.object({
    centre,
    application: filed,
    applicant: personName,
    qualification,
    part,
    startsAt: moment,
    site,
    seat: maybe,
    code: maybe,
    identityCheckedAt: moment.nullable().default(null),
    rules: z.array(words).default([]),
    proctor: personName.nullable().default(null),
  }),
  title: ({ application }) => `Лист допуска к экзамену по заявлению № ${application.number}`,
  view: (data) => {
    const { date, time } = momentIn(data.site.zone, data.startsAt);
    return {
      title: `Лист допуска к экзамену по заявлению № ${data.application.number}`,
      foot: `Лист допуска, заявление № ${data.application.number}`,
      centre: letterhead(data.centre),
      applicantName: fullName(data.applicant),
      applicantShort: shortName(data.applicant),
      application: `№ ${data.application.number} от ${momentInDigits(data.centre.zone, data.application.at)}`,
      qualification: data.qualification,
      part: PART_WORDS[data.part],
      starts: `${dateWithWeekday(date)}, ${time} (${data.site.city})`,
      site: siteWords(data.site),
      seat: data.seat,
      identityChecked: data.identityCheckedAt && momentInDigits(data.site.zone, data.identityCheckedAt),
      code: data.code,
      codeNote: 'один раз, на одном компьютере',
      rules: data.rules,
      acquainted: bySex(data.applicant, 'ознакомлен', 'ознакомлена'),
      proctor: data.proctor ? shortName(data.proctor) : '',
    };
  },
});
