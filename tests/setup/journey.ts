import { test as base, expect } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { readLetter } from './letters.ts';

interface Journey {
  /** The latest letter that a real SMTP receiver got for this address, waited for. */
  letterTo(address: string, subject?: RegExp | string): Promise<ParsedMail>;
  /** Answers that are expected in this journey although the browser reports them in its console, as `404`. */
  expectedStatuses: Set<number>;
}

/** `test` of every journey: a page error, or an error in the console of any page, fails it. */
export const test = base.extend<Journey>({
  expectedStatuses: async ({ browserName: _ }, use) => await use(new Set()),
  letterTo: async ({ browserName: _ }, use) =>
    await use((address, subject) => readLetter(process.env.ZACHET_TEST_LETTERS ?? '', address, subject)),
  context: async ({ context, expectedStatuses }, use) => {
    const complaints: string[] = [];
    context.on('weberror', (error) => complaints.push(`page error: ${error.error().stack ?? error.error().message}`));
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      const status = Number(/status of (\d{3})/.exec(message.text())?.[1]);
      if (!expectedStatuses.has(status)) complaints.push(`console: ${message.text()} (${message.location().url})`);
    });
    await use(context);
    expect(complaints).toEqual([]);
  },
});
export { expect };
