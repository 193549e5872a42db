import type { Page } from '@playwright/test';

/** «Добавить заявление»: the qualification is found by the words of the person, the council follows. */
export async function beginApplication(page: Page, words: string, name: RegExp): Promise<void> {
  await page
    .getByRole('link', { name: /^Добавить/ })
    .first()
    .click();
  await page.getByLabel('Профессия или квалификация').fill(words);
  await page.getByRole('button', { name: 'Найти' }).click();
  await page.getByRole('article', { name }).first().getByRole('button', { name: 'Подать заявление' }).click();
}
