import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/find-chromium.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/setup/product.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  // a machine that others use too may stand still for seconds: what does not come at all still fails
  timeout: 180_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: 'journeys', testMatch: '*.e2e.ts', testIgnore: 'traces/**', teardown: 'traces' },
    { name: 'traces', testMatch: 'traces/*.e2e.ts' },
  ],
  use: {
    baseURL: process.env.ZACHET_TEST_URL, // set by the global setup, and read again in each worker
    actionTimeout: 40_000, // an action that waits longer waits for something that does not come
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] },
  },
});
