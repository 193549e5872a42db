import type { Page } from '@playwright/test';

const WORDS = {
  ru: { add: /^Добавить/, search: 'Профессия или квалификация', find: 'Найти', apply: /^Подать за/ },
  kk: { add: /^Өтінім қосу/, search: 'Кәсіп немесе біліктілік', find: 'Табу', apply: 'Өтінім беру' },
} as const;

/** From the list of one's applications to a new draft: the qualification is found by a person's own words. */
export async function beginApplication(page: Page, words: string, name: RegExp, language: keyof typeof WORDS = 'ru'): Promise<void> {
  const say = WORDS[language];
  await page.getByRole('link', { name: say.add }).first().click();
  await page.getByLabel(say.search).fill(words);
  await page.getByRole('button', { name: say.find }).click();
  await page.getByRole('article', { name }).first().getByRole('button', { name: say.apply }).click();
}
