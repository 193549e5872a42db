import { z } from 'zod';
import { wordOf } from './application-word.ts';
import * as kk from './kk/payment.ts';
import { button, defineLetter, facts, type LetterContext, type LetterWords, needed, paragraph, reasonOf } from './letter-words.ts';
import { moveParams, numbered, until } from './shared-words.ts';
import { dayInWords, daysInWords, sumInDigits } from './words.ts';

const payUntil = ({ facts: its }: LetterContext<unknown>) => its.invoice?.payUntil ?? its.lastDay;

/** For whoever pays: the applicant, or the employer who reads about somebody else. */
function invoiceWords(context: LetterContext<unknown>, heading: string, first: string): LetterWords {
  const { facts: its, today, link } = context;
  const invoice = needed(its.invoice, 'invoice');
  const last = payUntil(context);
  const sum = sumInDigits(invoice.totalMinor, invoice.currency);
  const term = last ? ` до ${dayInWords(last, today)}` : '';
  return {
    subject: `Оплатите счёт № ${invoice.number}${term}`,
    heading,
    parts: [
      paragraph(first),
      facts({ label: `Счёт № ${invoice.number}`, value: sum }, until('Ход за вами', last, today)),
      paragraph(
        'В счёте есть код для оплаты из приложения банка. После оплаты приложите платёжный документ: центр сверит его и откроет выбор даты.',
      ),
      button('Оплатить и приложить документ', link(its.path)),
    ],
    sms: `Зачёт: оплатите счёт № ${invoice.number}, ${sum}${term}. ${link(its.path)}`,
  };
}

export const applicationAccepted = defineLetter({
  params: moveParams,
  words: {
    ru: (context) => {
      const { facts: its, reader, today, link } = context;
      if (its.reader === 'payer')
        return invoiceWords(
          context,
          'Оплатите экзамен сотрудника',
          `${reader.name}, ${its.centre} принял ${wordOf(its).accusative}: ${its.applicantName}, ${its.qualification}. Договор и счёт приложены к письму.`,
        );
      if (context.params.to === 'awaiting_payment' && its.invoice)
        return invoiceWords(
          context,
          `Центр принял ${wordOf(its).accusative}`,
          `${reader.name}, документы в порядке. Расписка, договор и счёт приложены к письму и лежат в кабинете.`,
        );
      return {
        subject: `${numbered(its)} ${wordOf(its).done('принят')}`,
        heading: `Центр принял ${wordOf(its).accusative}`,
        parts: [
          paragraph(
            context.params.to === 'contract_offered'
              ? `${reader.name}, документы в порядке. Договор приложен к письму: прочитайте его и подпишите в кабинете.`
              : `${reader.name}, документы в порядке. Счёт получил плательщик; когда оплата придёт, вы выберете дату экзамена.`,
          ),
          facts({ label: 'Квалификация', value: its.qualification }, until('Следующий шаг', its.lastDay, today)),
          button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
        ],
        sms: `${numbered(its)} ${wordOf(its).done('принят')}. ${link(its.path)}`,
      };
    },
    kk: kk.applicationAccepted,
  },
});

export const invoiceIssued = defineLetter({
  params: z.object({}),
  words: {
    ru: (context) =>
      invoiceWords(
        context,
        'Счёт за экзамен',
        `${context.reader.name}, ${context.facts.centre} выставил счёт: ${context.facts.applicantName}, ${context.facts.qualification}.`,
      ),
    kk: kk.invoiceIssued,
  },
});

export const contractSigned = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: договор подписан`,
      heading: 'Договор подписан',
      parts: [
        paragraph(`${reader.name}, договор с центром подписан. Экземпляр с отметкой о подписи лежит в кабинете.`),
        facts({ label: 'Квалификация', value: its.qualification }, until('Оплатить', its.invoice?.payUntil ?? its.lastDay, today)),
        button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
      ],
      sms: `${numbered(its)}: договор подписан. ${link(its.path)}`,
    }),
    kk: kk.contractSigned,
  },
});

export const contractToCheck = defineLetter({
  params: z.object({}),
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: проверьте подписанный договор`,
      heading: 'Пришёл подписанный договор',
      parts: [
        paragraph(`${reader.name}, договор подписали на бумаге или файлом электронной подписи (${its.applicantName}). Ход за вами.`),
        facts({ label: 'Квалификация', value: its.qualification }, until('Проверить', its.lastDay, today)),
        button('Проверить подпись', link(its.path)),
      ],
      sms: `${numbered(its)}: проверьте подписанный договор. ${link(its.path)}`,
    }),
    kk: kk.contractToCheck,
  },
});

export const contractNotAccepted = defineLetter({
  params: z.object({}),
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: подпишите договор ещё раз`,
      heading: 'Центр не принял подпись',
      parts: [
        paragraph(`${reader.name}, подписанный договор не подошёл. Почему, написано на странице договора; там же можно подписать ещё раз.`),
        facts({ label: 'Квалификация', value: its.qualification }, until('Ход за вами', its.lastDay, today)),
        button('Открыть договор', link(its.path)),
      ],
      sms: `${numbered(its)}: подпишите договор ещё раз. ${link(its.path)}`,
    }),
    kk: kk.contractNotAccepted,
  },
});

export const paymentProofSent = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: сверьте оплату`,
      heading: 'Пришёл платёжный документ',
      parts: [
        paragraph(`${reader.name}, по ${wordOf(its).dative} приложен платёжный документ (${its.applicantName}). Ход за вами.`),
        facts(
          its.invoice
            ? { label: `Счёт № ${its.invoice.number}`, value: sumInDigits(its.invoice.totalMinor, its.invoice.currency) }
            : { label: 'Квалификация', value: its.qualification },
          until('Сверить', its.lastDay, today),
        ),
        button('Сверить оплату', link(its.path)),
      ],
      sms: `${numbered(its)}: сверьте оплату. ${link(its.path)}`,
    }),
    kk: kk.paymentProofSent,
  },
});

export const paymentConfirmed = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `Оплачено. Выберите дату экзамена`,
      heading: 'Выберите дату экзамена',
      parts: [
        paragraph(
          `${reader.name}, ${its.invoice ? `оплата по счёту № ${its.invoice.number} пришла` : 'платить ничего не нужно'}. Теперь дата за вами.`,
        ),
        facts(
          { label: 'Ход за вами', value: its.lastDay ? `до ${dayInWords(its.lastDay, today)}` : 'согласуйте дату' },
          its.nearestDays.length > 0 ? { label: 'Ближайшие дни', value: daysInWords(its.nearestDays, today) } : null,
        ),
        button('Показать график', link(its.path)),
      ],
      sms: `${numbered(its)}: оплачено. Выберите дату экзамена: ${link(its.path)}`,
    }),
    kk: kk.paymentConfirmed,
  },
});

export const paymentRejected = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: оплата не сошлась`,
      heading: 'Центр не нашёл оплату',
      parts: [
        paragraph(`${reader.name}, платёжный документ не подошёл. ${numbered(its)} ждёт оплаты.`),
        ...reasonOf('Бухгалтер центра пишет', its.reason),
        facts(
          its.invoice
            ? { label: `Счёт № ${its.invoice.number}`, value: sumInDigits(its.invoice.totalMinor, its.invoice.currency) }
            : { label: 'Квалификация', value: its.qualification },
          until('Ход за вами', its.invoice?.payUntil ?? its.lastDay, today),
        ),
        button('Приложить документ снова', link(its.path)),
      ],
      sms: `${numbered(its)}: центр не нашёл оплату. ${link(its.path)}`,
    }),
    kk: kk.paymentRejected,
  },
});
