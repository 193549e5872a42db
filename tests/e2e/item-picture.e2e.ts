import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from '../setup/journey.ts';
import { admitToTheory } from './steps/exam-day.ts';
import { openCandidate } from './steps/present-exam.ts';
import { signIn } from './steps/sign-in.ts';
import { openExam } from './steps/theory.ts';

const CANDIDATE = /Есенова/;
const SHOWS = 'Щит с двумя рядами автоматов';
const SHOWS_IN_KAZAKH = 'Екі қатар автоматы бар қалқан';
const ASKED = 'Что есть на снимке щита';
const ASKED_IN_KAZAKH = 'Қалқанның суретінде не бар';

const aPhoto = () =>
  sharp({ create: { width: 900, height: 500, channels: 3, background: { r: 40, g: 90, b: 120 } } })
    .jpeg()
    .toBuffer();

/** In whichever language it is shown. */
const picture = (page: Page) => page.getByRole('img', { name: new RegExp(`${SHOWS}|${SHOWS_IN_KAZAKH}`) });

/** Turns the pages of the theory until the item is asked. */
async function turnTo(page: Page, heading: RegExp): Promise<void> {
  while (!(await page.getByRole('heading', { level: 1, name: heading }).isVisible()))
    await page.getByRole('button', { name: 'Дальше' }).click();
}

test('an author puts a picture into an item, another hand lets it live, and the candidate sees it without a network too', async ({
  page: author,
  anotherPerson,
  browser,
  contextOptions,
  expectedStatuses,
}) => {
  await signIn(author, 'kz-item-author');
  await author.goto('/council/tools');
  await author.getByRole('row').filter({ hasText: '74.11000.03' }).getByRole('link').click();
  await author.waitForURL(/\/council\/tools\/[^/]+$/);
  await author.goto(`${author.url()}/items/new?section=kz-electrical-works`);

  await test.step('writes the item and adds a picture, losing nothing that was typed', async () => {
    await author.getByLabel('Тип', { exact: true }).selectOption('multiple_choice');
    await author.getByLabel('Текст задания', { exact: true }).fill(ASKED);
    await author.getByLabel('Текст задания по-казахски').fill(ASKED_IN_KAZAKH);
    await author.getByLabel('Ответы', { exact: true }).fill('* Автоматы\n* Щит\nТрансформатор');
    await author.getByLabel('Ответы по-казахски').fill('* Автоматтар\n* Қалқан\nТрансформатор');
    await author.getByLabel('Баллы', { exact: true }).fill('2');
    await author.getByLabel('Источник').fill('Выдумано для показа');
    const add = author.getByRole('group', { name: 'Добавить рисунок' });
    expectedStatuses.add(422);
    await add.getByRole('button', { name: 'Добавить', exact: true }).click();
    await expect(author.getByRole('link', { name: 'Выберите файл рисунка.' })).toBeVisible();
    await add.getByLabel('Файл рисунка').setInputFiles({ name: 'щит.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
    await add.getByLabel('Что на рисунке', { exact: true }).fill(SHOWS);
    await add.getByRole('button', { name: 'Добавить', exact: true }).click();
    await expect(author.getByText('Рисунок 1 добавлен')).toBeVisible();
    await expect(author.getByLabel('Текст задания', { exact: true })).toHaveValue(`${ASKED}\n\n[рисунок 1]`);
    await expect(author.getByLabel('Ответы', { exact: true })).toHaveValue('* Автоматы\n* Щит\nТрансформатор');
  });

  await test.step('is told that the Kazakh reader needs words too, and looks at it before it is saved', async () => {
    await author.getByRole('button', { name: 'Сохранить задание' }).click();
    await expect(author.getByText('У рисунка 1 нет описания на языке текста.')).toBeVisible();
    await author.getByLabel('Что на рисунке, по-казахски').first().fill(SHOWS_IN_KAZAKH);
    await author.getByRole('button', { name: 'Посмотреть' }).click();
    const preview = author.getByRole('region', { name: 'Как увидит кандидат' });
    await expect(preview.getByText('Оно ещё не сохранено.')).toBeVisible();
    await expect(preview.getByRole('img', { name: SHOWS_IN_KAZAKH })).toBeVisible();
    await author.getByRole('button', { name: 'Сохранить задание' }).click();
    await author.waitForURL(/\/items\/[0-9a-f-]{36}$/);
  });

  const reviewer = await anotherPerson();
  await test.step('another hand sees it as a candidate will, and lets it live', async () => {
    await signIn(reviewer, 'kz-item-reviewer');
    await reviewer.goto(author.url());
    await expect(picture(reviewer).first()).toBeVisible();
    await reviewer.getByRole('button', { name: 'Пустить в работу' }).click();
    await expect(reviewer.getByText('Состояние: в работе.')).toBeVisible();
  });

  await test.step('the candidate sees it, without a network too, and nobody else does', async () => {
    const proctor = await anotherPerson();
    await signIn(proctor, 'kz-proctor');
    await openCandidate(proctor, CANDIDATE);
    // not watched like the other pages: it loses its network, which a browser reports in its console
    const hall = await browser.newContext(contextOptions);
    const computer = await hall.newPage();
    const loaded = computer.waitForResponse((answer) => answer.url().includes('/exam/pictures/') && answer.ok());
    await openExam(computer, await admitToTheory(proctor, CANDIDATE));
    expect((await loaded).headers()['cache-control']).toBe('no-store');
    await computer.waitForLoadState('networkidle');
    await hall.setOffline(true);
    await turnTo(computer, new RegExp(`${ASKED}|${ASKED_IN_KAZAKH}`));
    await expect(picture(computer)).toBeVisible();
    const width = async () => await picture(computer).evaluate((shown: HTMLImageElement) => shown.naturalWidth);
    await expect.poll(width).toBe(900);
    const address = (await picture(computer).getAttribute('src')) ?? '';
    expect((await proctor.request.get(address)).status()).toBe(401);
    await hall.close();
  });

  await reviewer.getByRole('button', { name: 'Вывести из работы' }).click();
  await expect(reviewer.getByText('Состояние: выведено.')).toBeVisible();
});
