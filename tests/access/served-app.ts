import { fileURLToPath } from 'node:url';
import { createMetrics } from '../../src/platform/metrics.ts';
import { bundleWeb } from '../../src/start/bundle.ts';
import type { createWebApp as CreateWebApp } from '../../src/web/entry.ts';
import { testDeps } from '../setup/deps.ts';
import { makeWorld, type World } from './world.ts';

export const ORIGIN = 'http://localhost:3000';

/** The bundled product over the database of this test file, and the people who ask it. */
export async function servedWorld(): Promise<{ app: ReturnType<typeof CreateWebApp>; world: World }> {
  await bundleWeb(() => {});
  const bundle = new URL('../../build/server/index.js', import.meta.url);
  const { createWebApp } = (await import(/* @vite-ignore */ bundle.href)) as { createWebApp: typeof CreateWebApp };
  const deps = await testDeps();
  const app = createWebApp(deps, createMetrics(), {
    clientDirectory: fileURLToPath(new URL('../../build/client', import.meta.url)),
    trustedProxies: [],
    metricsToken: null,
    maxBodyBytes: 1_000_000,
  });
  return { app, world: await makeWorld(deps) };
}
