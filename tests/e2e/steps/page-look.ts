import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

export interface Look {
  /** What must not be, in words that say where. */
  readonly wrong: readonly string[];
  /** What axe holds for moderate or minor: told, not judged. */
  readonly minor: readonly string[];
}

/** The narrowest phone of the look, and the width that 400 % of a desktop's window leaves. */
const NARROW = [360, 320];
const WIDE = { width: 1440, height: 900 };

/**
 * Judges the open page: axe in light and dark, one h1, no sideways scroll. Leaves it light and wide.
 * @param options.alsoNarrow  axe at the narrow widths too: for pages that hide or move what has a name.
 */
export async function lookAt(page: Page, { alsoNarrow = false } = {}): Promise<Look> {
  const wrong: string[] = [];
  const headings = await page.locator('h1').count();
  if (headings !== 1) wrong.push(`${headings} h1`);
  const light = await axe(page).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  // only colours differ in the dark
  const dark = await axe(page).withRules(['color-contrast']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  const grave = ({ impact }: Violation) => impact === 'serious' || impact === 'critical';
  wrong.push(...light.violations.filter(grave).map(told('light')), ...dark.violations.filter(grave).map(told('dark')));
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await sidewaysBeyond(page);
    if (beyond) wrong.push(`scrolls sideways at ${width} px: ${beyond}`);
    if (alsoNarrow) wrong.push(...(await axe(page).analyze()).violations.filter(grave).map(told(`${width} px`)));
  }
  await page.setViewportSize(WIDE);
  return { wrong, minor: light.violations.filter((one) => !grave(one)).map(told('light')) };
}

/** Only the frame of the page itself: the others would cost a tab each. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

const told =
  (theme: string) =>
  ({ impact, id, nodes }: Violation): string =>
    `${theme}, ${impact}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`;

/** @returns the first elements that stick out; empty when none do. */
const sidewaysBeyond = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return '';
    const sticking = [...document.querySelectorAll('main *, header *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    const names = sticking.slice(0, 3).map(({ tagName, className }) => `${tagName.toLowerCase()}.${String(className)}`);
    return `${scrollWidth} px, ${names.join(', ') || 'by what is unclear'}`;
  });
