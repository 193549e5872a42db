import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { readLetter } from './letters.ts';

interface Journey {
  /** A page of one more person: a browser of their own, watched as the first one. */
  anotherPerson(): Promise<Page>;
  /** The latest letter that a real SMTP receiver got for this address, waited for. */
  letterTo(address: string, subject?: RegExp | string): Promise<ParsedMail>;
  /** Answers that this journey expects although the browser reports them in its console: `expectedStatuses.add(404)`. */
  expectedStatuses: Set<number>;
  complaints: string[];
}

/** `test` of every journey: an error of a page, or in the console of any page, fails it. */
export const test = base.extend<Journey>({
  expectedStatuses: async ({ browserName: _ }, use) => await use(new Set()),
  letterTo: async ({ browserName: _ }, use) =>
    await use((address, subject) => readLetter(process.env.ZACHET_TEST_LETTERS ?? '', address, subject)),
  complaints: [
    async ({ browserName: _ }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints, expectedStatuses }, use) => {
    watch(context, complaints, expectedStatuses);
    await use(context);
  },
  anotherPerson: async ({ browser, contextOptions, complaints, expectedStatuses }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext(contextOptions);
      contexts.push(context);
      watch(context, complaints, expectedStatuses);
      return await context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});
export { expect };

function watch(context: BrowserContext, complaints: string[], expectedStatuses: Set<number>): void {
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const status = Number(/status of (\d{3})/.exec(message.text())?.[1]);
    if (!expectedStatuses.has(status)) complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
}
