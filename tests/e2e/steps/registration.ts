import type { Page } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { expect } from '../../setup/journey.ts';

interface Typed {
  readonly email: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly phone: string;
}

interface Newcomer extends Typed {
  readonly snils: string;
  readonly password: string;
}

/** Fills the open form of a person and sends it. @param number  of the person, by its label. */
export async function sendRegistration(page: Page, person: Typed, number: Readonly<Record<string, string>>): Promise<void> {
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Фамилия').fill(person.surname);
  await page.getByLabel('Имя', { exact: true }).fill(person.givenName);
  await page.getByLabel('Отчество', { exact: true }).fill(person.patronymic);
  await page.getByLabel('Телефон').fill(person.phone);
  for (const [label, value] of Object.entries(number)) await page.getByLabel(label).fill(value);
  await page.getByLabel('Даю согласие на обработку персональных данных').check();
  await page.getByLabel('Согласен с политикой обработки персональных данных').check();
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
}

/** Signs in at the open page with the temporary password of the letter. */
export async function signInByLetter(page: Page, letter: ParsedMail, email: string): Promise<void> {
  const password = /[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/.exec(letter.text ?? '')?.[0] ?? '';
  expect(password, 'the temporary password of the letter').not.toBe('');
  await page.getByLabel('Логин').fill(email);
  await page.getByLabel('Пароль').fill(password);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { name: 'Установить пароль' })).toBeVisible();
}

export async function setOwnPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel('Подтверждение пароля').fill(password);
  await page.getByRole('button', { name: 'Сохранить' }).click();
}

/** Registers, signs in with the temporary password of the letter, sets a permanent one. */
export async function register(page: Page, letterTo: (address: string) => Promise<ParsedMail>, person: Newcomer): Promise<void> {
  await page.goto('/registration?country=ru');
  await sendRegistration(page, person, { СНИЛС: person.snils });
  await expect(page.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible();
  const letter = await letterTo(person.email);
  await page.goto('/sign-in');
  await signInByLetter(page, letter, person.email);
  await setOwnPassword(page, person.password);
  await expect(page).toHaveURL(/\/cabinet$/);
}
