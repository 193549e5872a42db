import * as kk from './kk/filing.ts';
import { button, defineLetter, facts, paragraph, reasonOf } from './letter-words.ts';
import { aboutApplication, anyParams, appealTerm, moveParams, numbered, until } from './shared-words.ts';
import { counted, dayInWords } from './words.ts';

export const applicationFiled = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)} у центра`,
      heading: 'Центр получил заявление',
      parts: [
        paragraph(`${reader.name}, ${its.centre} проверяет документы. Пока ход за центром, от вас ничего не нужно.`),
        facts({ label: 'Квалификация', value: its.qualification }, until('Центр ответит', its.lastDay, today)),
        button('Открыть заявление', link(its.path)),
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
      heading: 'Пришло заявление',
      parts: [
        paragraph(`${reader.name}, соискатель ${its.applicantName} подаёт заявление, проверка за вами.`),
        facts({ label: 'Квалификация', value: its.qualification }, until('Ответить', its.lastDay, today)),
        button('Проверить заявление', link(its.path)),
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
        heading: 'Центр вернул заявление на доработку',
        parts: [
          paragraph(`${reader.name}, в заявлении ${remarks}. Каждое стоит у своего поля или документа, остальное уже принято и сохранено.`),
          facts(
            { label: 'Ход за вами', value: its.lastDay ? `до ${dayInWords(its.lastDay, today)}` : 'исправьте и отправьте снова' },
            { label: 'Исправить', value: remarks },
          ),
          ...reasonOf('Центр пишет', its.reason),
          button('Исправить замечания', link(its.path)),
        ],
        sms: `${numbered(its)}: центр вернул его, ${remarks}. Исправьте${term}: ${link(its.path)}`,
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
      heading: 'Центр отказал по заявлению',
      parts: [
        paragraph(`${reader.name}, ${its.centre} не может принять заявление. Мотивированный отказ приложен к письму.`),
        ...reasonOf('Причина', its.reason),
        paragraph(
          `Отказ можно обжаловать${appealTerm(its.appealUntil, today)}. Можно и подать новое заявление: данные и документы из этого перенесутся.`,
        ),
        button('Открыть заявление', link(its.path)),
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
        subject: `${numbered(its)} отозвано`,
        heading: 'Заявление отозвано',
        parts: [
          paragraph(
            toApplicant
              ? `${reader.name}, вы отозвали заявление. Если было место на экзамене, оно свободно для других. Если вы платили, центр вернёт деньги по договору.`
              : `${reader.name}, ${its.applicantName} отзывает заявление. Проверок по нему больше не нужно; если оплата была, по ней открыта задача на возврат.`,
          ),
          ...aboutApplication(its),
          button('Открыть заявление', link(its.path)),
        ],
        sms: `${numbered(its)} отозвано. ${link(its.path)}`,
      };
    },
    kk: kk.applicationWithdrawn,
  },
});

export const applicationLapsed = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, link }) => ({
      subject: `${numbered(its)} закрыто по сроку`,
      heading: 'Срок прошёл, заявление закрыто',
      parts: [
        paragraph(
          `${reader.name}, ход был за вами, и срок прошёл. Введённое и документы сохранены в кабинете: новое заявление заполнится из них.`,
        ),
        ...aboutApplication(its),
        button('Подать заявление снова', link(its.path)),
      ],
      sms: `${numbered(its)} закрыто по сроку. Подать снова: ${link(its.path)}`,
    }),
    kk: kk.applicationLapsed,
  },
});

export const applicationClosed = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, link }) => ({
      subject: `${numbered(its)} закрыто`,
      heading: 'Центр закрыл заявление',
      parts: [
        paragraph(`${reader.name}, ${its.centre} закрыл заявление после неявки на экзамен.`),
        ...reasonOf('Причина', its.reason),
        paragraph('Если по договору положен возврат, центр его уже готовит. Данные и документы остаются в кабинете.'),
        button('Открыть заявление', link(its.path)),
      ],
      sms: `${numbered(its)}: центр закрыл его после неявки. ${link(its.path)}`,
    }),
    kk: kk.applicationClosed,
  },
});

export const applicationReopened = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)} снова открыто`,
      heading: 'Апелляция удовлетворена, заявление открыто',
      parts: [
        paragraph(`${reader.name}, по решению апелляции заявление идёт дальше. Платить заново не нужно.`),
        facts({ label: 'Квалификация', value: its.qualification }, until('Следующий шаг', its.lastDay, today)),
        button('Открыть заявление', link(its.path)),
      ],
      sms: `${numbered(its)} снова открыто по апелляции. ${link(its.path)}`,
    }),
    kk: kk.applicationReopened,
  },
});
