import type { Page } from '@playwright/test';
import { expect, test } from '../setup/journey.ts';
import { APPEAL_MEMBERS, APPEAL_MEMBERS_OF, callHearing, fileAppeal, openAppeal, vote } from './steps/appeal.ts';
import { downloadPaper, openOwnApplication, wordsOfPdf } from './steps/papers.ts';
import { signIn } from './steps/sign-in.ts';

test('a failed candidate appeals against the conduct, is upheld by people who took no part, and chooses a new date without paying', async ({
  page,
  anotherPerson,
  letterTo,
}) => {
  test.setTimeout(150_000);
  await fileAppeal(page, 'not-passed', /Как проходил экзамен/, 'В зале шёл ремонт, было шумно.');

  const officer = await anotherPerson();
  await signIn(officer, 'council-officer');
  await callHearing(officer, 'Шилов');
  await expect(officer.getByText('Нельзя назначить: работает в центре, который вёл дело')).toBeVisible();
  await letterTo('not-passed@zachet.example', /назначено заседание/);

  const members: Page[] = [];
  for (const { key } of APPEAL_MEMBERS) {
    const member = await anotherPerson();
    await vote(member, key, 'Шилов', 'Удовлетворить');
    members.push(member);
  }

  await test.step('the last to vote words the decision', async () => {
    const member = members.at(-1) ?? page;
    await member.getByRole('radio', { name: 'Новая дата экзамена без новой оплаты' }).check();
    await member.getByLabel('Почему принято такое решение').fill('Шум подтверждается записью.');
    await member.getByRole('button', { name: 'Вынести решение' }).click();
    await expect(member.getByText('Удовлетворена').first()).toBeVisible();
  });

  await test.step('the candidate reads the decision and chooses a date, with nothing to pay', async () => {
    const letter = await letterTo('not-passed@zachet.example', /удовлетворена/);
    expect(letter.attachments.map(({ contentType }) => contentType)).toContain('application/pdf');
    await openOwnApplication(page);
    await expect(page.getByText('Оплачено. Согласование даты').first()).toBeVisible();
    const words = await wordsOfPdf(await downloadPaper(page, /Решение по апелляции/));
    expect(words).toContain('Шум подтверждается записью');
    await page.getByRole('link', { name: 'Показать график' }).first().click();
    await page.getByRole('grid').getByRole('link').first().click();
    await page.getByRole('list', { name: 'Время экзамена' }).getByRole('link').first().click();
    await page.getByRole('button', { name: /^Согласовать/ }).click();
    await expect(page.getByText('Оплачено. Подтверждение даты').first()).toBeVisible();
  });
});

test('a refused applicant whose appeal is rejected is told why, and may not appeal again', async ({ page, anotherPerson }) => {
  test.setTimeout(120_000);
  await fileAppeal(page, 'refused', /Отказ центра/, 'Стаж подтверждён, выписка была приложена.');
  const officer = await anotherPerson();
  await signIn(officer, 'council-officer');
  await callHearing(officer, 'Колтунов');
  let last = officer;
  for (const { key } of APPEAL_MEMBERS) {
    last = await anotherPerson();
    await vote(last, key, 'Колтунов', 'Отклонить');
  }
  await last.getByLabel('Почему принято такое решение').fill('Стаж не по профилю.');
  await last.getByRole('button', { name: 'Вынести решение' }).click();
  await openAppeal(officer, 'Колтунов');
  await expect(officer.getByText('Стаж не по профилю.')).toBeVisible();
  await openOwnApplication(page);
  await expect(page.getByText('Отклонена').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Подать апелляцию' })).toHaveCount(0);
});

for (const { council, applicant, surname, state } of [
  { council: 'safety', applicant: 'safety-not-passed', surname: 'Титов', state: 'Оплачено. Согласование даты' },
  { council: 'kz', applicant: 'kz-not-passed', surname: 'Ганиев', state: 'Ожидает уведомления' },
] as const)
  test(`the appeal of ${applicant} is decided by three of their own council, and the exam is held anew`, async ({
    page,
    anotherPerson,
  }) => {
    test.setTimeout(150_000);
    await fileAppeal(page, applicant, /Как проходил экзамен/, 'В зале было шумно.');
    const officer = await anotherPerson();
    await signIn(officer, `${council}-officer`);
    await callHearing(officer, surname, APPEAL_MEMBERS_OF[council]);
    let last = officer;
    for (const { key } of APPEAL_MEMBERS_OF[council]) {
      last = await anotherPerson();
      await vote(last, key, surname, 'Удовлетворить');
    }
    await last.getByRole('radio', { name: 'Новая дата экзамена без новой оплаты' }).check();
    await last.getByLabel('Почему принято такое решение').fill('Шум подтверждается записью.');
    await last.getByRole('button', { name: 'Вынести решение' }).click();
    await expect(last.getByText('Удовлетворена').first()).toBeVisible();
    await openOwnApplication(page);
    await expect(page.getByText(state).first()).toBeVisible();
    const words = await wordsOfPdf(await downloadPaper(page, /Решение по апелляции/));
    expect(words).toContain('Шум подтверждается записью');
  });
