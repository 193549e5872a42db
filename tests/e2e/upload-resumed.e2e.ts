import { randomBytes } from 'node:crypto';
import { expect, test } from '../setup/journey.ts';
import { aScan } from './steps/scans.ts';
import { signIn } from './steps/sign-in.ts';

/** The scan, made as heavy as those of an office copier are: what stands after the end of a PDF belongs to nothing. */
async function aHeavyScan() {
  const scan = await aScan('diploma');
  const weight = Buffer.from(`\n%${randomBytes(1_200_000).toString('hex')}\n%%EOF\n`);
  return { ...scan, name: 'Диплом с копира.pdf', buffer: Buffer.concat([scan.buffer, weight]) };
}

test('a file on a bad line goes on from where it stood: after a break by itself, after closing the page when it is chosen again', async ({
  browser,
  contextOptions,
}) => {
  const scan = await aHeavyScan();
  // not watched like other pages: it loses its network, which a browser reports in its console
  const phone = await browser.newContext({ ...contextOptions, viewport: { width: 360, height: 740 } });
  const page = await phone.newPage();
  const starts: number[] = [];
  let broken = false;
  await page.route('**/cabinet/sent-files/*', async (route) => {
    const from = /name="from"\r\n\r\n(\d+)/.exec(route.request().postDataBuffer()?.toString('latin1') ?? '')?.[1];
    starts.push(Number(from));
    if (broken) await route.abort();
    else await route.continue();
  });
  await signIn(page, 'applicant');
  const choose = async () => {
    await page.goto('/cabinet/documents?add=any');
    await page.getByLabel('Вид документа').selectOption({ label: 'Документ об образовании' });
    await page.getByLabel('Файл или фотографии').setInputFiles(scan);
    await page.getByRole('button', { name: 'Загрузить' }).click();
  };

  const pieceArrives = () => page.waitForResponse((answer) => /sent-files\/.+/.test(answer.url()) && answer.ok());
  const saysWhatIsKept = () => expect(page.getByText(/^Связь прервалась\. Отправлено [1-9]\d* %/)).toBeVisible();
  const breakAfterOnePiece = () =>
    pieceArrives().then(() => {
      broken = true;
    });

  await test.step('the line breaks after the first piece, and the page says what is kept', async () => {
    const broke = breakAfterOnePiece();
    await choose();
    await broke;
    await saysWhatIsKept();
  });

  await test.step('it comes back, sending goes on by itself, and breaks again', async () => {
    const broke = breakAfterOnePiece();
    broken = false;
    await broke;
    await saysWhatIsKept();
  });

  await test.step('the page is closed; opened again it names the file', async () => {
    broken = false;
    await page.goto('/cabinet/documents');
    await expect(page.getByText(/Файл «Диплом с копира\.pdf» отправлен на [1-9]\d* %/)).toBeVisible();
  });

  await test.step('the same file chosen again goes on from there and is taken whole', async () => {
    const before = starts.length;
    await choose();
    await expect(page.getByText('Диплом с копира.pdf').first()).toBeVisible();
    await expect(page).toHaveURL(/added=/);
    expect(starts[0]).toBe(0);
    expect(starts.slice(before)[0]).toBeGreaterThan(0);
    await expect(page.getByText(/отправлен на/)).toBeHidden();
  });
  await phone.close();
});
