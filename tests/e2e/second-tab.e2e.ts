import { expect, test } from '../setup/journey.ts';
import { beginApplication } from './steps/begin-application.ts';
import { signIn } from './steps/sign-in.ts';

test('a tab that was left open tells the truth when its person comes back, and a file of others is refused in words', async ({
  page,
  context,
  expectedStatuses,
}) => {
  expectedStatuses.add(404);
  await signIn(page, 'withdrawn');
  await page.goto('/cabinet/applications');
  await beginApplication(page, 'главный инженер', /^Главный инженер проекта/);
  await expect(page.getByRole('heading', { name: 'Заявление на прохождение профессионального экзамена' })).toBeVisible();
  const draft = page.url().replace(/\/edit\/.*/, '');
  await page.goto('/cabinet/applications');
  await expect(page.getByText('Черновик').first()).toBeVisible();

  const comesBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await comesBack(); // a second return soon after must not be lost

  const other = await context.newPage();
  await other.goto(`${draft}/delete`);
  await other.getByRole('button', { name: 'Удалить' }).click();
  await expect(other).toHaveURL(/\/cabinet\/applications$/);
  await comesBack();
  await expect(page.getByText('Черновик')).toHaveCount(0);

  await page.goto(`/files/papers/${crypto.randomUUID()}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Документы' }).first()).toBeVisible();
  expect(await page.locator('body').textContent()).not.toContain('{"code"');
});
