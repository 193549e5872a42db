import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';

const PAGE = {
  ru: { states: /Скачать|Готовим/, download: 'Скачать' },
  kk: { states: /Жүктеп алу|Дайындап/, download: 'Жүктеп алу' },
} as const;

/** Downloads a paper of the application in its newest version, waiting until it is typeset. @returns its bytes. */
export async function downloadPaper(page: Page, title: RegExp, language: 'ru' | 'kk' = 'ru'): Promise<Buffer> {
  const words = PAGE[language];
  const row = page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: words.states });
  const link = row.getByRole('link', { name: words.download });
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const bytes = await answer.body();
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  return bytes;
}

/** Waits for a paper under «Действия» of «Мои заявки» and reads it. @returns its words in one line. */
export async function readRowPaper(page: Page, title: string): Promise<string> {
  const link = page.getByRole('cell').getByRole('link', { name: title, exact: true }).first();
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return await wordsOfPdf(await answer.body());
}

/** The signed-in applicant opens their only application. */
export async function openOwnApplication(page: Page): Promise<void> {
  await page.goto('/cabinet/applications');
  await page
    .locator('main')
    .getByRole('link', { name: /^(?:\S+ )?№ ?\d+/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Ход дела' })).toBeVisible();
}

/** The words of a PDF in one line. */
export async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const words = [...document.pages()].map((page) => page.getText()).join(' ');
  document.destroy();
  library.destroy();
  return words.replace(/\s+/g, ' ');
}
