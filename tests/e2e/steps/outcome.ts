import type { Page } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { expect } from '../../setup/journey.ts';

type LetterTo = (address: string, subject?: RegExp | string) => Promise<ParsedMail>;

/** Asks for a one-time code and reads the newest one from the letter. */
async function codeFrom(page: Page, letterTo: LetterTo, key: string): Promise<string> {
  await page.getByRole('button', { name: 'Получить код' }).click();
  await expect(page.getByText(/^Код отправлен/)).toBeVisible();
  const letter = await letterTo(`${key}@zachet.example`, /подпишите протокол|Код подписи/);
  return /\b(\d{3}\s?\d{3})\b/.exec(letter.text ?? '')?.[1] ?? '';
}

/** A member reads the protocol of this candidate, votes for a pass and signs by a one-time code. */
export async function signProtocol(page: Page, letterTo: LetterTo, key: string, candidate: RegExp): Promise<void> {
  await page.goto('/commission/protocols');
  await page.getByRole('row').filter({ hasText: candidate }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: /^Протокол/, level: 1 })).toBeVisible();
  const code = await codeFrom(page, letterTo, key);
  await page.getByRole('radio', { name: 'Экзамен сдан', exact: true }).check();
  await page.getByLabel('Код из письма').fill(code);
  await page.getByRole('button', { name: 'Подписать' }).click();
  await expect(page.getByText(/^Вы подписали протокол/)).toBeVisible();
}

export async function sendToCouncil(page: Page): Promise<void> {
  await page.reload();
  const act = page.getByRole('button', { name: 'Передать в совет' });
  await act.click();
  await expect(act).toHaveCount(0);
  await expect(page.getByText('Подписан').first()).toBeVisible();
}

/** The council's officer answers what did not settle itself, and recognises. */
export async function recognise(page: Page, applicant: RegExp): Promise<void> {
  await page.goto('/council/files');
  await page.getByRole('row').filter({ hasText: applicant }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: applicant, level: 1 })).toBeVisible();
  const open = page.getByRole('button', { name: 'Верно', exact: true });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
  await page.getByRole('link', { name: 'Признать и выдать свидетельство…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Признать и выдать свидетельство' }).click();
  await expect(page.getByText('Признано, свидетельство на подписи').first()).toBeVisible();
  await expect(page.getByText('Руководитель центра').first()).toBeVisible();
}

/** The head signs the certificate. @returns its number. */
export async function signCertificate(page: Page, letterTo: LetterTo, applicant: RegExp, key = 'head'): Promise<string> {
  await page.goto('/centre/certificates');
  const row = page.getByRole('row').filter({ hasText: applicant });
  const number = /\d{2}\.\d{5}\.\d{2,4}\.\d{8}\.\d{2}/.exec((await row.textContent()) ?? '')?.[0] ?? '';
  expect(number).not.toBe('');
  await row.getByRole('link', { name: 'Подписать…' }).click();
  const code = await codeFrom(page, letterTo, key);
  await page.getByLabel('Код из письма').fill(code);
  await page.getByRole('button', { name: 'Подписать', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: applicant }).getByText('Подписано')).toBeVisible();
  return number;
}

/** A stranger types the number. */
export async function checkAsStranger(page: Page, number: string): Promise<void> {
  await page.goto('/certificates');
  await page.getByLabel('Номер свидетельства').fill(number);
  await page.getByRole('button', { name: 'Проверить' }).first().click();
  await expect(page.getByText('Свидетельство действует')).toBeVisible();
  await expect(page.getByText(number).first()).toBeVisible();
}
