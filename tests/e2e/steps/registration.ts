import type { Page } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { expect } from '../../setup/journey.ts';

interface Newcomer {
  readonly email: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly phone: string;
  readonly snils: string;
  readonly password: string;
}

/** Registers, signs in with the temporary password of the letter, sets a permanent one. */
export async function register(page: Page, letterTo: (address: string) => Promise<ParsedMail>, person: Newcomer): Promise<void> {
  await page.goto('/registration?country=ru');
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Фамилия').fill(person.surname);
  await page.getByLabel('Имя', { exact: true }).fill(person.givenName);
  await page.getByLabel('Отчество', { exact: true }).fill(person.patronymic);
  await page.getByLabel('Телефон').fill(person.phone);
  await page.getByLabel('СНИЛС').fill(person.snils);
  await page.getByLabel('Даю согласие на обработку персональных данных').check();
  await page.getByLabel('Согласен с политикой обработки персональных данных').check();
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await expect(page.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible();
  const letter = await letterTo(person.email);
  await page.goto('/sign-in');
  await page.getByLabel('Логин').fill(person.email);
  await page.getByLabel('Пароль').fill(/[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/.exec(letter.text ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { name: 'Установить пароль' })).toBeVisible();
  await page.getByLabel('Пароль', { exact: true }).fill(person.password);
  await page.getByLabel('Подтверждение пароля').fill(person.password);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page).toHaveURL(/\/cabinet$/);
}
