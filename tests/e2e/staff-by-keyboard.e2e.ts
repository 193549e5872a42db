import type { Page } from '@playwright/test';
import { expect, test } from '../setup/journey.ts';
import { go } from './steps/keyboard.ts';
import { signIn } from './steps/sign-in.ts';

/** A desk of each role of staff; its rows, where it has any, open by Enter. */
const DESKS: readonly (readonly [person: string, page: string, rows: boolean])[] = [
  ['registrar', '/centre/queue', true],
  ['head', '/centre/applicants', true],
  ['accountant', '/centre/payments?tab=paid', true],
  ['scheduler', '/centre/schedule', false],
  ['proctor', '/commission/sessions', true],
  ['expert-one', '/commission/sessions', true],
  ['chair', '/commission/protocols', true],
  ['council-officer', '/council/files', true],
  ['registry-officer', '/council/certificates', true],
  ['item-author', '/council/tools', true],
  ['administrator', '/operator/people', true],
  ['auditor', '/operator/log', false],
];

const focusedRow = (page: Page) => page.getByRole('row').filter({ has: page.locator(':focus') });

/** The focus is drawn: an outline that is wider than nothing. */
const outlineOfFocus = (page: Page) =>
  page.locator(':focus').evaluate((element) => Number.parseFloat(getComputedStyle(element).outlineWidth));

for (const [person, path, rows] of DESKS)
  test(`${person} walks ${path} by the keyboard: the rows, the list of keys, every control, no trap`, async ({ page }) => {
    await signIn(page, person);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (rows) {
      // a key that comes before the page has its script does nothing, as for any person
      await expect(async () => {
        await page.keyboard.press('KeyJ');
        await expect(focusedRow(page)).toHaveCount(1, { timeout: 500 });
      }).toPass();
      const first = await focusedRow(page).textContent();
      expect(await outlineOfFocus(page)).toBeGreaterThan(0);
      await page.keyboard.press('ArrowDown');
      const second = await focusedRow(page).textContent();
      await page.keyboard.press('KeyK');
      expect(await focusedRow(page).textContent()).toBe(first);
      if ((await page.getByRole('row').count()) > 2) expect(second).not.toBe(first);
    }
    const keys = page.getByRole('group').filter({ hasText: 'этот список' });
    await expect(async () => {
      await page.keyboard.press('Shift+?');
      await expect(keys.getByText('следующая и прошлая строка')).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.keyboard.press('Escape');
    await expect(keys.getByText('следующая и прошлая строка')).toBeHidden();
    await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await expectNoTrap(page);
  });

for (const [person, path] of [
  ['registrar', '/centre/queue'],
  ['council-officer', '/council/files'],
  ['administrator', '/operator/people'],
] as const)
  test(`${person} opens a row of ${path} by Enter and stands at the heading of what it opened`, async ({ page }) => {
    await signIn(page, person);
    await page.goto(path);
    await expect(async () => {
      await page.keyboard.press('KeyJ');
      await expect(focusedRow(page)).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

/** Tab goes on to controls that it has not met, until it leaves the page or comes round. */
async function expectNoTrap(page: Page): Promise<void> {
  const met = new Set<string>();
  for (let stop = 0; stop < 400; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement && activeElement !== document.body ? String([...document.querySelectorAll('*')].indexOf(activeElement)) : null;
    });
    if (at === null || met.has(at)) break;
    met.add(at);
  }
  const controls = await page.locator('main :is(a[href], button:enabled, input:not([type=hidden]), select, textarea):visible').count();
  expect(met.size).toBeGreaterThanOrEqual(Math.min(controls, 350));
}

test('a registrar reviews a case by the keyboard alone: from the queue to a remark and the question before the return', async ({
  page,
}) => {
  await signIn(page, 'registrar');
  await page.goto('/centre/queue');
  await expect(async () => {
    await page.keyboard.press('Slash');
    await expect(page.getByRole('searchbox')).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('Воротников');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Воротников/, level: 1 })).toBeVisible();

  await page.keyboard.press('Digit3');
  const tabs = page.getByRole('navigation', { name: 'Вкладки' });
  await expect(tabs.getByRole('link', { name: 'Паспортные данные' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Верно: Гражданство/ })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Снять отметку «верно»: Гражданство/ })).toBeVisible();
  await expect(page.locator('[data-field-row] :focus'), 'the act leaves the keyboard in its row').toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('KeyH');
  await expect(page.getByLabel('Что исправить')).toBeFocused();
  await page.keyboard.type('Сверьте с разворотом паспорта');
  await go(page, page.getByRole('button', { name: 'Добавить замечание' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').filter({ hasText: 'Сверьте с разворотом паспорта' })).toBeVisible();

  await go(page, page.getByRole('link', { name: /^Вернуть с 1/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Письмо соискателю' })).toBeVisible();
  await expect(page.getByText('Сверьте с разворотом паспорта')).toBeVisible();
  await go(page, page.getByRole('link', { name: 'Продолжить проверку' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Воротников/, level: 1 })).toBeVisible();
  await go(page, page.getByRole('article').getByRole('button', { name: 'Снять' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').filter({ hasText: 'Сверьте с разворотом паспорта' })).toHaveCount(0);
  await expect(page.locator('main :focus'), 'where the remark stood there is something else').toHaveCount(1);
});
