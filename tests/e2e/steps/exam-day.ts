import type { Locator, Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';

/** Opens the day of the exam that begins at this hour. */
export async function openExamDay(page: Page, applicant: RegExp, { theoryAt }: { theoryAt: string }): Promise<void> {
  await page.goto('/commission/sessions');
  await page.getByRole('row').filter({ hasText: theoryAt }).first().getByRole('link').click();
  await openCard(page, applicant);
}

/** A person of the hall's list, with the card beside it. */
export async function openCard(page: Page, applicant: RegExp): Promise<Locator> {
  await page.getByRole('table', { name: 'Зал' }).getByRole('link', { name: applicant }).click();
  const card = page.getByRole('region', { name: applicant });
  await expect(card).toBeVisible();
  return card;
}

/** The proctor compares the passport and the photo, and admits. @returns the admission code. */
export async function admitToTheory(page: Page, applicant: RegExp): Promise<string> {
  const card = page.getByRole('region', { name: applicant });
  await card.getByLabel('Личность сверена с документом и фото').check();
  await card.getByLabel(/С правилами экзамена ознакомлен/).check();
  await card.getByRole('button', { name: 'Допустить', exact: true }).click();
  const code = card.getByText(/^Код допуска/);
  await expect(code).toBeVisible();
  return (await code.locator('strong').textContent()) ?? '';
}

export async function admitToPractice(page: Page, applicant: RegExp): Promise<void> {
  await page.reload();
  const card = page.getByRole('region', { name: applicant });
  await card.getByRole('button', { name: 'Допустить к практике' }).click();
  await expect(card.getByText(/Практическая часть: идёт/)).toBeVisible();
}

/** An expert opens the candidate's card and marks the practice. */
export async function markPractice(page: Page, applicant: RegExp, session: { theoryAt: string }): Promise<void> {
  await openExamDay(page, applicant, session);
  await page.getByRole('region', { name: applicant }).getByRole('link', { name: 'Оценить практику' }).click();
  await markSheets(page);
}

/** On the open card: no conflict of interest, and the most for every line of every task. */
export async function markSheets(page: Page): Promise<void> {
  await page.getByText('Конфликта интересов нет').click();
  await page.getByRole('button', { name: 'Подтвердить' }).click();
  await expect(page.getByRole('button', { name: 'Сохранить оценки' }).first()).toBeVisible();
  const sheets = page.locator('form').filter({ has: page.getByRole('button', { name: 'Сохранить оценки' }) });
  for (let task = 0, all = await sheets.count(); task < all; task += 1) await markTask(page, sheets.nth(task));
}

/** The most for every line of one task. */
async function markTask(page: Page, sheet: Locator): Promise<void> {
  for (const field of await sheet.locator('[name^="points:"]').all()) {
    const hint = await page.locator(`[id="${(await field.getAttribute('aria-describedby')) ?? ''}"]`).textContent();
    await field.fill(/до (\d+)/.exec(hint ?? '')?.[1] ?? '1');
  }
  for (const done of await sheet.getByLabel('Выполнено', { exact: true }).all()) await done.check({ force: true });
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await sheet.getByRole('button', { name: 'Сохранить оценки' }).click();
  await saved;
  await expect(page).toHaveURL(/saved/);
}

export async function finishPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Завершить практику' }).click();
  await expect(page).toHaveURL(/commission\/sessions\/[^/]+(#.*)?$/);
}

/** Both parts must have their video before the decision. */
export async function attachRecordings(page: Page, applicant: RegExp): Promise<void> {
  for (const part of ['Теоретическая часть', 'Практическая часть']) {
    await page.reload();
    const card = page.getByRole('region', { name: applicant });
    const before = await card.getByText(/видео: /).count();
    await card.getByText('Прикрепить видео').first().click();
    await card.getByLabel('Часть экзамена').selectOption({ label: part });
    await card.getByLabel('Камера').fill('Камера 1');
    const now = Temporal.Now.zonedDateTimeISO('Europe/Moscow');
    await card.getByLabel('Начало записи').fill(now.subtract({ minutes: 10 }).toPlainDateTime().toString().slice(0, 16));
    await card.getByLabel('Конец записи').fill(now.toPlainDateTime().toString().slice(0, 16));
    await card.getByLabel('Или где хранится').fill(`архив, диск 4, ${part}`);
    await card.getByLabel(/Хеш файла/).fill('a'.repeat(64));
    await card.getByRole('button', { name: 'Прикрепить видео' }).click();
    await expect(card.getByText(/видео: /)).toHaveCount(before + 1);
  }
}

export async function finishExam(page: Page, applicant: RegExp, session: { theoryAt: string }): Promise<void> {
  await openExamDay(page, applicant, session);
  await page
    .getByRole('region', { name: applicant })
    .getByRole('button', { name: /^Завершить (экзамен|процедуру)/ })
    .click();
  await expect(page.getByText('Подведение итогов').first()).toBeVisible();
}
