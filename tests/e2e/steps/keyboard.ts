import type { Locator, Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';

/** More stops than any page has between two controls. */
const STOPS = 150;

/** Moves the focus by Tab until it stands on the control. Fails where the control cannot be reached so. */
export async function go(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${control}`);
}

export async function press(page: Page, control: Locator): Promise<void> {
  await go(page, control);
  await page.keyboard.press('Enter');
}

export async function typeInto(page: Page, field: Locator, words: string): Promise<void> {
  await go(page, field);
  await page.keyboard.type(words);
}

/** In a list of the browser's own the arrow goes from choice to choice. */
export async function chooseByArrow(page: Page, list: Locator, words: RegExp): Promise<void> {
  await go(page, list);
  const choices = await list.locator('option').count();
  for (let step = 0; step < choices; step += 1) {
    if (words.test((await list.locator('option:checked').textContent()) ?? '')) return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(list.locator('option:checked')).toHaveText(words);
}
