import type { Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';

interface Hall {
  readonly zone: string;
  readonly room: RegExp;
  readonly city: string;
}

/** Where a centre of the demo can hold one more exam now: another hall for the hours when midnight is near at the first, and a commission that is free. */
interface SpareExam {
  readonly halls: readonly [Hall, Hall];
  readonly qualification: RegExp;
  readonly members: readonly string[];
}

export const SPARE_AT_WHITE_BRIDGE: SpareExam = {
  halls: [
    { zone: 'Europe/Moscow', room: /Зал А/, city: 'Москва' },
    { zone: 'Asia/Vladivostok', room: /Зал 1/, city: 'Владивосток' },
  ],
  qualification: /10\.01500\.01/,
  members: ['Рощин', 'Савкина', 'Черкасов', 'Зимина'],
};

export const SPARE_AT_STEADY_HAND: SpareExam = {
  halls: [
    { zone: 'Europe/Moscow', room: /Класс 1/, city: 'Нижний Новгород' },
    { zone: 'Asia/Yekaterinburg', room: /Зал Урал/, city: 'Челябинск' },
  ],
  qualification: /40\.05400\.01/,
  members: ['Логинов', 'Третьякова', 'Ахметов', 'Белова'],
};

/** A session of today that begins in some minutes, in the zone of the site. */
function soon([first, second]: SpareExam['halls']): Hall & { day: string; theoryAt: string; practiceAt: string } {
  const now = Temporal.Now.instant();
  const hall = now.toZonedDateTimeISO(first.zone).hour < 23 ? first : second;
  const start = now.toZonedDateTimeISO(hall.zone).add({ minutes: 5 });
  const clock = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString().slice(0, 5);
  const day = `${String(start.day).padStart(2, '0')}.${String(start.month).padStart(2, '0')}.${start.year}`;
  return { ...hall, day, theoryAt: clock(start), practiceAt: clock(start.add({ minutes: 12 })) };
}

/** The scheduler puts an exam of today into the schedule, gathers its commission and approves it. @returns the hour at which it starts. */
export async function makeSession(page: Page, spare = SPARE_AT_WHITE_BRIDGE): Promise<{ theoryAt: string; city: string }> {
  const { room, city, day, theoryAt, practiceAt } = soon(spare.halls);
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
  await page.getByLabel(spare.qualification).check();
  await page.getByRole('button', { name: 'Поставить в график' }).click();
  await page.getByRole('button', { name: 'Так и есть, оставить этот день' }).click();
  for (const member of spare.members) await page.getByLabel(new RegExp(member)).first().check();
  await page.getByRole('button', { name: 'Сохранить комиссию' }).click();
  await expect(page.getByText('Комиссия собрана')).toBeVisible();
  await page.getByRole('button', { name: 'Утвердить' }).click();
  await expect(page.getByText('Утверждён').first()).toBeVisible();
  return { theoryAt, city };
}

/** «Показать график», the first day there or the one after it, an hour, «Согласовать …». */
export async function requestDate(page: Page, { theoryAt }: { theoryAt: string }, day: 'first' | 'second' = 'first'): Promise<void> {
  await page.goto('/cabinet/register');
  await page.getByRole('link', { name: 'Показать график' }).click();
  await expect(page.getByRole('heading', { name: 'Выберите дату экзамена' })).toBeVisible();
  await page
    .getByRole('grid')
    .getByRole('link')
    .nth(day === 'first' ? 0 : 1)
    .click();
  await page
    .getByRole('list', { name: 'Время экзамена' })
    .getByRole('link', { name: new RegExp(theoryAt) })
    .click();
  await page.getByRole('button', { name: /^Согласовать/ }).click();
  await expect(page.getByRole('heading', { name: 'Выберите дату экзамена' })).toBeHidden();
  await expect(page.getByText(/^Оплачено\. (Подтверждение|Согласование) даты$/).first()).toBeVisible();
}

/** Dates that wait for the centre, the applicant's among them. */
async function openDateOf(page: Page, applicant: RegExp) {
  await page.goto('/centre/dates');
  const card = page.locator('main section').filter({ hasText: applicant });
  await expect(card).toBeVisible();
  return card;
}

/** J1, step 10: the scheduler confirms. */
export async function confirmDate(page: Page, applicant: RegExp): Promise<void> {
  const card = await openDateOf(page, applicant);
  await card.getByRole('button', { name: 'Подтвердить дату' }).click();
  await expect(page.getByText(applicant)).toBeHidden();
}

/** The scheduler cannot hold that exam, and says why. */
export async function declineDate(page: Page, applicant: RegExp, why: string): Promise<void> {
  const card = await openDateOf(page, applicant);
  await card.getByRole('link', { name: 'Отклонить' }).click();
  await page.getByLabel('Причина').fill(why);
  await page.getByRole('button', { name: 'Отклонить' }).click();
  await expect(page).toHaveURL(/\/centre\/dates$/);
  await expect(page.getByText(applicant)).toBeHidden();
}
