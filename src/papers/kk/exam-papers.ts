import type { admissionSlips as russianSlips } from '../admission-slips.ts';
import { fullName, shortName } from '../cases.ts';
import type { dateConfirmation as russianConfirmation } from '../date-confirmation.ts';
import { offsetWords } from '../date-confirmation.ts';
import type { notice as russianNotice } from '../notice.ts';
import type { KazakhOf } from '../paper.ts';
import type { sessionList as russianList } from '../session-list.ts';
import { dateInWordsKk, momentIn, momentInDigits } from '../words.ts';
import { applicationWords, letterhead, PART_WORDS } from './parts.ts';
import { dateWithWeekday } from './words.ts';

export const dateConfirmation: KazakhOf<typeof russianConfirmation> = {
  title: ({ application }) => `№ ${application.number} өтінім бойынша емтиханды растау`,
  view: (data) => ({
    title: `№ ${data.application.number} өтінім бойынша емтиханның күнін, орнын және уақытын растау`,
    foot: `№ ${data.application.number} өтінім бойынша емтиханды растау`,
    centre: letterhead(data.centre),
    day: dateInWordsKk(data.day),
    applicantName: fullName(data.applicant),
    parts: data.parts.map((item) => {
      const { date, time } = momentIn(data.site.zone, item.startsAt);
      return {
        title: PART_WORDS[item.part],
        date: dateWithWeekday(date),
        time,
        zone: `жергілікті уақыт, ${data.site.city} (${offsetWords(data.site.zone, item.startsAt)})`,
      };
    }),
  }),
};

/** The Russian paper holds both languages already: the letterhead and the day turn. */
export const notice: KazakhOf<typeof russianNotice> = {
  title: ({ application }) => `№ ${application.number} өтінім бойынша хабарлама`,
  view: (data) => ({
    title: `№ ${data.application.number} өтінім бойынша хабарлама`,
    centre: letterhead(data.centre),
    day: dateInWordsKk(data.day),
    applicantDative: fullName(data.applicant),
  }),
};

export const admissionSlips: KazakhOf<typeof russianSlips> = {
  title: ({ startsAt, site: { zone } }) => `Рұқсат парақтары ${momentIn(zone, startsAt).date}`,
  view: (data) => {
    const { date, time } = momentIn(data.site.zone, data.startsAt);
    return {
      title: `Емтиханға рұқсат парақтары, ${dateWithWeekday(date)}`,
      foot: `Емтиханға рұқсат парағы, ${dateWithWeekday(date)}`,
      centre: letterhead(data.centre),
      part: PART_WORDS[data.part],
      starts: `${dateWithWeekday(date)}, ${time} (${data.site.city})`,
      codeNote: 'бір рет, бір компьютерде',
      slips: data.slips.map((item) => ({
        application: applicationWords(data.centre.zone, item.application),
        applicantName: fullName(item.applicant),
        applicantShort: shortName(item.applicant),
        qualification: item.qualification,
        seat: item.seat,
        identityChecked: item.identityCheckedAt && momentInDigits(data.site.zone, item.identityCheckedAt),
        code: item.code,
      })),
    };
  },
};

export const sessionList: KazakhOf<typeof russianList> = {
  title: ({ session, startsAt, site: { zone } }) => `Үміткерлер тізімі ${session} ${momentIn(zone, startsAt).date}`,
  view: (data) => {
    const { date, time } = momentIn(data.site.zone, data.startsAt);
    return {
      title: `Үміткерлер тізімі: ${data.session}`,
      foot: `Үміткерлер тізімі: ${data.session}`,
      centre: letterhead(data.centre),
      part: data.part && PART_WORDS[data.part],
      starts: `${dateWithWeekday(date)}, ${time} (${data.site.city})`,
      count: `${data.people.length} адам`,
    };
  },
};
