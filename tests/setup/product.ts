import { appendFileSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { receiveLetters } from './letters.ts';
import { keepQueuedJobs } from './running-cluster.ts';
import { scratchFolder } from './scratch.ts';
import { freePort, startProduct } from './started-product.ts';

/** Before the journeys: the whole product as `npm start` starts it, on a fresh database with the demo, its letters going to a real receiver. */
export default async function startForJourneys(): Promise<() => Promise<void>> {
  const folder = scratchFolder();
  const letters = join(folder.path, 'letters');
  const smtpPort = await freePort();
  const closeReceiver = await receiveLetters(letters, smtpPort);
  const data = join(folder.path, 'data');
  const log = join(folder.path, 'product.txt');
  const product = await startProduct({ DATA_DIR: data, SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, ZACHET_DEMO: '1' }, (text) =>
    appendFileSync(log, text),
  );
  await keepQueuedJobs(data);
  process.env.ZACHET_TEST_URL = product.url;
  process.env.ZACHET_TEST_DATA = data;
  process.env.ZACHET_TEST_LOG = log;
  process.env.ZACHET_TEST_LETTERS = letters;
  return async () => {
    await product.end();
    mkdirSync('test-results', { recursive: true });
    copyFileSync(log, 'test-results/product.txt');
    await closeReceiver();
    folder[Symbol.dispose]();
  };
}
