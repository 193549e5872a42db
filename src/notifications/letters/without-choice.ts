import { z } from 'zod';
import { wordOf } from './application-word.ts';
import * as inKazakh from './kk/shared-words.ts';
import { button, defineLetter, facts, paragraph, reasonOf } from './letter-words.ts';
import { aboutApplication, moveParams, numbered, until } from './shared-words.ts';

/** The letters of procedures in which the person chooses no date and the commission's decision is the result. */

export const paymentSettled = defineLetter({
  params: moveParams,
  words: {
    ru: ({ params, facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: оплата пришла`,
      heading: 'Оплата пришла',
      parts: [
        paragraph(
          `${reader.name}, ${its.invoice ? `счёт № ${its.invoice.number} оплачен` : 'платить ничего не нужно'}. ${nextRu(params.to)}`,
        ),
        facts(until('Центр ответит', its.lastDay, today) ?? { label: 'Квалификация', value: its.qualification }),
        button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
      ],
      sms: `${numbered(its)}: оплата пришла. ${link(its.path)}`,
    }),
    kk: ({ params, facts: its, reader, today, link }) => ({
      subject: `${inKazakh.numbered(its)}: төлем түсті`,
      heading: 'Төлем түсті',
      parts: [
        paragraph(
          `${reader.name}, ${its.invoice ? `№ ${its.invoice.number} шот төленді` : 'ештеңе төлеудің қажеті жоқ'}. ${nextKk(params.to)}`,
        ),
        facts(inKazakh.until('Орталық жауап береді', its.lastDay, today) ?? { label: 'Біліктілік', value: its.qualification }),
        button('Өтінімді ашу', link(its.path)),
      ],
      sms: `${inKazakh.numbered(its)}: төлем түсті. ${link(its.path)}`,
    }),
  },
});

const nextRu = (to: string | undefined) =>
  to === 'notice_due' ? 'Центр назначит дату, время и место и пришлёт уведомление.' : 'О следующем шаге мы напишем.';
const nextKk = (to: string | undefined) =>
  to === 'notice_due' ? 'Орталық күнін, уақытын және орнын белгілеп, хабарлама жібереді.' : 'Келесі қадам туралы жазамыз.';

/** A new date is given by the centre: after a good cause, a break, a part that is left. */
export const newDateFollows = defineLetter({
  params: moveParams,
  words: {
    ru: ({ facts: its, reader, today, link }) => ({
      subject: `${numbered(its)}: центр назначит новую дату`,
      heading: 'Центр назначит новую дату',
      parts: [
        paragraph(
          `${reader.name}, платить снова не нужно, зачтённые этапы остаются. Новую дату, время и место центр пришлёт уведомлением.`,
        ),
        ...reasonOf('Центр пишет', its.reason),
        facts(until('Центр ответит', its.lastDay, today) ?? { label: 'Квалификация', value: its.qualification }),
        button(`Открыть ${wordOf(its).accusative}`, link(its.path)),
      ],
      sms: `${numbered(its)}: центр пришлёт уведомление с новой датой. ${link(its.path)}`,
    }),
    kk: ({ facts: its, reader, today, link }) => ({
      subject: `${inKazakh.numbered(its)}: орталық жаңа күн белгілейді`,
      heading: 'Орталық жаңа күн белгілейді',
      parts: [
        paragraph(
          `${reader.name}, қайта төлеудің қажеті жоқ, есепке алынған кезеңдер сақталады. Жаңа күнін, уақытын және орнын орталық хабарламамен жібереді.`,
        ),
        ...reasonOf('Орталық жазады', its.reason),
        facts(inKazakh.until('Орталық жауап береді', its.lastDay, today) ?? { label: 'Біліктілік', value: its.qualification }),
        button('Өтінімді ашу', link(its.path)),
      ],
      sms: `${inKazakh.numbered(its)}: орталық жаңа күні бар хабарлама жібереді. ${link(its.path)}`,
    }),
  },
});

export const decisionTold = defineLetter({
  params: z.object({ seq: z.int().optional(), to: z.enum(['certified', 'not_passed']) }),
  words: {
    ru: ({ params, facts: its, reader, link }) =>
      params.to === 'certified'
        ? {
            subject: `${numbered(its)}: квалификация признана`,
            heading: 'Квалификация признана',
            parts: [
              paragraph(`${reader.name}, комиссия признала квалификацию. Центр оформляет документ и напишет, когда он будет готов.`),
              ...aboutApplication(its),
              button('Посмотреть результат', link(its.path)),
            ],
            sms: `${numbered(its)}: квалификация признана. ${link(its.path)}`,
          }
        : {
            subject: `${numbered(its)}: квалификация не признана`,
            heading: 'Квалификация пока не признана',
            parts: [
              paragraph(
                `${reader.name}, решение комиссии и рекомендации приложены к письму и лежат в кабинете. Теорию и практику можно пройти снова, с решением можно не согласиться: подайте апелляцию в кабинете.`,
              ),
              ...aboutApplication(its),
              button('Посмотреть решение', link(its.path)),
            ],
            sms: `${numbered(its)}: квалификация не признана, решение в кабинете: ${link(its.path)}`,
          },
    kk: ({ params, facts: its, reader, link }) =>
      params.to === 'certified'
        ? {
            subject: `${inKazakh.numbered(its)}: біліктілік танылды`,
            heading: 'Біліктілік танылды',
            parts: [
              paragraph(`${reader.name}, комиссия біліктілікті таныды. Орталық құжатты рәсімдеп жатыр, дайын болғанда жазамыз.`),
              ...inKazakh.aboutApplication(its),
              button('Нәтижені көру', link(its.path)),
            ],
            sms: `${inKazakh.numbered(its)}: біліктілік танылды. ${link(its.path)}`,
          }
        : {
            subject: `${inKazakh.numbered(its)}: біліктілік танылмады`,
            heading: 'Біліктілік әзірге танылмады',
            parts: [
              paragraph(
                `${reader.name}, комиссияның шешімі мен ұсынымдары хатқа қоса берілді және кабинетте сақталды. Теория мен практиканы қайта тапсыруға болады, шешіммен келіспесеңіз, кабинетте апелляция беріңіз.`,
              ),
              ...inKazakh.aboutApplication(its),
              button('Шешімді көру', link(its.path)),
            ],
            sms: `${inKazakh.numbered(its)}: біліктілік танылмады, шешім кабинетте: ${link(its.path)}`,
          },
  },
});
