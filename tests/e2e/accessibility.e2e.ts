import type { Page } from '@playwright/test';
import { expect, test } from '../setup/journey.ts';
import { lookAt } from './steps/page-look.ts';
import { NOT_FOUND, PAGES_OF_ROLES } from './steps/pages-of-roles.ts';
import { signIn } from './steps/sign-in.ts';

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
        expect(new URL(page.url()).pathname, 'the page that opens').toBe(path);
        const { wrong, minor } = await lookAt(page);
        expect.soft(wrong, pattern).toEqual([]);
        for (const description of minor) test.info().annotations.push({ type: pattern, description });
      });
      links = [...(await linksOf(page)), ...links];
    }
  });

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
