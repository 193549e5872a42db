import type { Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';

/** Signs a demo person in by the key of the demo's content. */
export async function signIn(page: Page, key: string): Promise<void> {
  await page.goto('/sign-in');
  await typeCredentials(page, key);
}

/** On the page of signing in. */
export async function typeCredentials(page: Page, key: string): Promise<void> {
  await page.getByLabel('Логин').fill(`${key}@zachet.example`);
  await page.getByLabel('Пароль').fill(`Zachet-${key}-2026`);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
  // the address changes before the page that it leads to is there
  await page.waitForLoadState();
  await expect(page.locator('h1').first()).toBeVisible();
}
