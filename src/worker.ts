import { readConfig } from '#platform/config.ts';
import { startWorker } from '#platform/worker.ts';
import { buildDeps } from './deps.ts';
import { JOBS, SWEEPS } from './worker/jobs.ts';
import { buildWorkerDeps } from './worker/worker-deps.ts';

const CONCURRENCY = 4;

const config = readConfig();
const app = buildDeps(config);
const { deps, close } = buildWorkerDeps(app.deps, config);
const worker = await startWorker(deps, JOBS, { connectionString: config.database.worker, concurrency: CONCURRENCY, sweeps: SWEEPS });
deps.log.info({}, 'the worker has started');

void worker.died.then((reason) => {
  deps.log.error({ reason }, 'the worker cannot go on');
  process.exit(1);
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await worker.stop();
  close();
  await app.close();
  deps.log.info({}, 'the worker has stopped');
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
