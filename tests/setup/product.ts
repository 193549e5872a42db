import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { receiveLetters } from './letters.ts';
import { scratchFolder } from './scratch.ts';
import { freePort, startProduct } from './started-product.ts';

/** Before the journeys: the whole product as `npm start` starts it, on a fresh database with the demo, its letters going to a real receiver. */
export default async function startForJourneys(): Promise<() => Promise<void>> {
  const folder = scratchFolder();
  const letters = join(folder.path, 'letters');
  const smtpPort = await freePort();
  const closeReceiver = await receiveLetters(letters, smtpPort);
  const product = await startProduct({ DATA_DIR: join(folder.path, 'data'), SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, ZACHET_DEMO: '1' });
  process.env.ZACHET_TEST_URL = product.url;
  process.env.ZACHET_TEST_LETTERS = letters;
  return async () => {
    await product.end();
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/product.txt', product.output());
    await closeReceiver();
    folder[Symbol.dispose]();
  };
}
