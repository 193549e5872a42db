import type { Page } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { expect, test } from '../../setup/journey.ts';
import { signIn } from './sign-in.ts';

type LetterTo = (address: string, subject: RegExp) => Promise<ParsedMail>;

/** Keys of as many members of the demo as a decision needs, the chair last. */
const JUDGES = ['expert-two', 'expert-one', 'chair'] as const;

export async function openProtocol(page: Page, candidate: RegExp): Promise<void> {
  await page.goto('/commission/protocols');
  await page.getByRole('row').filter({ hasText: candidate }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: /^Протокол экзамена №/, level: 1 })).toBeVisible();
}

/** A member votes «Экзамен не сдан» and signs by the code of the letter. */
async function signAsFailed(page: Page, letterTo: LetterTo, member: string, candidate: RegExp): Promise<void> {
  await openProtocol(page, candidate);
  const number = /Заявление №\s(\d+)/i.exec((await page.getByRole('article').first().textContent()) ?? '')?.[1] ?? '';
  await page.getByRole('button', { name: 'Получить код' }).click();
  await expect(page.getByText(/^Код отправлен/)).toBeVisible();
  const letter = await letterTo(`${member}@zachet.example`, new RegExp(`№\\s${number}: подпишите протокол`));
  await page.getByRole('group', { name: 'Ваш голос' }).getByText('Экзамен не сдан').click();
  await page.getByLabel('Код из письма').fill(/\b(\d{3}\s?\d{3})\b/.exec(letter.text ?? '')?.[1] ?? '');
  await page.getByRole('button', { name: 'Подписать' }).click();
  await expect(page.getByText(/^Вы подписали протокол/)).toBeVisible();
}

/** The commission signs one by one that the exam is failed; the chair hands the case to the council. */
export async function decideFailed(anotherPerson: () => Promise<Page>, letterTo: LetterTo, candidate: RegExp): Promise<void> {
  for (const member of JUDGES)
    await test.step(`${member} signs`, async () => {
      const page = await anotherPerson();
      await signIn(page, member);
      await signAsFailed(page, letterTo, member, candidate);
      if (member !== 'chair') return;
      await page.getByRole('button', { name: 'Передать в совет' }).click();
      await expect(page.getByRole('button', { name: 'Передать в совет' })).toBeHidden();
    });
}

/** The council's officer answers what did not settle itself, and recognises a failed exam. */
export async function recogniseFailed(page: Page, candidate: RegExp): Promise<void> {
  await page.goto('/council/files');
  await page.getByRole('row').filter({ hasText: candidate }).getByRole('link').first().click();
  const open = page.getByRole('button', { name: 'Верно', exact: true });
  await expect(page.getByRole('button', { name: 'Признать и выдать заключение' })).toBeVisible();
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
  await page.getByRole('link', { name: 'Признать и выдать заключение…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Признать и выдать заключение' }).click();
  await expect(page.getByText('Выдано заключение').first()).toBeVisible();
}
