import { fileURLToPath } from 'node:url';
import type { AppDeps } from '../../src/deps.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { bundleWeb } from '../../src/start/bundle.ts';
import type { createWebApp as CreateWebApp } from '../../src/web/entry.ts';

export type ServedPages = ReturnType<typeof CreateWebApp>;

/** The bundled product over these parts, asked without a socket. */
export async function servedPages(deps: AppDeps): Promise<ServedPages> {
  await bundleWeb(() => {});
  const bundle = new URL('../../build/server/index.js', import.meta.url);
  const { createWebApp } = (await import(/* @vite-ignore */ bundle.href)) as { createWebApp: typeof CreateWebApp };
  return createWebApp(deps, createMetrics(), {
    clientDirectory: fileURLToPath(new URL('../../build/client', import.meta.url)),
    trustedProxies: [],
    metricsToken: null,
    maxBodyBytes: 1_000_000,
  });
}
