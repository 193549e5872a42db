import type { Page } from '@playwright/test';
import { DEMO_ITEMS } from '../../../src/demo/content/index.ts';
import { expect } from '../../setup/journey.ts';

type DemoItem = (typeof DEMO_ITEMS)[number];

/** All words of a rich text, as a page shows them. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsIn).join(' ');
  if (value && typeof value === 'object')
    return Object.entries(value)
      .filter(([key]) => !['type', 'kind', 'style'].includes(key))
      .map(([, inner]) => wordsIn(inner))
      .join(' ');
  return '';
}
const plain = (text: string) => text.replace(/[\s ]+/g, ' ').trim();
const shown = (text: { ru: unknown }) => plain(wordsIn(text.ru));
const byWords = new Map(DEMO_ITEMS.map((item) => [shown(item.content.text), item]));

/** Types the admission code and begins. */
export async function openExam(page: Page, code: string): Promise<void> {
  await page.goto('/exam');
  await page.getByLabel('Код допуска').fill(code);
  await page.getByRole('button', { name: 'Открыть экзамен' }).click();
  await acknowledgeBriefing(page);
  await page.getByRole('button', { name: 'Начать' }).click();
  await expect(page.getByText(/^Задание 1 из \d+/)).toBeVisible();
}

/** Ticks the points of the briefing one by one. */
export async function acknowledgeBriefing(page: Page): Promise<void> {
  const briefing = page.getByRole('group', { name: 'Инструктаж' });
  await expect(briefing).toBeVisible();
  for (const point of await briefing.getByRole('checkbox').all()) await point.check();
}

/** Answers every item by the key of the demo's bank; steps to be put in order are left as they stand. */
export async function answerAll(page: Page): Promise<void> {
  const all = Number(/из (\d+)/.exec((await page.getByText(/^Задание 1 из \d+/).textContent()) ?? '')?.[1]);
  for (let place = 1; place <= all; place += 1) {
    await expect(page.getByText(new RegExp(`^Задание ${place} из`))).toBeVisible();
    const heading = plain((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
    const item = byWords.get(heading);
    if (item) await answer(page, item);
    if (place < all) await page.getByRole('button', { name: 'Дальше' }).click();
  }
}

async function answer(page: Page, { content, key }: DemoItem): Promise<void> {
  if (content.type === 'single_choice' && key.type === 'single_choice') {
    const right = content.choices.find(({ id }) => id === key.choice);
    if (right) await page.getByText(shown(right.text), { exact: true }).click();
  }
  if (content.type === 'multiple_choice' && key.type === 'multiple_choice')
    for (const choice of content.choices)
      if (key.choices.includes(choice.id)) await page.getByText(shown(choice.text), { exact: true }).click();
  if (content.type === 'matching' && key.type === 'matching')
    for (const left of content.left) {
      const right = content.right.find(({ id }) => id === key.pairs[left.id]);
      if (right) await page.getByLabel(shown(left.text), { exact: true }).selectOption({ label: shown(right.text) });
    }
  if (key.type === 'numeric') await page.getByLabel(/^Ответ/).fill(String(key.value).replace('.', ','));
  if (key.type === 'short_answer') await page.getByLabel(/^Ответ/).fill(key.accepted[0] ?? '');
}

/** «Завершить теорию…» when everything is on the server. */
export async function finishTheory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Завершить теорию…' }).first().click();
  await page.getByRole('button', { name: 'Завершить теорию', exact: true }).click();
  await expect(page.getByText('Теория сдана')).toBeVisible();
}
