import type { Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';

/** Invites somebody by a list whose second line is wrong first: nothing is lost, nobody is invited by half. */
export async function inviteByList(page: Page, person: { name: string; email: string }): Promise<void> {
  await page.goto('/employer/people');
  await page.getByRole('link', { name: 'Пригласить сотрудников' }).click();
  const list = page.getByLabel('Список сотрудников');
  await list.fill(`${person.name}; ${person.email}\nБез Почты Никак`);
  await page.getByRole('button', { name: 'Отправить приглашения' }).click();
  await expect(page.getByText('Строка 2, «Без Почты Никак»: нет почты').first()).toBeVisible();
  await expect(list).toHaveValue(`${person.name}; ${person.email}\nБез Почты Никак`);
  await list.fill(`${person.name}\t${person.email}`);
  await page.getByRole('button', { name: 'Отправить приглашения' }).click();
  await expect(page.getByText('Приглашения отправлены: 1')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: person.email })).toContainText('Ждём ответа');
}

/** «Сотрудники»: the row of the person says that. */
export async function expectInPeople(page: Page, person: RegExp, words: string): Promise<void> {
  await page.goto('/employer/people');
  await expect(page.getByRole('row').filter({ hasText: person })).toContainText(words);
}
