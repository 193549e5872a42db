import type { Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';
import { openOwnApplication } from './papers.ts';
import { signIn } from './sign-in.ts';

/** Who hears appeals of the demo, in the order in which the council appoints them. */
export const APPEAL_MEMBERS = [
  { key: 'appeal-member', name: 'Крутова' },
  { key: 'appeal-member-two', name: 'Сомов' },
  { key: 'appeal-member-three', name: 'Яхонтова' },
] as const;

/** The same of the councils whose people begin with another word. */
export const APPEAL_MEMBERS_OF = {
  safety: [
    { key: 'safety-appeal-member', name: 'Рожкова' },
    { key: 'safety-appeal-member-two', name: 'Заварзин' },
    { key: 'safety-appeal-member-three', name: 'Юсупова' },
  ],
  kz: [
    { key: 'kz-appeal-member', name: 'Цой' },
    { key: 'kz-appeal-member-two', name: 'Тілеуов' },
    { key: 'kz-appeal-member-three', name: 'Гейн' },
  ],
} as const;

export async function fileAppeal(page: Page, key: string, ground: RegExp, words: string): Promise<void> {
  await signIn(page, key);
  await openOwnApplication(page);
  await page.getByRole('link', { name: 'Подать апелляцию' }).click();
  await page.getByRole('radio', { name: ground }).check();
  await page.getByLabel('Что было не так').fill(words);
  await page.getByRole('button', { name: 'Подать апелляцию' }).click();
  await expect(page.getByRole('status').first()).toContainText('Апелляция подана');
}

/** Registers, appoints the members, and calls the hearing for today. */
export async function callHearing(
  officer: Page,
  applicant: string,
  members: readonly { readonly name: string }[] = APPEAL_MEMBERS,
): Promise<void> {
  await openAppeal(officer, applicant);
  await officer.getByRole('button', { name: 'Зарегистрировать' }).click();
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('Апелляция №');
  for (const { name } of members) {
    await officer.getByRole('button', { name: `Назначить: ${name}` }).click();
    await expect(officer.getByRole('button', { name: `Вывести из состава: ${name}` })).toBeVisible();
  }
  await officer.getByLabel('День').fill(todayInMoscow());
  await officer.getByLabel('Место').fill('Зал совета');
  await officer.getByRole('button', { name: 'Назначить заседание' }).click();
  await expect(officer.getByRole('button', { name: 'Изменить заседание' })).toBeVisible();
}

export async function vote(member: Page, key: string, applicant: string, choice: 'Удовлетворить' | 'Отклонить'): Promise<void> {
  await signIn(member, key);
  await openAppeal(member, applicant);
  const open = member.getByRole('button', { name: 'Открыть заседание' });
  if (await open.isVisible()) await open.click();
  await member.getByRole('radio', { name: choice, exact: true }).check();
  await member.getByRole('button', { name: 'Проголосовать' }).click();
  await expect(member.getByRole('table', { name: 'Голоса' })).toContainText(choice);
}

export async function openAppeal(page: Page, applicant: string): Promise<void> {
  await page.goto('/council/appeals');
  await page.getByRole('row').filter({ hasText: applicant }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(applicant);
}

const todayInMoscow = (): string =>
  new Intl.DateTimeFormat('ru-RU', { timeZone: 'Europe/Moscow', day: '2-digit', month: '2-digit', year: 'numeric' }).format(Date.now());
