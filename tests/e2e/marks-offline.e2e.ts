import { expect, test } from '../setup/journey.ts';
import { signIn } from './steps/sign-in.ts';

test('marks given without a network stand on the page and go by themselves once it is back', async ({ browser, contextOptions }) => {
  // not watched like the other pages: it loses its network, which a browser reports in its console
  const tablet = await browser.newContext({ ...contextOptions, viewport: { width: 820, height: 1180 } });
  const expert = await tablet.newPage();
  await signIn(expert, 'expert-two');
  await expert.goto('/commission/sessions');
  await expert.getByRole('link', { name: /Логвинов/ }).click();
  const form = expert
    .locator('form')
    .filter({ has: expert.getByRole('button', { name: 'Сохранить оценки' }) })
    .first();
  await expect(form).toBeVisible();

  await tablet.setOffline(true);
  await form.getByLabel('Комментарий').first().fill('Ответил сразу');
  await form.locator('[name^="points:"]').first().fill('1');
  await form.getByRole('button', { name: 'Сохранить оценки' }).click();
  await expect(form.getByText('Нет связи с сервером.')).toBeVisible();
  await expect(form.getByLabel('Комментарий').first()).toHaveValue('Ответил сразу');

  await tablet.setOffline(false);
  await expect(expert).toHaveURL(/saved/);
  await expert.reload();
  await expect(form.getByLabel('Комментарий').first()).toHaveValue('Ответил сразу');
  await tablet.close();
});
