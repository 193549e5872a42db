import { wordOf } from './application-word.ts';
import * as kk from './kk/dates.ts';
import { button, defineLetter, facts, needed, paragraph, reasonOf } from './letter-words.ts';
import { aboutExam, anyParams, examMoment, moveParams, numbered, until, whatToBring } from './shared-words.ts';
import { daysBefore, daysInWords } from './words.ts';

export const dateRequested = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => {
      const exam = needed(its.exam, 'exam');
      return {
        subject: `${numbered(its)}: подтвердите дату`,
        heading: 'Соискатель выбрал дату',
        parts: [
          paragraph(`${reader.name}, ${its.applicantName} просит ${examMoment(exam, today)}. Место держится за соискателем.`),
          facts({ label: 'Квалификация', value: its.qualification }, until('Ответить', its.lastDay, today)),
          button('Подтвердить или отклонить', link(its.path)),
        ],
        sms: `${numbered(its)}: подтвердите дату ${examMoment(exam, today)}. ${link(its.path)}`,
      };
    },
    kk: kk.dateRequested,
  },
});

export const dateConfirmed = defineLetter({
  params: moveParams,
  calendar: true,
  words: {
    ru: ({ facts: its, reader, today, link }) => {
      const exam = needed(its.exam, 'exam');
      return {
        subject: `Экзамен назначен: ${examMoment(exam, today)}`,
        heading: 'Экзамен назначен',
        parts: [
          paragraph(
            `${reader.name}, центр подтвердил дату. Письмо-подтверждение и файл для календаря приложены. За день до экзамена мы напомним.`,
          ),
          ...aboutExam(exam, today),
          ...whatToBring(exam),
          button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
        ],
        sms: `Экзамен ${examMoment(exam, today)}, ${exam.address}. ${link(its.path)}`,
      };
    },
    kk: kk.dateConfirmed,
  },
});

/** The centre set the date itself. */
export const noticeSent = defineLetter({
  params: moveParams,
  calendar: true,
  words: {
    ru: ({ facts: its, reader, today, link }) => {
      const exam = needed(its.exam, 'exam');
      return {
        subject: `Процедура назначена: ${examMoment(exam, today)}`,
        heading: 'Процедура назначена',
        parts: [
          paragraph(
            `${reader.name}, центр назначил дату, время и место. Уведомление и файл для календаря приложены. До начала прочтите и подтвердите инструктаж.`,
          ),
          ...aboutExam(exam, today),
          ...whatToBring(exam),
          button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
        ],
        sms: `Процедура ${examMoment(exam, today)}, ${exam.address}. ${link(its.path)}`,
      };
    },
    kk: kk.noticeSent,
  },
});

export const dateDeclined = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: выберите другую дату`,
      heading: 'Выберите другую дату',
      parts: [
        paragraph(
          `${reader.name}, центр не может принять вас ${its.exam ? examMoment(its.exam, today) : 'в этот день'}. Оплата сохраняется, платить снова не нужно.`,
        ),
        ...reasonOf('Центр пишет', its.reason),
        facts(
          until('Ход за вами', its.lastDay, today) ?? { label: 'Ход за вами', value: 'согласуйте дату' },
          its.nearestDays.length > 0 ? { label: 'Ближайшие дни', value: daysInWords(its.nearestDays, today) } : null,
        ),
        button('Показать график', link(its.path)),
      ],
      sms: `${numbered(its)}: центр просит другую дату. ${link(its.path)}`,
    }),
    kk: kk.dateDeclined,
  },
});

export const dateChanged = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => {
      const before = its.exam ? examMoment(its.exam, today) : 'прежний день';
      const toApplicant = its.reader === 'applicant';
      return {
        subject: `${numbered(its)}: прежняя дата экзамена снята`,
        heading: 'Дата экзамена меняется',
        parts: [
          paragraph(
            toApplicant
              ? `${reader.name}, ваше место на экзамене (${before}) освобождено. Выберите новый день, платить снова не нужно.`
              : `${reader.name}, ${its.applicantName} не придёт на экзамен (${before}): место свободно. Новый день соискатель выберет сам.`,
          ),
          ...reasonOf('Причина', its.reason),
          facts(
            { label: 'Квалификация', value: its.qualification },
            toApplicant && its.nearestDays.length > 0 ? { label: 'Ближайшие дни', value: daysInWords(its.nearestDays, today) } : null,
          ),
          button(toApplicant ? 'Показать график' : `Открыть ${wordOf(its).accusative}`, link(its.path)),
        ],
        sms: `${numbered(its)}: дата ${before} снята. ${link(its.path)}`,
      };
    },
    kk: kk.dateChanged,
  },
});

export const rebooked = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: выберите новую дату`,
      heading: 'Причина уважительная, выберите новую дату',
      parts: [
        paragraph(`${reader.name}, центр принял причину неявки. Платить снова не нужно.`),
        facts(
          until('Ход за вами', its.lastDay, today) ?? { label: 'Ход за вами', value: 'согласуйте дату' },
          its.nearestDays.length > 0 ? { label: 'Ближайшие дни', value: daysInWords(its.nearestDays, today) } : null,
        ),
        button('Показать график', link(its.path)),
      ],
      sms: `${numbered(its)}: выберите новую дату экзамена. ${link(its.path)}`,
    }),
    kk: kk.rebooked,
  },
});

export const examReminder = defineLetter({
  params: anyParams,
  calendar: true,
  words: {
    ru: ({ facts: its, reader, now, today, link }) => {
      const exam = needed(its.exam, 'exam');
      const heading = { 0: 'Сегодня экзамен', 1: 'Завтра экзамен' }[daysBefore(exam, now)] ?? 'Скоро экзамен';
      return {
        subject: `${heading}: ${examMoment(exam, today)}`,
        heading,
        parts: [
          paragraph(`${reader.name}, приходите за 20 минут: сверка документа занимает время.`),
          ...aboutExam(exam, today),
          ...whatToBring(exam),
          button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
        ],
        sms: `${heading}: ${examMoment(exam, today)}, ${exam.address}. Возьмите: ${exam.bring.join(', ') || 'паспорт'}`,
      };
    },
    kk: kk.examReminder,
  },
});
