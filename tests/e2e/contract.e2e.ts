import { expect, test } from '../setup/journey.ts';
import { downloadPaper, wordsOfPdf } from './steps/papers.ts';
import { aScan } from './steps/scans.ts';
import { signIn } from './steps/sign-in.ts';

const APPLICANT = { key: 'contract-offered', surname: /Устинов/ };
const WORDS = 'Подписана только первая страница';

test('a contract before the payment: a scan comes back with a reason, a code signs it, the payment opens', async ({
  page,
  anotherPerson,
  letterTo,
}) => {
  await test.step('the head says that the contract comes first, and who changed it stays', async () => {
    const head = await anotherPerson();
    await signIn(head, 'head-level');
    await head.goto('/centre/settings');
    await head.getByLabel(/Договор до оплаты/).check();
    await head.getByRole('button', { name: 'Сохранить' }).click();
    await expect(head.getByText('Сохранено')).toBeVisible();
    await expect(head.getByText(/Шестаков.*: включено/)).toBeVisible();
  });

  await test.step('the applicant sends a scan of the signed paper', async () => {
    await signIn(page, APPLICANT.key);
    await page.goto('/cabinet');
    await page.getByRole('link', { name: 'К договору' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: /Подпишите договор № \d+/ })).toBeVisible();
    await page.getByText('На бумаге: приложить скан').click();
    await page.getByLabel(/^Подписанный договор/).setInputFiles(await aScan('payment'));
    await page.getByRole('button', { name: 'Отправить центру' }).first().click();
    await expect(page.getByText(/Подписанный договор у центра/)).toBeVisible();
  });

  await test.step('the accountant does not take it', async () => {
    const accountant = await anotherPerson();
    await signIn(accountant, 'accountant-level');
    await accountant.goto('/centre/payments?tab=contract');
    await accountant.getByRole('row').filter({ hasText: APPLICANT.surname }).getByRole('link').first().click();
    await expect(accountant.getByRole('heading', { name: 'Подписанный договор' })).toBeVisible();
    await accountant.getByLabel('Что не так').fill(WORDS);
    await accountant.getByRole('button', { name: 'Не принять' }).click();
    await expect(accountant.getByText('Договор на подписании').first()).toBeVisible();
  });

  await test.step('the applicant reads why and signs by the code of a letter', async () => {
    await page.reload();
    await expect(page.getByText(new RegExp(WORDS))).toBeVisible();
    await page.getByLabel('Принимаю соглашение об электронной подписи').check();
    await page.getByRole('button', { name: 'Получить код' }).click();
    await expect(page.getByText(/Код отправлен/)).toBeVisible();
    const letter = await letterTo(`${APPLICANT.key}@zachet.example`, /код/i);
    const code = /\b\d{3} ?\d{3}\b/.exec(letter.text ?? '')?.[0] ?? '';
    await page.getByLabel('Код из письма').fill(code);
    await page.getByRole('button', { name: 'Подписать договор' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Оплатите счёт/ })).toBeVisible();
    await expect(page.getByText('Хеш подписанного файла, SHA-256')).toBeVisible();
  });

  await test.step('the agreement and the signed contract are papers of their own', async () => {
    const agreement = await downloadPaper(page, /Соглашение об электронной подписи/);
    expect(await wordsOfPdf(agreement)).toMatch(/простой электронной подписи/);
    await expect(page.getByRole('listitem').filter({ hasText: 'Договор' }).getByRole('link', { name: 'Скачать' })).toHaveCount(2);
  });
});
