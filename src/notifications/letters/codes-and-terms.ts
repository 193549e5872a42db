import { z } from 'zod';
import { wordOf } from './application-word.ts';
import * as kk from './kk/codes-and-terms.ts';
import { button, defineLetter, facts, needed, paragraph } from './letter-words.ts';
import { numbered } from './shared-words.ts';
import { counted, dayInWords } from './words.ts';

export const protocolToSign = defineLetter({
  params: z.object({ minutes: z.int().optional() }),
  secrets: ['code'],
  words: {
    ru: ({ params, secrets, facts: its, reader, link }) => {
      const code = needed(secrets.code, 'code');
      return {
        subject: `${numbered(its)}: подпишите протокол`,
        heading: 'Подпишите протокол экзамена',
        parts: [
          paragraph(
            `${reader.name}, протокол готов (${its.applicantName}, ${its.qualification}). Прочитайте его и подпишите одноразовым кодом.`,
          ),
          facts(
            { label: 'Код', value: code },
            params.minutes ? { label: 'Действует', value: counted(params.minutes, 'минуту', 'минуты', 'минут') } : null,
          ),
          button('Прочитать протокол', link(its.path)),
          paragraph('Никому не называйте код: он заменяет вашу подпись.'),
        ],
        sms: `Код подписи протокола: ${code}. Никому его не называйте. ${link(its.path)}`,
      };
    },
    kk: kk.protocolToSign,
  },
});

export const signCode = defineLetter({
  params: z.object({ what: z.string(), whatKk: z.string().optional(), minutes: z.int().optional() }),
  secrets: ['code'],
  words: {
    ru: ({ params, secrets, reader }) => {
      const code = needed(secrets.code, 'code');
      return {
        subject: `Код подписи: ${params.what}`,
        heading: 'Код для подписи',
        parts: [
          paragraph(`${reader.name}, введите код на странице, где вы подписываете: ${params.what}.`),
          facts(
            { label: 'Код', value: code },
            params.minutes ? { label: 'Действует', value: counted(params.minutes, 'минуту', 'минуты', 'минут') } : null,
          ),
          paragraph('Никому не называйте код: он заменяет вашу подпись. Если вы ничего не подписываете, смените пароль.'),
        ],
        sms: `Код подписи (${params.what}): ${code}. Никому его не называйте`,
      };
    },
    kk: kk.signCode,
  },
});

/** The clock that runs out, by its id in the procedure. */
const terms = z.object({ lastDay: z.iso.date(), clock: z.string().optional() });

const daysUntil = (lastDay: string, today: Temporal.PlainDate) => today.until(lastDay).total('days');
const inDays = (count: number) => counted(Math.abs(count), 'день', 'дня', 'дней');

export const termWarning = defineLetter({
  params: terms,
  words: {
    ru: ({ params, facts: its, reader, today, link }) => {
      const days = daysUntil(params.lastDay, today);
      const lastDay = dayInWords(params.lastDay, today);
      const left = days === 0 ? 'сегодня последний день' : `до конца срока ${inDays(days)}`;
      const invoice = params.clock === 'correction' || params.clock === 'appeal_filing' ? null : its.invoice;
      const [what, label] = invoice
        ? [`оплатите счёт № ${invoice.number}`, 'Оплатить']
        : params.clock === 'correction'
          ? [`исправьте замечания и отправьте ${wordOf(its).accusative}`, 'Исправить замечания']
          : params.clock === 'appeal_filing'
            ? ['если вы не согласны с тем, что вышло, подайте апелляцию', `Открыть ${wordOf(its).accusative}`]
            : [`сделайте следующий шаг по ${wordOf(its).dative}`, `Открыть ${wordOf(its).accusative}`];
      const after =
        params.clock === 'appeal_filing'
          ? 'После срока апелляцию не примут. Если вы согласны, ничего делать не нужно.'
          : `После срока ${wordOf(its).nominative} закроется; введённое и документы останутся в кабинете.`;
      return {
        subject: `${numbered(its)}: ${left}`,
        heading: left.charAt(0).toUpperCase() + left.slice(1),
        parts: [
          paragraph(`${reader.name}, ${what}. ${after}`),
          facts({ label: 'Ход за вами', value: `до ${lastDay}` }, { label: 'Осталось', value: inDays(days) }),
          button(label, link(its.path)),
        ],
        sms: `${numbered(its)}: ${what} до ${lastDay}. ${link(its.path)}`,
      };
    },
    kk: kk.termWarning,
  },
});

/** To whoever owns the clock: two thirds of it have passed, or all of it. */
export const clockWarning = defineLetter({
  params: terms,
  words: {
    ru: ({ params, facts: its, reader, today, link }) => {
      const days = daysUntil(params.lastDay, today);
      const lastDay = dayInWords(params.lastDay, today);
      const over = days < 0;
      return {
        subject: over ? `${numbered(its)}: срок прошёл` : `${numbered(its)}: срок до ${lastDay}`,
        heading: over ? 'Срок прошёл' : 'Срок подходит к концу',
        parts: [
          paragraph(`${reader.name}, ход по ${wordOf(its).dative} за вами. Соискатель: ${its.applicantName}`),
          facts({ label: 'Последний день', value: lastDay }, { label: over ? 'Просрочено' : 'Осталось', value: inDays(days) }),
          button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
        ],
        sms: `${numbered(its)}: срок до ${lastDay}. ${link(its.path)}`,
      };
    },
    kk: kk.clockWarning,
  },
});
