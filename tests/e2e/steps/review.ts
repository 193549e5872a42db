import type { Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';

/** J1, step 8: the registrar opens the application first in the queue, looks at each document, checks the identity, accepts. */
export async function acceptApplication(
  page: Page,
  applicant: RegExp,
  blocks: readonly string[] = ['Документы для заявления', 'Портфолио'],
): Promise<void> {
  await page.goto('/centre/queue');
  await page.getByRole('link', { name: applicant }).first().click();
  await expect(page.getByRole('heading', { name: applicant, level: 1 })).toBeVisible();
  await markDocuments(page, blocks);
  await page.getByRole('navigation', { name: 'Вкладки заявления' }).getByRole('link', { name: 'Паспортные данные' }).click();
  await page.getByRole('button', { name: 'Отметить: данные документа сверены' }).click();
  await expect(page.getByRole('button', { name: 'Принять' })).toBeEnabled();
  await page.getByRole('button', { name: 'Принять' }).click();
  await expect(page.getByText('Ожидает оплаты').first()).toBeVisible();
}

async function markDocuments(page: Page, blocks: readonly string[]): Promise<void> {
  for (const block of blocks) {
    const tab = page.getByRole('navigation', { name: 'Вкладки заявления' }).getByRole('link', { name: block });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
    const right = page.getByRole('button', { name: 'Подходит' });
    for (let left = await right.count(); left > 0; left -= 1) {
      await right.first().click();
      await expect(right).toHaveCount(left - 1);
    }
  }
}

/** The registrar remarks on a field and gives the application back. */
export async function remarkOn(
  page: Page,
  applicant: RegExp,
  { tab, field, words }: { tab: string; field: string; words: string },
): Promise<void> {
  await page.goto('/centre/queue');
  await page.getByRole('link', { name: applicant }).first().click();
  await page.getByRole('navigation', { name: 'Вкладки заявления' }).getByRole('link', { name: tab }).click();
  await page.getByRole('link', { name: `Замечание: ${field}` }).click();
  await page.getByLabel('Что исправить').fill(words);
  await page.getByRole('button', { name: 'Добавить замечание' }).click();
  await expect(page.getByRole('article').filter({ hasText: words })).toBeVisible();
  await page.getByRole('button', { name: /^Вернуть с 1/ }).click();
  await expect(page.getByText(/Решение по этому заявлению принято/)).toBeVisible();
}
