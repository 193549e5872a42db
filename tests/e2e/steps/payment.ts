import type { Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';
import { aScan } from './scans.ts';

/** J1, step 9: the invoice with its code; the payment order attached and sent. */
export async function sendPaymentProof(page: Page): Promise<void> {
  await page.goto('/cabinet');
  await page.getByRole('link', { name: 'К оплате' }).click();
  await expect(page.getByRole('img', { name: /Код для оплаты/ })).toBeVisible();
  await page.getByLabel('Файл').setInputFiles(await aScan('payment'));
  await page.getByRole('button', { name: 'Добавить' }).click();
  await expect(page.getByText('приложен, не отправлен')).toBeVisible();
  await page.getByRole('button', { name: 'Отправить документы' }).click();
  await expect(page.getByText(/сверяет платёжный документ/)).toBeVisible();
}

/** J1, step 9: the accountant compares and confirms. */
export async function confirmPayment(page: Page, applicant: RegExp): Promise<void> {
  await page.goto('/centre/payments');
  await page.getByRole('row').filter({ hasText: applicant }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Подтвердить оплату' }).click();
  await page.getByRole('link', { name: /^Оплачены/ }).click();
  await expect(page.getByRole('row').filter({ hasText: applicant })).toBeVisible();
}

/** The employer opens the invoice of its employee, attaches the payment order, «Отправить документы». */
export async function sendProofOfEmployer(page: Page, employee: RegExp): Promise<void> {
  await page.goto('/employer/invoices');
  await page.getByRole('row').filter({ hasText: employee }).getByRole('link').first().click();
  await expect(page.getByRole('img', { name: /Код для оплаты/ })).toBeVisible();
  await page.getByLabel('Файл').setInputFiles(await aScan('payment'));
  await page.getByRole('button', { name: 'Добавить' }).click();
  await page.getByRole('button', { name: 'Отправить документы' }).click();
  await expect(page.getByText(/сверяет платёжный документ/)).toBeVisible();
}
