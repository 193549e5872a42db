import { z } from 'zod';
import * as kk from './kk/account.ts';
import { button, defineLetter, facts, needed, paragraph } from './letter-words.ts';
import { dayInWords, momentInWords, signInPath } from './words.ts';

/** The zone in which the time of an act on an account is told; people without an application have no zone of their own. */
const ZONE = 'Europe/Moscow';
const ZONE_OF_KAZAKHSTAN = 'Asia/Almaty';

export const accountCreated = defineLetter({
  params: z.object({ login: z.string(), lastDay: z.iso.date(), qualificationId: z.uuid().optional() }),
  secrets: ['password'],
  words: {
    ru: ({ params, secrets, reader, today, link }) => {
      const lastDay = dayInWords(params.lastDay, today);
      const password = needed(secrets.password, 'password');
      const signIn = link(signInPath(params.qualificationId));
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
          button('Установить пароль', signIn),
          paragraph('Если вы не регистрировались, ничего не делайте: без этого пароля в кабинет не войти, после срока он не подойдёт.'),
        ],
        sms: `Зачёт: логин ${params.login}, временный пароль ${password}, действует до ${lastDay}. Установите свой: ${signIn}`,
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
          paragraph('Если пароль меняли не вы, сразу задайте новый и напишите центру, в который подали документы.'),
          button('Задать новый пароль', link('/password/recovery')),
        ],
        sms: `Зачёт: пароль изменён ${when}. Если это не вы, задайте новый: ${link('/password/recovery')}`,
      };
    },
    kk: kk.passwordChanged(ZONE_OF_KAZAKHSTAN),
  },
});

/** To the owner of an e-mail that somebody has registered once more; whoever did it was told nothing. */
export const registrationRepeated = defineLetter({
  params: z.object({ login: z.string() }),
  words: {
    ru: ({ params, reader, link }) => ({
      subject: 'Кабинет с вашей почтой в «Зачёте» уже есть',
      heading: 'Кабинет уже есть',
      parts: [
        paragraph(`${reader.name}, кто-то попробовал зарегистрироваться с вашей почтой. Новый кабинет не создан: у вас уже есть свой.`),
        facts({ label: 'Логин', value: params.login }),
        paragraph('Если это были вы, войдите. Не помните пароль: задайте новый.'),
        button('Войти', link('/sign-in')),
        paragraph(`Новый пароль: ${link('/password/recovery')}`),
        paragraph('Если это были не вы, ничего не делайте: пароль прежний, в кабинет никто не вошёл.'),
      ],
      sms: `Зачёт: кабинет с вашей почтой уже есть. Вход: ${link('/sign-in')}, новый пароль: ${link('/password/recovery')}`,
    }),
    kk: kk.registrationRepeated,
  },
});

const NUMBERS = { snils: 'СНИЛС', iin: 'ИИН', inn: 'ИНН', bin: 'БИН' } as const;

/** To an e-mail without a cabinet, typed with a number that has one. It names nobody: the owner of the number may be another person. */
export const numberRegistered = defineLetter({
  params: z.object({ number: z.enum(['snils', 'iin', 'inn', 'bin']) }),
  secrets: ['to'],
  words: {
    ru: ({ params, link }) => {
      const number = NUMBERS[params.number];
      return {
        subject: `Кабинет с таким ${number} в «Зачёте» уже есть`,
        heading: 'Новый кабинет не создан',
        parts: [
          paragraph(`С этой почтой заполнили регистрацию, но кабинет с таким ${number} уже есть: он один, с другой почтой.`),
          paragraph('Если он ваш, войдите с той почтой или задайте новый пароль.'),
          button('Задать новый пароль', link('/password/recovery')),
          paragraph(
            'Если прежняя почта не работает или регистрировались не вы, напишите в центр, куда будете подавать документы. Он проверит документы и поможет войти.',
          ),
          paragraph('Если вы не регистрировались, ничего не делайте.'),
        ],
        sms: `Зачёт: кабинет с таким ${number} уже есть. Новый пароль: ${link('/password/recovery')}`,
      };
    },
    kk: kk.numberRegistered,
  },
});
