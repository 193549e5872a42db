import type { Page } from '@playwright/test';
import { expect, test } from '../setup/journey.ts';
import { admitToTheory } from './steps/exam-day.ts';
import { lookAt } from './steps/page-look.ts';
import { NOT_FOUND, PAGES_OF_ROLES } from './steps/pages-of-roles.ts';
import { endTheory, openCandidate } from './steps/present-exam.ts';
import { signIn } from './steps/sign-in.ts';
import { acknowledgeBriefing } from './steps/theory.ts';

const AT_THE_DOOR = /Пашкова/;

// a colour in the midst of a transition is no colour of the look
test.use({ trace: 'off', viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ mode: 'parallel' });

for (const { person, pages } of PAGES_OF_ROLES)
  test(`${person ?? 'a stranger'} reads ${pages.join(', ')} without hindrance`, async ({ page, expectedStatuses }) => {
    if (pages.some((path) => NOT_FOUND.includes(path))) expectedStatuses.add(404);
    if (person) await signIn(page, person);
    let links = await linksOf(page);
    for (const pattern of pages) {
      const path = fill(pattern, links);
      await test.step(path, async () => {
        const response = await page.goto(path);
        expect(response?.status()).toBe(NOT_FOUND.includes(path) ? 404 : 200);
        expect(new URL(page.url()).pathname, 'the page that opens').toBe(path.replace(/\?.*/, ''));
        const { wrong, minor } = await lookAt(page);
        expect.soft(wrong, pattern).toEqual([]);
        for (const description of minor) test.info().annotations.push({ type: pattern, description });
      });
      links = [...(await linksOf(page)), ...links];
    }
  });

test('a candidate reads the code page, the briefing, the start, the exam with its calculator and the result without hindrance', async ({
  page,
  anotherPerson,
}) => {
  test.slow(); // each page is judged in two themes and at two more widths
  const judge = async (what: string) =>
    await test.step(what, async () => {
      expect.soft((await lookAt(page, { alsoNarrow: true })).wrong, what).toEqual([]);
    });
  await signIn(page, 'safety-exam-scheduled');
  await page.goto('/cabinet/applications');
  const own = (await linksOf(page)).find((link) => /^\/cabinet\/applications\/(?!new)[^/]+$/.test(link));
  await page.goto(`${own}/briefing`);
  await judge('the briefing in the cabinet');

  const proctor = await anotherPerson();
  await signIn(proctor, 'safety-proctor');
  await openCandidate(proctor, AT_THE_DOOR);
  const code = await admitToTheory(proctor, AT_THE_DOOR);
  await page.goto('/exam');
  await judge('the code page');
  await page.getByLabel('Код допуска').fill(code);
  await page.getByRole('button', { name: 'Открыть экзамен' }).click();
  await expect(page.getByRole('group', { name: 'Инструктаж' })).toBeVisible();
  await judge('the start');
  await acknowledgeBriefing(page);
  await page.getByRole('button', { name: 'Начать' }).click();
  await expect(page.getByText(/^Задание 1 из \d+/)).toBeVisible();
  await judge('the first item');
  await page.getByRole('button', { name: 'Калькулятор', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Калькулятор' })).toBeVisible();
  await judge('the calculator');
  await page.getByRole('button', { name: 'Закрыть калькулятор' }).click();
  for (const type of ['соответствие', 'порядок', 'число']) {
    await turnTo(page, type);
    await judge(`an item: ${type}`);
  }
  await endTheory(page);
  await expect(page.getByRole('heading', { name: 'Теория не сдана' })).toBeVisible();
  await judge('the result');
});

/** Turns the pages of the theory to the first item of this type; stays where there is none. */
async function turnTo(page: Page, type: string): Promise<void> {
  for (const link of await page.getByRole('navigation', { name: 'Карта заданий' }).getByRole('link').all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'step');
    if (await page.getByText(new RegExp(`^Задание .* · ${type} ·`)).isVisible()) return;
  }
}

/** Where the links of the page lead, by path. */
const linksOf = (page: Page): Promise<string[]> =>
  page.locator('a[href]').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

/** The latest link that fits the pattern: `/centres/:slug` by `/centres/belymost`. */
function fill(pattern: string, links: readonly string[]): string {
  if (!pattern.includes(':')) return pattern;
  const shape = new RegExp(`^${pattern.replace(/:\w+/g, '(?!new(?:/|$))[^/]+')}$`);
  const found = links.find((link) => shape.test(link));
  expect(found, `a link to ${pattern}`).toBeDefined();
  return found ?? pattern;
}
