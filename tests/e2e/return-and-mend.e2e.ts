import type { Page } from '@playwright/test';
import { expect, test } from '../setup/journey.ts';
import { openOwnApplication } from './steps/papers.ts';
import { acceptApplication, giveBack } from './steps/review.ts';
import { aScan } from './steps/scans.ts';
import { signIn } from './steps/sign-in.ts';

const APPLICANT = { key: 'under-review', surname: /Чудинов/ };
const ABOUT_ISSUER = 'Напишите, кем выдан паспорт, так же, как на его развороте';
const ABOUT_BOOK = 'На второй странице подпись без расшифровки: заверьте её заново';
const ISSUER = 'Отделом выдачи образцов № 7 города Москвы';
const ANSWER = 'Исправлено по развороту паспорта';

/** Opens the menu as a hand does: each of its points must be seen whole, on a wide screen and on a phone. */
async function seeMenuWhole(page: Page, name: string): Promise<void> {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.getByLabel(`Действия: ${name}`).click();
    const menu = page.getByRole('group').filter({ has: page.getByLabel(`Действия: ${name}`) });
    for (const words of ['Посмотреть', 'Заменить', 'Скачать', 'Убрать']) {
      const point = menu.getByText(words, { exact: true });
      await expect(point).toBeInViewport({ ratio: 1 });
      await point.click({ trial: true });
    }
    await page.keyboard.press('Escape');
  }
}

