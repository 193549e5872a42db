import { z } from 'zod';
import { wordOf } from './application-word.ts';
import * as kk from './kk/outcomes.ts';
import { button, defineLetter, facts, needed, paragraph, reasonOf } from './letter-words.ts';
import { aboutApplication, aboutExam, anyParams, appealTerm, examMoment, moveParams, numbered, until } from './shared-words.ts';
import { dayInWords, daysInWords } from './words.ts';

export const noShow = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: отмечена неявка`,
      heading: 'Центр отметил неявку',
      parts: [
        paragraph(
          `${reader.name}, ${its.exam ? `на экзамене ${examMoment(its.exam, today)}` : 'на экзамене'} вас не было. Если причина уважительная, напишите центру и приложите подтверждение: руководитель назначит новый день без новой оплаты.`,
        ),
        ...aboutApplication(its),
        button('Написать центру', link(its.path)),
      ],
      sms: `${numbered(its)}: отмечена неявка. Если есть причина, напишите центру: ${link(its.path)}`,
    }),
    kk: kk.noShow,
  },
});

export const removedFromExam = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: отстранение от экзамена`,
      heading: 'Вы отстранены от экзамена',
      parts: [
        paragraph(
          `${reader.name}, нарушение повторилось, и экзамен для вас прекращён. Время и доказательства записаны в протокол, вы можете их увидеть.`,
        ),
        ...reasonOf('Что записано', its.reason),
        paragraph(`С отстранением можно не согласиться: подайте апелляцию${appealTerm(its.appealUntil, today)}.`),
        button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
      ],
      sms: `${numbered(its)}: вы отстранены от экзамена. Запись и апелляция: ${link(its.path)}`,
    }),
    kk: kk.removedFromExam,
  },
});

export const examBrokenOff = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: экзамен прерван, выберите новую дату`,
      heading: 'Экзамен прерван по вине центра',
      parts: [
        paragraph(`${reader.name}, экзамен не удалось закончить. Платить снова не нужно, зачтённые части остаются.`),
        ...reasonOf('Центр пишет', its.reason),
        facts(
          until('Ход за вами', its.lastDay, today) ?? { label: 'Ход за вами', value: 'согласуйте дату' },
          its.nearestDays.length > 0 ? { label: 'Ближайшие дни', value: daysInWords(its.nearestDays, today) } : null,
        ),
        button('Показать график', link(its.path)),
      ],
      sms: `${numbered(its)}: экзамен прерван по вине центра. Выберите новую дату: ${link(its.path)}`,
    }),
    kk: kk.examBrokenOff,
  },
});

export const nextPart = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: осталась часть экзамена`,
      heading: 'Выберите дату следующей части',
      parts: [
        paragraph(`${reader.name}, сданное сегодня зачтено. Осталась ещё часть экзамена, её день выбираете вы.`),
        facts(
          until('Ход за вами', its.lastDay, today) ?? { label: 'Ход за вами', value: 'согласуйте дату' },
          its.nearestDays.length > 0 ? { label: 'Ближайшие дни', value: daysInWords(its.nearestDays, today) } : null,
        ),
        button('Показать график', link(its.path)),
      ],
      sms: `${numbered(its)}: выберите дату следующей части. ${link(its.path)}`,
    }),
    kk: kk.nextPart,
  },
});

/** Recognised or not: the state after the move tells which. */
export const result = defineLetter({
  params: z.object({ seq: z.int().optional(), to: z.enum(['certified', 'not_passed']) }),
  words: {
    ru: ({ params, facts: its, reader, today, link }) =>
      params.to === 'certified'
        ? {
            subject: `${numbered(its)}: квалификация подтверждена`,
            heading: 'Экзамен сдан',
            parts: [
              paragraph(`${reader.name}, совет признал результат. Центр оформляет свидетельство и напишет, когда оно будет готово.`),
              ...aboutApplication(its),
              button('Посмотреть результат', link(its.path)),
            ],
            sms: `${numbered(its)}: квалификация подтверждена. ${link(its.path)}`,
          }
        : {
            subject: `${numbered(its)}: выдано заключение`,
            heading: 'Экзамен пока не сдан',
            parts: [
              paragraph(
                `${reader.name}, баллов не хватило. В заключении сказано, какие разделы повторить; оно приложено к письму и лежит в кабинете.`,
              ),
              facts(
                { label: 'Квалификация', value: its.qualification },
                its.retakeFrom ? { label: 'Пересдать можно', value: `с ${dayInWords(its.retakeFrom, today)}` } : null,
              ),
              paragraph(`С результатом можно не согласиться: подайте апелляцию в кабинете${appealTerm(its.appealUntil, today)}.`),
              button('Посмотреть заключение', link(its.path)),
            ],
            sms: `${numbered(its)}: экзамен не сдан, заключение в кабинете: ${link(its.path)}`,
          },
    kk: kk.result,
  },
});

export const certificateReady = defineLetter({
  params: anyParams,
  words: {
    ru: ({ facts: its, reader, link }) => {
      const { number, path } = needed(its.certificate, 'certificate');
      return {
        subject: `Свидетельство ${number} готово`,
        heading: 'Свидетельство готово',
        parts: [
          paragraph(
            `${reader.name}, свидетельство подписано и приложено к письму. Работодатель проверит его по номеру или по коду на бумаге.`,
          ),
          facts({ label: 'Номер', value: number }, { label: 'Квалификация', value: its.qualification }),
          button('Открыть страницу свидетельства', link(path)),
        ],
        sms: `Свидетельство ${number} готово: ${link(path)}`,
      };
    },
    kk: kk.certificateReady,
  },
});

export const sentToCouncil = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: проверьте дело`,
      heading: 'Дело пришло на проверку совета',
      parts: [
        paragraph(`${reader.name}, ${its.centre} передал протокол и материалы экзамена.`),
        facts({ label: 'Квалификация', value: its.qualification }, until('Проверить', its.lastDay, today)),
        button('Проверить дело', link(its.path)),
      ],
      sms: `${numbered(its)}: дело ждёт проверки совета. ${link(its.path)}`,
    }),
    kk: kk.sentToCouncil,
  },
});

export const sentBackByCouncil = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: совет вернул дело`,
      heading: 'Совет вернул дело комиссии',
      parts: [
        paragraph(`${reader.name}, решение нужно принять заново (${its.applicantName}).`),
        ...reasonOf('Совет пишет', its.reason),
        facts({ label: 'Квалификация', value: its.qualification }, until('Решить', its.lastDay, today)),
        ...(its.exam ? aboutExam(its.exam, today) : []),
        button('Открыть протокол', link(its.path)),
      ],
      sms: `${numbered(its)}: совет вернул дело. ${link(its.path)}`,
    }),
    kk: kk.sentBackByCouncil,
  },
});
