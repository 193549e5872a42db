import type { Locator, Page } from '@playwright/test';
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
  await page.getByRole('navigation', { name: 'Вкладки' }).getByRole('link', { name: 'Паспортные данные' }).click();
  await page.getByRole('button', { name: 'Отметить: данные документа сверены' }).click();
  await expect(page.getByRole('button', { name: 'Принять' })).toBeEnabled();
  await page.getByRole('button', { name: 'Принять' }).click();
  await expect(page.getByText('Ожидает оплаты').first()).toBeVisible();
}

async function markDocuments(page: Page, blocks: readonly string[]): Promise<void> {
  for (const block of blocks) {
    const tab = page.getByRole('navigation', { name: 'Вкладки' }).getByRole('link', { name: block });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
    await openAndMarkAll(page);
  }
}

/** Each document of the tab is opened, and its pages turned to the last, before it can be found fitting. */
export async function openAndMarkAll(page: Page): Promise<void> {
  const items = page
    .getByRole('region', { name: 'Данные' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Замечание' }) });
  for (const item of await items.all()) {
    const open = item.getByRole('link', { name: 'Открыть', exact: true });
    if (await open.isVisible()) {
      await open.click();
      await turnPages(page, item);
    }
    await item.getByRole('button', { name: 'Подходит' }).click();
    await expect(item.getByRole('button', { name: 'Снять отметку' })).toBeVisible();
  }
}

async function turnPages(page: Page, item: Locator): Promise<void> {
  const fits = item.getByRole('button', { name: 'Подходит' });
  const next = page.getByRole('link', { name: /^Смотреть страницу/ });
  await expect(fits.or(next).first()).toBeVisible();
  while (!(await fits.isVisible())) {
    const words = (await next.textContent()) ?? '';
    await next.click();
    await expect(fits.or(next.filter({ hasNotText: words })).first()).toBeVisible();
  }
}

/** «Вернуть» asks first and shows what the applicant will get. */
export async function giveBack(page: Page, remarks: RegExp): Promise<void> {
  await page.getByRole('link', { name: remarks }).click();
  await expect(page.getByRole('heading', { name: 'Письмо соискателю' })).toBeVisible();
  await page.getByRole('button', { name: remarks }).click();
  await expect(page.getByText(/Решение принято/)).toBeVisible();
}

/** The registrar remarks on a field and gives the application back. */
export async function remarkOn(
  page: Page,
  applicant: RegExp,
  { tab, field, words }: { tab: string; field: string; words: string },
): Promise<void> {
  await page.goto('/centre/queue');
  await page.getByRole('link', { name: applicant }).first().click();
  await page.getByRole('navigation', { name: 'Вкладки' }).getByRole('link', { name: tab }).click();
  await page.getByRole('link', { name: `Замечание: ${field}` }).click();
  await page.getByLabel('Что исправить').fill(words);
  await page.getByRole('button', { name: 'Добавить замечание' }).click();
  await expect(page.getByRole('article').filter({ hasText: words })).toBeVisible();
  await giveBack(page, /^Вернуть с 1/);
}
