import { z } from 'zod';
import { wordOf } from './application-word.ts';
import { button, defineLetter, facts, paragraph } from './letter-words.ts';
import { numbered } from './shared-words.ts';
import { dayInDigits, dayInWords } from './words.ts';

/** A promised last day moved because the table of working days or the edition of the rules changed. */
export const clockMoved = defineLetter({
  params: z.object({ term: z.string(), termKk: z.string(), from: z.iso.date(), to: z.iso.date() }),
  words: {
    ru: ({ params, facts: its, reader, today, link }) => {
      const to = dayInWords(params.to, today);
      return {
        subject: `${numbered(its)}: срок теперь до ${to}`,
        heading: 'Срок пересчитан',
        parts: [
          paragraph(`${reader.name}, срок «${params.term}» пересчитан: изменились правила счёта дней. Делать для этого ничего не нужно.`),
          facts({ label: 'Было', value: `до ${dayInWords(params.from, today)}` }, { label: 'Стало', value: `до ${to}` }),
          button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
        ],
        sms: `${numbered(its)}: срок «${params.term}» теперь до ${to}. ${link(its.path)}`,
      };
    },
    kk: ({ params, facts: its, reader, link }) => {
      const [from, to] = [dayInDigits(params.from), dayInDigits(params.to)];
      const application = its.number === null ? 'Өтінім' : `№\u00a0${its.number} өтінім`;
      return {
        subject: `${application}: жаңа мерзім: ${to}`,
        heading: 'Мерзім қайта есептелді',
        parts: [
          paragraph(
            `${reader.name}, «${params.termKk}» мерзімі қайта есептелді: күндерді санау қағидалары өзгерді. Бұл үшін ештеңе істеудің қажеті жоқ.`,
          ),
          facts({ label: 'Бұрын', value: from }, { label: 'Енді', value: to }),
          button('Өтінімді ашу', link(its.path)),
        ],
        sms: `${application}: «${params.termKk}» жаңа мерзімі: ${to}. ${link(its.path)}`,
      };
    },
  },
});
