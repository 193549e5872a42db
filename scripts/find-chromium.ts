import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium that runs the tests in a browser: the named one, the system's, Playwright's, else Debian's by apt-get when we are root. Throws with what to do. */
export function findChromium(say: (line: string) => void = console.error): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH is ${named}, which cannot be executed.`);
    return named;
  }
  return installed() ?? install(say);
}

/** Windows without a head still made a process each for the menus of an address bar that nobody sees: nearly half of the computing of a short test. */
const ADDRESS_BAR = ['PreloadTopChromeWebUI', 'OmniboxPopupWebUI', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What Playwright switches off itself: of two lists Chromium takes the latter alone. */
const OF_PLAYWRIGHT = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

export const CHROMIUM_ARGUMENTS: readonly string[] = [
  `--disable-features=${[...ADDRESS_BAR, ...OF_PLAYWRIGHT].join(',')}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // root cannot make a sandbox
];

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const ofSystem = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  if (ofSystem) return ofSystem;
  const ofPlaywright = chromium.executablePath();
  return existsSync(ofPlaywright) ? ofPlaywright : undefined;
}

function install(say: (line: string) => void): string {
  const how =
    'No Chromium was found. Install one ("apt-get install chromium" on Debian, or "npx playwright install --with-deps chromium"), or set CHROMIUM_PATH.';
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!canInstall) throw new Error(how);
  say('No Chromium was found; installing the one of the system by apt-get …');
  try {
    const options = { stdio: ['ignore', 'ignore', 'inherit'] as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update', '-qq'], { ...options, stdio: [...options.stdio] });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { ...options, stdio: [...options.stdio] });
  } catch (error) {
    throw new Error(`${how}\napt-get failed: ${error instanceof Error ? error.message : error}`);
  }
  const found = installed();
  if (!found) throw new Error(how);
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
