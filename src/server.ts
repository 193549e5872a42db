import { fileURLToPath } from 'node:url';
import { readConfig } from '#platform/config.ts';
import { listen } from '#platform/http.ts';
import { createMetrics } from '#platform/metrics.ts';
import { buildDeps } from './deps.ts';
import type { createWebApp as CreateWebApp } from './web/entry.ts';

/** Shorter than the patience of the starter, which kills what has not ended. */
const DRAIN_MS = 15_000;
/** Documents come as photos of up to 20 MB and as PDF; several in one form. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

const config = readConfig();
const { deps, close } = buildDeps(config);
const bundle = new URL('../build/server/index.js', import.meta.url);
const { createWebApp } = (await import(bundle.href)) as { createWebApp: typeof CreateWebApp };

const app = createWebApp(deps, createMetrics(), {
  clientDirectory: fileURLToPath(new URL('../build/client', import.meta.url)),
  trustedProxies: config.trustedProxies,
  metricsToken: config.metricsToken ?? null,
  maxBodyBytes: MAX_BODY_BYTES,
  localHostsOnly: config.demo && config.host === '127.0.0.1' && new URL(config.publicUrl).hostname === 'localhost',
});
const listening = await listen(app.fetch, config.host, config.port);
deps.log.info({ host: config.host, port: listening.port }, 'the web process listens');

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await listening.drain(DRAIN_MS);
  await close();
  deps.log.info({}, 'the web process has stopped');
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
