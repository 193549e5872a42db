import { z } from 'zod';
import * as kk from './kk/account.ts';
import { button, defineLetter, facts, needed, paragraph } from './letter-words.ts';
import { dayInWords, momentInWords } from './words.ts';

/** The zone in which the time of an act on an account is told; people without an application have no zone of their own. */
const ZONE = 'Europe/Moscow';

export const accountCreated = defineLetter({
  params: z.object({ login: z.string(), lastDay: z.iso.date() }),
  secrets: ['password'],
  words: {
    ru: ({ params, secrets, reader, today, link }) => {
      const lastDay = dayInWords(params.lastDay, today);
      const password = needed(secrets.password, 'password');
      return {
        subject: 'Вход в «Зачёт»: логин и временный пароль',
        heading: 'Установите свой пароль',
        parts: [
          paragraph(`${reader.name}, вы зарегистрированы. Войдите с временным паролем и задайте постоянный.`),
          facts(
            { label: 'Логин', value: params.login },
            { label: 'Временный пароль', value: password },
            { label: 'Пароль действует', value: `до ${lastDay}` },
          ),
          button('Установить пароль', link('/sign-in')),
          paragraph('Если вы не регистрировались, ничего не делайте: без этого пароля в кабинет не войти, после срока он не подойдёт.'),
        ],
        sms: `Зачёт: логин ${params.login}, временный пароль ${password}, действует до ${lastDay}. Установите свой: ${link('/sign-in')}`,
      };
    },
    kk: kk.accountCreated,
  },
});

export const passwordRecovery = defineLetter({
  params: z.object({}),
  secrets: ['token'],
  words: {
    ru: ({ secrets, reader, link }) => {
      const address = link(`/password/recovery/${needed(secrets.token, 'token')}`);
      return {
        subject: 'Новый пароль для входа в «Зачёт»',
        heading: 'Задайте новый пароль',
        parts: [
          paragraph(
            `${reader.name}, кто-то попросил новый пароль для вашего кабинета. Если это вы, откройте ссылку: она действует два часа и только один раз.`,
          ),
          button('Задать новый пароль', address),
          paragraph('Если просили не вы, ничего не делайте: прежний пароль остаётся.'),
        ],
        sms: `Зачёт: новый пароль, ссылка действует два часа: ${address}`,
      };
    },
    kk: kk.passwordRecovery,
  },
});

export const passwordChanged = defineLetter({
  params: z.object({ at: z.string() }),
  words: {
    ru: ({ params, reader, today, link }) => {
      const when = momentInWords(params.at, ZONE, today);
      return {
        subject: 'Пароль для входа в «Зачёт» изменён',
        heading: 'Пароль изменён',
        parts: [
          paragraph(`${reader.name}, пароль вашего кабинета изменён. Другие устройства теперь попросят войти снова.`),
          facts({ label: 'Когда', value: `${when} (Москва)` }),
          paragraph('Если пароль меняли не вы, сразу задайте новый и напишите центру, в который подали заявление.'),
          button('Задать новый пароль', link('/password/recovery')),
        ],
        sms: `Зачёт: пароль изменён ${when}. Если это не вы, задайте новый: ${link('/password/recovery')}`,
      };
    },
    kk: kk.passwordChanged(ZONE),
  },
});
