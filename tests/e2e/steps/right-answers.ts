import type { Page } from '@playwright/test';
import { DEMO_ITEMS } from '../../../src/demo/content/index.ts';
import { expect } from '../../setup/journey.ts';

/** What the demo's bank says: the words of an item with one right choice, and those of the choice. */
const RIGHT = new Map(
  DEMO_ITEMS.flatMap(({ content, key }): [string, string][] => {
    if (content.type !== 'single_choice' || key.type !== 'single_choice') return [];
    const choice = content.choices.find(({ id }) => id === key.choice);
    return choice ? [[textOf(content.text.ru), textOf(choice.text.ru)]] : [];
  }),
);

type RichText = (typeof DEMO_ITEMS)[number]['content']['text']['ru'];

function textOf(text: RichText | undefined): string {
  const pieces = (text ?? []).flatMap((block) => (block.kind === 'paragraph' ? block.inlines : []));
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}

export interface GivenAnswer {
  readonly place: number;
  /** Words of the right choice. */
  readonly right: string;
}

/** Words of the right choice of the item that the page shows; none where it is of another type. */
export async function rightChoice(page: Page): Promise<string | undefined> {
  return RIGHT.get((await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '');
}

/** Turns the pages of the theory to the next item with one right choice that is still without an answer, and chooses it. */
export async function answerNextChoice(page: Page): Promise<GivenAnswer> {
  for (;;) {
    const place = await placeOf(page);
    const right = await rightChoice(page);
    if (right && (await page.getByRole('radio', { checked: true }).count()) === 0) {
      await page.getByText(right, { exact: true }).click();
      await expect(page.getByRole('radio', { name: right })).toBeChecked();
      return { place, right };
    }
    await page.getByRole('button', { name: 'Дальше' }).click();
    await expect(page.getByText(new RegExp(`^Задание ${place + 1} из`))).toBeVisible();
  }
}

export async function placeOf(page: Page): Promise<number> {
  return Number(/^Задание (\d+) из/.exec((await page.getByText(/^Задание \d+ из/).textContent()) ?? '')?.[1]);
}
