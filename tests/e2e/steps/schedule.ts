import type { Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';

/** A session of today that begins in some minutes, in the zone of the site; where midnight is near in Moscow, at the other site of the centre. */
function soon(): { room: RegExp; city: string; day: string; theoryAt: string; practiceAt: string } {
  const now = Temporal.Now.instant();
  const inMoscow = now.toZonedDateTimeISO('Europe/Moscow');
  const [zone, room, city] =
    inMoscow.hour < 23 ? (['Europe/Moscow', /Зал А/, 'Москва'] as const) : (['Asia/Vladivostok', /Зал 1/, 'Владивосток'] as const);
  const start = now.toZonedDateTimeISO(zone).add({ minutes: 5 });
  const clock = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString().slice(0, 5);
  const day = `${String(start.day).padStart(2, '0')}.${String(start.month).padStart(2, '0')}.${start.year}`;
  return { room, city, day, theoryAt: clock(start), practiceAt: clock(start.add({ minutes: 12 })) };
}

/** The scheduler puts an exam of today into the schedule, gathers its commission and approves it. @returns the hour at which it starts. */
export async function makeSession(page: Page): Promise<{ theoryAt: string; city: string }> {
  const { room, city, day, theoryAt, practiceAt } = soon();
  await page.goto('/centre/schedule/new');
  const option = page.getByLabel('Площадка и зал').locator('option').filter({ hasText: room });
  await page.getByLabel('Площадка и зал').selectOption((await option.getAttribute('value')) ?? '');
  await page.getByLabel('День').fill(day);
  await page.getByLabel('Теория: начало').fill(theoryAt);
  await page.getByLabel('Теория: минут').fill('10');
  await page.getByLabel('Практика или портфолио: начало').fill(practiceAt);
  await page.getByLabel('Практика: минут').fill('10');
  await page.getByLabel('Мест').fill('5');
  await page.getByLabel('Запись не позже чем за, часов').fill('0');
  await page.getByLabel(/10\.01500\.01/).check();
  await page.getByRole('button', { name: 'Поставить в график' }).click();
  for (const member of ['Рощин', 'Савкина', 'Черкасов', 'Зимина']) await page.getByLabel(new RegExp(member)).first().check();
  await page.getByRole('button', { name: 'Сохранить комиссию' }).click();
  await expect(page.getByText('Комиссия собрана')).toBeVisible();
  await page.getByRole('button', { name: 'Утвердить' }).click();
  await expect(page.getByText('Утверждён').first()).toBeVisible();
  return { theoryAt, city };
}

/** J1, step 10: «Показать график», today's hour, «Согласовать …». */
export async function requestDate(page: Page, { theoryAt }: { theoryAt: string }): Promise<void> {
  await page.goto('/cabinet/register');
  await page.getByRole('link', { name: 'Показать график' }).click();
  await expect(page.getByRole('heading', { name: 'Выберите дату экзамена' })).toBeVisible();
  await page.getByRole('grid').getByRole('link').first().click();
  await page
    .getByRole('list', { name: 'Время экзамена' })
    .getByRole('link', { name: new RegExp(theoryAt) })
    .click();
  await page.getByRole('button', { name: /^Согласовать/ }).click();
  await expect(page.getByText('Оплачено. Подтверждение даты').first()).toBeVisible();
}

/** J1, step 10: the scheduler confirms. */
export async function confirmDate(page: Page, applicant: RegExp): Promise<void> {
  await page.goto('/centre/dates');
  await expect(page.getByText(applicant)).toBeVisible();
  await page.getByRole('button', { name: 'Подтвердить дату' }).first().click();
  await expect(page.getByText(applicant)).toBeHidden();
}
