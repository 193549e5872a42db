import { z } from 'zod';
import * as kk from './kk/employees.ts';
import { button, defineLetter, facts, paragraph } from './letter-words.ts';

/** To an e-mail that an employer has typed; whether it has a cabinet here nobody is told, so it says how both go on. */
export const employeeInvited = defineLetter({
  params: z.object({ employer: z.string() }),
  secrets: ['to'],
  words: {
    ru: ({ params, link }) => ({
      subject: `${params.employer}: экзамен за счёт работодателя`,
      heading: 'Работодатель готов оплатить ваш экзамен',
      parts: [
        paragraph(`${params.employer} приглашает вас на независимую оценку квалификации и оплатит экзамен.`),
        facts({ label: 'Кто приглашает', value: params.employer }),
        paragraph(
          'Войдите с этой почтой или зарегистрируйтесь с ней: приглашение ждёт в кабинете. Там вы решите, показывать ли работодателю, на каком шаге ваша заявка.',
        ),
        button('Посмотреть приглашение', link('/cabinet/employers')),
        paragraph(`Кабинета ещё нет: ${link('/registration')}`),
        paragraph('Если вы не работаете в этой организации, ничего не делайте: без вашего ответа она ничего о вас не увидит.'),
      ],
      sms: `Зачёт: ${params.employer} оплатит ваш экзамен. Ответьте: ${link('/cabinet/employers')}`,
    }),
    kk: kk.employeeInvited,
  },
});
