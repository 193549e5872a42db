import { z } from 'zod';
import { button, defineLetter, facts, type Part, paragraph } from './letter-words.ts';
import { counted } from './words.ts';

const list = (title: string, items: readonly string[]): Part => ({ part: 'list', title, items });

/** To a council: terms of its centres, commissions and its own that are over. */
export const overdueDigest = defineLetter({
  params: z.object({ fresh: z.int(), all: z.int(), longest: z.int(), centres: z.array(z.string()) }),
  words: {
    ru: ({ params, reader, link }) => {
      const fresh = counted(params.fresh, 'новый срок', 'новых срока', 'новых сроков');
      const path = link('/council/overdue');
      return {
        subject: `Просрочено: ${fresh}`,
        heading: 'Просроченные сроки',
        parts: [
          paragraph(`${reader.name}, со вчерашнего дня просрочено: ${fresh}. Посмотрите, чей ход и сколько дней прошло.`),
          facts(
            { label: 'Всего просрочено', value: String(params.all) },
            { label: 'Дольше всего', value: counted(params.longest, 'день', 'дня', 'дней') },
          ),
          list('По центрам', params.centres),
          button('Открыть просроченные сроки', path),
        ],
        sms: `Просрочено: ${fresh}. ${path}`,
      };
    },
    kk: ({ params, reader, link }) => {
      const path = link('/council/overdue');
      return {
        subject: `Мерзімі өтті: ${params.fresh} жаңа мерзім`,
        heading: 'Өтіп кеткен мерзімдер',
        parts: [
          paragraph(`${reader.name}, кешеден бері ${params.fresh} мерзім өтіп кетті. Кезек кімде екенін және неше күн өткенін қараңыз.`),
          facts({ label: 'Барлығы', value: String(params.all) }, { label: 'Ең ұзағы', value: `${params.longest} күн` }),
          list('Орталықтар бойынша', params.centres),
          button('Өтіп кеткен мерзімдерді ашу', path),
        ],
        sms: `Мерзімі өтті: ${params.fresh} жаңа мерзім. ${path}`,
      };
    },
  },
});
