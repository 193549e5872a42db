import { expect, test } from '../setup/journey.ts';
import { signIn, typeCredentials } from './steps/sign-in.ts';

test('what was typed into the profile outlives the session, and an address is spelled alike by server and browser', async ({
  page,
  context,
  expectedStatuses,
}) => {
  expectedStatuses.add(401);
  await signIn(page, 'withdrawn');
  await page.goto('/cabinet/profile?saved');
  await page.getByRole('textbox', { name: 'Телефон' }).fill('+7 900 555-44-33');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Сохранить' }).click();

  await page.getByRole('link', { name: 'Войти' }).last().click();
  await typeCredentials(page, 'withdrawn');
  await expect(page).toHaveURL(/\/cabinet\/profile/);
  await expect(page.getByText('Вернули то, что вы ввели')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Телефон' })).toHaveValue(/555-44-33/);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Вернули то, что вы ввели')).toBeHidden();
  await page.goto('/cabinet/profile');
  await expect(page.getByRole('textbox', { name: 'Телефон' })).toHaveValue(/555-44-33/);
});
