import { wordOf } from './application-word.ts';
import * as kk from './kk/filing.ts';
import { button, defineLetter, facts, paragraph, reasonOf } from './letter-words.ts';
import { aboutApplication, anyParams, appealTerm, moveParams, numbered, until } from './shared-words.ts';
import { counted, dayInWords } from './words.ts';

export const applicationFiled = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)} у центра`,
      heading: `Центр получил ${wordOf(its).accusative}`,
      parts: [
        paragraph(`${reader.name}, ${its.centre} проверяет документы. Пока ход за центром, от вас ничего не нужно.`),
        facts({ label: 'Квалификация', value: its.qualification }, until('Центр ответит', its.lastDay, today)),
        button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
        paragraph('Пока ждёте, можно пройти пробный экзамен: он бесплатный и ни на что не влияет.'),
      ],
      sms: `${numbered(its)} у центра.${its.lastDay ? ` Ответ до ${dayInWords(its.lastDay, today)}.` : ''} ${link(its.path)}`,
    }),
    kk: kk.applicationFiled,
  },
});

export const applicationNew = defineLetter({
  params: anyParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)} ждёт проверки`,
      heading: 'Пришли документы на проверку',
      parts: [
        paragraph(`${reader.name}, соискатель ${its.applicantName} подаёт ${wordOf(its).accusative}, проверка за вами.`),
        facts({ label: 'Квалификация', value: its.qualification }, until('Ответить', its.lastDay, today)),
        button(`Проверить ${wordOf(its).accusative}`, link(its.path)),
      ],
      sms: `${numbered(its)} ждёт проверки${its.lastDay ? ` до ${dayInWords(its.lastDay, today)}` : ''}. ${link(its.path)}`,
    }),
    kk: kk.applicationNew,
  },
});

export const applicationReturned = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => {
      const remarks = counted(its.remarks, 'замечание', 'замечания', 'замечаний');
      const term = its.lastDay ? ` до ${dayInWords(its.lastDay, today)}` : '';
      return {
        subject: `${numbered(its)}: исправьте замечания${term}`,
        heading: `Центр вернул ${wordOf(its).accusative} на доработку`,
        parts: [
          paragraph(
            `${reader.name}, в ${wordOf(its).prepositional} ${remarks}. Каждое стоит у своего поля или документа, остальное уже принято и сохранено.`,
          ),
          facts(
            { label: 'Ход за вами', value: its.lastDay ? `до ${dayInWords(its.lastDay, today)}` : 'исправьте и отправьте снова' },
            { label: 'Исправить', value: remarks },
          ),
          ...reasonOf('Центр пишет', its.reason),
          button('Исправить замечания', link(its.path)),
        ],
        sms: `${numbered(its)}: центр вернул ${wordOf(its).it}, ${remarks}. Исправьте${term}: ${link(its.path)}`,
      };
    },
    kk: kk.applicationReturned,
  },
});

export const applicationRefused = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: центр отказал`,
      heading: `Центр отказал по ${wordOf(its).dative}`,
      parts: [
        paragraph(`${reader.name}, ${its.centre} не может принять ${wordOf(its).accusative}. Мотивированный отказ приложен к письму.`),
        ...reasonOf('Причина', its.reason),
        paragraph(
          `Отказ можно обжаловать${appealTerm(its.appealUntil, today)}. Можно и подать ${wordOf(its).anew} ${wordOf(its).accusative}: данные и документы перенесутся.`,
        ),
        button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
      ],
      sms: `${numbered(its)}: центр отказал. Причина и что дальше: ${link(its.path)}`,
    }),
    kk: kk.applicationRefused,
  },
});

export const applicationWithdrawn = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, link }) => {
      const toApplicant = its.reader === 'applicant';
      return {
        subject: `${numbered(its)} ${wordOf(its).done('отозван')}`,
        heading: `${its.applicationWord} ${wordOf(its).done('отозван')}`,
        parts: [
          paragraph(
            toApplicant
              ? `${reader.name}, вы отозвали ${wordOf(its).accusative}. Если было место на экзамене, оно свободно для других. Если вы платили, центр вернёт деньги по договору.`
              : `${reader.name}, ${its.applicantName} отзывает ${wordOf(its).accusative}. Проверок больше не нужно; если оплата была, по ней открыта задача на возврат.`,
          ),
          ...aboutApplication(its),
          button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
        ],
        sms: `${numbered(its)} ${wordOf(its).done('отозван')}. ${link(its.path)}`,
      };
    },
    kk: kk.applicationWithdrawn,
  },
});

export const applicationLapsed = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, link }) => ({
      subject: `${numbered(its)} ${wordOf(its).done('закрыт')} по сроку`,
      heading: `Срок прошёл, ${wordOf(its).nominative} ${wordOf(its).done('закрыт')}`,
      parts: [
        paragraph(
          `${reader.name}, ход был за вами, и срок прошёл. Введённое и документы сохранены в кабинете: из них заполнится ${wordOf(its).nominative}, если подадите снова.`,
        ),
        ...aboutApplication(its),
        button(`Подать ${wordOf(its).accusative} снова`, link(its.path)),
      ],
      sms: `${numbered(its)} ${wordOf(its).done('закрыт')} по сроку. Подать снова: ${link(its.path)}`,
    }),
    kk: kk.applicationLapsed,
  },
});

export const applicationClosed = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, link }) => ({
      subject: `${numbered(its)} ${wordOf(its).done('закрыт')}`,
      heading: `Центр закрыл ${wordOf(its).accusative}`,
      parts: [
        paragraph(`${reader.name}, ${its.centre} закрыл ${wordOf(its).accusative} после неявки на экзамен.`),
        ...reasonOf('Причина', its.reason),
        paragraph('Если по договору положен возврат, центр его уже готовит. Данные и документы остаются в кабинете.'),
        button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
      ],
      sms: `${numbered(its)}: центр закрыл ${wordOf(its).it} после неявки. ${link(its.path)}`,
    }),
    kk: kk.applicationClosed,
  },
});

export const applicationReopened = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)} снова ${wordOf(its).done('открыт')}`,
      heading: `Апелляция удовлетворена, ${wordOf(its).nominative} ${wordOf(its).done('открыт')}`,
      parts: [
        paragraph(`${reader.name}, по решению апелляции ${wordOf(its).nominative} идёт дальше. Платить заново не нужно.`),
        facts({ label: 'Квалификация', value: its.qualification }, until('Следующий шаг', its.lastDay, today)),
        button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
      ],
      sms: `${numbered(its)} снова ${wordOf(its).done('открыт')} по апелляции. ${link(its.path)}`,
    }),
    kk: kk.applicationReopened,
  },
});
