import type { Locator, Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';
import { markSheets } from './exam-day.ts';
import { openCandidate } from './present-exam.ts';
import { openAndMarkAll } from './review.ts';

/** What the centre of Kazakhstan does, in Russian. */

/** The head refuses the contract: a reason of the list, and words. */
export async function refuseContract(page: Page, candidate: RegExp, words: string): Promise<void> {
  await openInQueue(page, candidate);
  await page.getByRole('link', { name: 'Отказать…' }).click();
  await page.getByLabel('Причина').selectOption({ index: 1 });
  await page.getByLabel('Обоснование').fill(words);
  await page.getByRole('button', { name: 'Отказать', exact: true }).click();
  await expect(page.getByText('Мотивированный отказ в заключении договора').first()).toBeVisible();
}

/** Each document looked at, the identity compared, the contract offered. */
export async function accept(page: Page, candidate: RegExp): Promise<void> {
  await openInQueue(page, candidate);
  await tab(page, 'Документы к заявке');
  await openAndMarkAll(page);
  await tab(page, 'Документ, удостоверяющий личность');
  await page.getByRole('button', { name: 'Отметить: данные документа сверены' }).click();
  await page.getByRole('button', { name: 'Принять' }).click();
  await expect(page.getByText('Договор на подписании').first()).toBeVisible();
}

async function openInQueue(page: Page, candidate: RegExp): Promise<void> {
  await page.goto('/centre/queue');
  await page.getByRole('link', { name: candidate }).first().click();
  await expect(page.getByRole('heading', { name: candidate, level: 1 })).toBeVisible();
}

async function tab(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Вкладки' }).getByRole('link', { name });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** The sum stands in tenge; the voucher pays it. */
export async function confirmVoucher(page: Page, candidate: RegExp): Promise<void> {
  await page.goto('/centre/payments?tab=open');
  const row = page.getByRole('row').filter({ hasText: candidate });
  await expect(row).toContainText('₸');
  await row.getByRole('link').first().click();
  await expect(page.getByText('В-2026-000417')).toBeVisible();
  await page.getByRole('button', { name: 'Подтвердить ваучер' }).click();
  await page.getByRole('link', { name: /^Оплачены/ }).click();
  await expect(page.getByRole('row').filter({ hasText: candidate })).toBeVisible();
}

/** The scheduler chooses the last day of the schedule that leaves ten full working days; the page says which is the first. */
export async function sendNotice(page: Page, candidate: RegExp): Promise<void> {
  await page.goto('/centre/dates');
  await page.getByRole('row').filter({ hasText: candidate }).getByRole('link', { name: 'Назначить день' }).click();
  await expect(page.getByText(/не меньше 10 полных рабочих дней/)).toBeVisible();
  await page.getByRole('radio').last().check({ force: true });
  await page.getByRole('button', { name: 'Направить уведомление' }).click();
  await expect(page.getByRole('row').filter({ hasText: candidate })).toHaveCount(0);
}

export const openExamOf = async (page: Page, candidate: RegExp): Promise<Locator> => await openCandidate(page, candidate);

/** An expert declares no conflict and fills the technological map: full points, every line done. */
export async function markByMap(page: Page, candidate: RegExp): Promise<void> {
  const card = await openExamOf(page, candidate);
  await card.getByRole('link', { name: 'Оценить практику' }).click();
  await markSheets(page);
}

export async function finishExam(page: Page, candidate: RegExp): Promise<void> {
  const card = await openExamOf(page, candidate);
  await card.getByRole('button', { name: 'Завершить экзамен' }).click();
  await expect(page.getByText('Подведение итогов').first()).toBeVisible();
}

/** The decision of the commission is final: no council has to agree. */
export async function decide(page: Page): Promise<void> {
  await page.reload();
  const act = page.getByRole('button', { name: 'Принять решение' });
  await act.click();
  await expect(act).toHaveCount(0);
  await expect(page.getByText('Подписан').first()).toBeVisible();
}

/** A stranger who reads Kazakh types the number. */
export async function checkInKazakh(page: Page, number: string): Promise<void> {
  await page.goto('/certificates');
  await page.getByLabel('Куәлік нөмірі').fill(number);
  await page.getByRole('button', { name: 'Тексеру' }).first().click();
  await expect(page.getByText(number).first()).toBeVisible();
  await expect(page.getByText(/Куәлік жарамды/).first()).toBeVisible();
}
