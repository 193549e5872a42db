import { expect, test } from '../setup/journey.ts';
import { aPortrait } from './steps/scans.ts';
import { signIn } from './steps/sign-in.ts';

test('a chosen photo goes once, though the form is asked twice before the page knows its address', async ({ page }) => {
  await signIn(page, 'safety-applicant');
  const { promise: known, resolve: tell } = Promise.withResolvers<void>();
  await page.route('**/__manifest*', async (route) => {
    await known;
    await route.continue();
  });
  await page.goto('/cabinet/profile');
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/cabinet/photo')) sent += 1;
  });
  const field = page.getByLabel('Фотография');
  // while a page awakes, the choice is found by the page and told by the browser as well
  await field.evaluate((input: HTMLInputElement) => window.addEventListener('change', () => input.form?.requestSubmit(), { once: true }));
  await field.setInputFiles(await aPortrait());
  tell();
  await expect(page.getByAltText('Ваша фотография')).toBeVisible();
  expect(sent).toBe(1);
});