test('an application is returned for a field and a document, mended, answered, sent again and accepted', async ({
  page,
  anotherPerson,
  letterTo,
  expectedStatuses,
}) => {
  test.setTimeout(150_000); // three people's roads: each document is opened, the return is asked about
  expectedStatuses.add(422); // a page beyond the file's, sending with a remark left as it is

  const registrar = await anotherPerson();
  const tab = (name: string) => registrar.getByRole('navigation', { name: 'Вкладки' }).getByRole('link', { name });
  const remark = async (words: string) => {
    await registrar.getByLabel('Что исправить').fill(words);
    await registrar.getByRole('button', { name: 'Добавить замечание' }).click();
    await expect(registrar.getByRole('article').filter({ hasText: words })).toBeVisible();
  };

  await test.step('the registrar returns it', async () => {
    await signIn(registrar, 'registrar');
    await registrar.goto('/centre/queue');
    await registrar.getByRole('link', { name: APPLICANT.surname }).first().click();
    await tab('Паспортные данные').click();
    await registrar.getByRole('link', { name: 'Замечание: Кем выдан' }).click();
    await remark(ABOUT_ISSUER);
    await tab('Документы для заявления').click();
    const book = registrar.getByRole('listitem').filter({ hasText: 'Трудовая книжка' });
    await book.getByRole('link', { name: 'Замечание' }).click();
    const page2 = registrar.getByRole('textbox', { name: /^Страница/ });
    await page2.fill('40');
    await registrar.getByLabel('Что исправить').fill(ABOUT_BOOK);
    await registrar.getByRole('button', { name: 'Добавить замечание' }).click();
    await expect(registrar.getByText(/^В файле только страниц/)).toBeVisible();
    await expect(registrar.getByLabel('Что исправить')).toHaveValue(ABOUT_BOOK);
    await page2.fill('2');
    await remark(ABOUT_BOOK);
    await giveBack(registrar, /^Вернуть с 2 замечаниями/);
  });

  await test.step('the applicant sees each remark at its place, everything else is locked', async () => {
    await letterTo(`${APPLICANT.key}@zachet.example`, /исправьте замечания/);
    await signIn(page, APPLICANT.key);
    await openOwnApplication(page);
    await expect(page.getByRole('heading', { name: 'Замечания: 2' })).toBeVisible();
    await expect(page.getByText(/Трудовая книжка.*страница 2/)).toBeVisible();
    await page.getByRole('article').filter({ hasText: ABOUT_ISSUER }).getByRole('link', { name: 'Исправить' }).click();
    await expect(page.getByRole('article').filter({ hasText: ABOUT_ISSUER })).toBeVisible();
    await expect(page.getByLabel('Кем выдан')).toBeEditable();
    await expect(page.getByLabel('Серия')).not.toBeEditable();
    await page.getByRole('navigation', { name: 'Вкладки' }).getByRole('link', { name: 'Данные о соискателе' }).click();
    await expect(page.getByText(/В этой вкладке замечаний нет, поэтому она закрыта/)).toBeVisible();
    await expect(page.getByLabel('Фамилия')).not.toBeEditable();
  });

  await test.step('mends, answers and sends again', async () => {
    await page.getByRole('navigation', { name: 'Вкладки' }).getByRole('link', { name: 'Паспортные данные' }).click();
    const accuracy = page.getByLabel('Достоверность предоставленных данных подтверждаю');
    const before = await page.getByLabel('Кем выдан').inputValue();
    await page.getByLabel('Кем выдан').fill(ISSUER);
    await expect(accuracy).not.toBeChecked();
    await page.getByLabel('Кем выдан').fill(before);
    await expect(accuracy).toBeChecked();
    await page.getByLabel('Кем выдан').fill(ISSUER);
    await expect(page.getByLabel(/^Согласие на обработку персональных данных/)).toBeChecked();
    await page.getByLabel('Ответ на замечание').fill(ANSWER);
    await page.getByLabel('Достоверность предоставленных данных подтверждаю').check();
    await page.getByRole('button', { name: /^Далее/ }).click();
    await expect(page.getByRole('heading', { name: 'Документы для заявления' })).toBeFocused();
    await expect(page.getByText(ABOUT_BOOK)).toBeVisible();
    await openOwnApplication(page);
    await page.getByRole('link', { name: 'Отправить исправленное' }).click();
    await expect(page.getByText('Замечания, по которым ничего не сделано: 1')).toBeVisible();
    await page.getByRole('button', { name: 'Отправить' }).click();
    await expect(page.getByText(/Исправьте или ответьте на замечания/)).toBeVisible();
    await page.getByRole('link', { name: /^Документы для заявления:/ }).click();
    await seeMenuWhole(page, 'Трудовая книжка.pdf');
    await page.getByRole('article').filter({ hasText: ABOUT_BOOK }).getByRole('link', { name: 'Заменить скан' }).click();
    await page.getByLabel('Файл или фотографии').setInputFiles(await aScan('work_book'));
    await page.getByRole('button', { name: 'Загрузить' }).click();
    await expect(page.getByLabel('Файл или фотографии')).toBeHidden();
    await expect(page.getByRole('link', { name: /^Документы для заявления.*замечание исправлено/ }).first()).toBeVisible();
    await page.getByLabel('Достоверность предоставленных данных подтверждаю').check();
    await openOwnApplication(page);
    await page.getByRole('link', { name: 'Отправить исправленное' }).click();
    await page.getByRole('button', { name: 'Отправить' }).click();
    await expect(page.getByText('На рассмотрении').first()).toBeVisible();
  });

  await test.step('the centre sees what has changed, and accepts', async () => {
    await registrar.goto('/centre/queue');
    await registrar.getByRole('link', { name: APPLICANT.surname }).first().click();
    await tab('Паспортные данные').click();
    const row = registrar.getByRole('row').filter({ has: registrar.getByRole('rowheader', { name: 'Кем выдан' }) });
    await expect(row).toContainText(ISSUER);
    await expect(row).toContainText('Было:');
    await expect(registrar.getByText(`Ответ: ${ANSWER}`)).toBeVisible();
    await tab('Документы для заявления').click();
    await expect(registrar.getByRole('listitem').filter({ hasText: 'Трудовая книжка' })).toContainText('новый');
    await acceptApplication(registrar, APPLICANT.surname);
  });
});
