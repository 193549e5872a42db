import type { Locator, Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';
import { openCard } from './exam-day.ts';

/** The card of a candidate on the day of the exam where a signed-in member of the commission meets them. */
export async function openCandidate(page: Page, candidate: RegExp): Promise<Locator> {
  await page.goto('/commission/sessions');
  await expect(page.getByRole('heading', { name: 'Мои экзамены' })).toBeVisible();
  const links = await page.getByRole('row').getByRole('link').all();
  const addresses = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
  // an expert's list leads to candidates, too
  for (const address of addresses.filter((one) => /^\/commission\/sessions\/[^/]+$/.test(one))) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'День экзамена' })).toBeVisible();
    if (await page.getByRole('table', { name: 'Зал' }).getByRole('link', { name: candidate }).isVisible())
      return await openCard(page, candidate);
  }
  throw new Error(`nobody meets ${candidate} at an exam`);
}

/** The code that stands on the card until somebody uses it. */
export async function readCode(card: Locator): Promise<string> {
  const line = card.getByText(/^Код допуска/);
  await expect(line).toBeVisible();
  return (await line.locator('strong').textContent()) ?? '';
}

/** «Завершить теорию…» at once, whatever is answered. */
export async function endTheory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Завершить теорию…' }).first().click();
  await page.getByRole('button', { name: 'Завершить теорию', exact: true }).click();
}

/** The proctor says where the video of the theory is kept. */
export async function attachTheoryVideo(card: Locator): Promise<void> {
  await card.getByText('Прикрепить видео').first().click();
  await card.getByLabel('Камера').fill('Камера 1, общий план');
  const now = Temporal.Now.zonedDateTimeISO('Europe/Moscow').toPlainDateTime();
  const typed = (at: Temporal.PlainDateTime) => at.toString({ smallestUnit: 'minute' });
  await card.getByLabel('Начало записи').fill(typed(now.subtract({ minutes: 10 })));
  await card.getByLabel('Конец записи').fill(typed(now));
  await card.getByLabel('Или где хранится').fill('https://video.example/belymost/theory');
  await card.getByRole('button', { name: 'Прикрепить видео' }).click();
  await expect(card.getByText('видео: 1')).toBeVisible();
}

/** The candidate at a computer of the site where the theory runs already. */
export async function typeCode(page: Page, code: string): Promise<void> {
  await page.goto('/exam');
  await page.getByLabel('Код допуска').fill(code);
  await page.getByRole('button', { name: 'Открыть экзамен' }).click();
  await expect(page).toHaveURL(/\/exam\/attempt/);
}
