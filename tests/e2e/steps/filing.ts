import type { Locator, Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';
import { beginApplication } from './begin-application.ts';
import { aDarkPhoto, aPortrait, aScan } from './scans.ts';

const confirmBlock = async (page: Page) => {
  await page.getByLabel('Достоверность предоставленных данных подтверждаю').check();
  await page.getByLabel(/^Согласие на обработку персональных данных/).check();
};
/** Chooses an option by a part of its words. */
async function choose(select: Locator, words: RegExp): Promise<void> {
  const option = select.locator('option').filter({ hasText: words });
  await select.selectOption((await option.getAttribute('value')) ?? '');
}
const next = async (page: Page) => await page.getByRole('button', { name: /^Далее/ }).click();

/** J1, step 3: own name at the top right, the profile with its photo, both ticks. */
export async function fillProfile(page: Page, { script = true } = {}): Promise<void> {
  await page.goto('/cabinet/profile');
  await page.getByLabel('Фотография').setInputFiles(await aPortrait());
  // with JavaScript a chosen picture goes by itself
  if (!script) await page.getByRole('button', { name: 'Сохранить фотографию' }).click();
  await expect(page.getByAltText('Ваша фотография')).toBeVisible();
}

/** J1, steps 4 and 5: a new application and its block «Квалификация». */
export async function chooseQualification(page: Page): Promise<void> {
  await page.goto('/cabinet/applications');
  await beginApplication(page, 'главный инженер проекта', /^Главный инженер проекта/);
  await expect(page.getByRole('heading', { name: 'Заявление на прохождение профессионального экзамена' })).toBeVisible();
  await page.getByText('Соискатель', { exact: true }).click();
  await choose(page.getByLabel('Профессиональный стандарт'), /Специалист по организации архитектурно-строительного проектирования/);
  await choose(page.getByLabel('Профессиональная квалификация'), /Главный инженер проекта/);
  await page.getByText('Портфолио', { exact: true }).click();
  await page.getByText('Москва, ЦОК «Белый мост»').click();
  await confirmBlock(page);
  await next(page);
}

/** J1, step 6, what is typed: three blocks, field by field. */
export async function fillPersonalBlocks(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Данные о соискателе' })).toBeVisible();
  await page.getByRole('button', { name: 'Скопировать из ЛК' }).click();
  await expect(page.getByLabel('Фамилия')).not.toHaveValue('');
  await page.getByLabel('Дата рождения').fill('14.05.1985');
  await page.getByText('Мужской', { exact: true }).click();
  await confirmBlock(page);
  await next(page);

  await expect(page.getByRole('heading', { name: 'Паспортные данные' })).toBeVisible();
  await page.getByLabel('Гражданство').selectOption({ label: 'Россия' });
  await page.getByLabel('Документ', { exact: true }).selectOption({ label: 'Паспорт гражданина РФ' });
  await page.getByLabel('Серия').fill('4509');
  await page.getByLabel('Номер', { exact: true }).fill('123456');
  await page.getByLabel('Код подразделения').fill('770-001');
  await page.getByLabel('Дата выдачи').fill('20.05.2005');
  await page.getByLabel('Кем выдан').fill('Отделом внутренних дел «Образцовский» города Москвы');
  await page.getByLabel('Адрес регистрации').fill('101000, Москва, Чертёжная улица, д. 5, кв. 12');
  await page.getByLabel('Совпадает с адресом рег-ии').check();
  await confirmBlock(page);
  await next(page);

  await expect(page.getByRole('heading', { name: 'Сведения о трудовой деятельности' })).toBeVisible();
  await page.getByText('Да', { exact: true }).click();
  await page.getByLabel('Название организации').fill('ООО «Пример-Проект»');
  await page.getByLabel('Занимаемая должность').fill('Главный инженер проекта');
  await page.getByLabel('Стаж работы общий').fill('16 лет');
  await page.getByLabel('Стаж по оцениваемой специальности').fill('10 лет 4 мес.');
  await confirmBlock(page);
  await next(page);

  await expect(page.getByRole('heading', { name: 'Образование', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Добавить' }).first().click();
  await page.getByLabel('Вид образования').selectOption({ label: 'Основное' });
  await page.getByLabel('Уровень образования/степень').selectOption({ label: 'Высшее — специалитет' });
  await page.getByLabel('Специальность').fill('Промышленное и гражданское строительство');
  await page.getByLabel('Квалификация', { exact: true }).fill('Инженер');
  await page.getByLabel('Образовательное учреждение').fill('Образцовый строительный университет');
  await page.getByLabel('Год окончания').fill('2009');
  await confirmBlock(page);
  await next(page);
}

async function upload(page: Page, file: Awaited<ReturnType<typeof aScan>>): Promise<void> {
  await page.getByLabel('Файл или фотографии').setInputFiles(file);
  await page.getByRole('button', { name: 'Загрузить' }).click();
}

/** J1, steps 6 and 7, what is uploaded: a too dark page is named at once and replaced; the consent is signed here. */
export async function attachDocuments(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Документы для заявления' })).toBeVisible();
  await page.getByRole('link', { name: 'Добавить: Документ, удостоверяющий личность' }).click();
  await upload(page, await aDarkPhoto());
  await expect(page.getByText('Переснимите страницу 1')).toBeVisible();
  await expect(page.getByText('Слишком темно, текст не прочесть')).toBeVisible();
  await page.getByRole('link', { name: 'Заменить скан' }).click();
  await upload(page, await aScan('passport'));
  await expect(page.getByText('Переснимите страницу 1')).toBeHidden();

  await page.getByRole('link', { name: 'Добавить: Документ об образовании' }).click();
  await upload(page, await aScan('diploma'));
  await expect(page.getByText(/^Диплом\.pdf, /)).toBeVisible();
  await page.getByRole('link', { name: 'Добавить: Подтверждение стажа' }).click();
  for (const words of ['Заверена каждая страница', 'Стоит дата заверения']) await page.getByLabel(words).check();
  await upload(page, await aScan('work_book'));
  await expect(page.getByText(/^Трудовая книжка\.pdf, /)).toBeVisible();
  await page.getByRole('link', { name: 'Подписать' }).click();
  await page.getByLabel(/Я прочитал/).check();
  await page.getByRole('button', { name: 'Подписать согласие' }).click();
  await expect(page.getByText(/Подписано здесь/)).toBeVisible();
  await confirmBlock(page);
  await next(page);
}

/** J1, step 6, the portfolio: a link, «Очистить», then a file. */
export async function attachPortfolio(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Портфолио', exact: true, level: 2 })).toBeVisible();
  await page.getByLabel('Ссылка на портфолио').fill('https://disk.example/portfolio');
  await page.getByRole('button', { name: 'Добавить', exact: true }).click();
  await page.getByRole('link', { name: 'Очистить' }).click();
  await page.getByRole('button', { name: 'Очистить' }).click();
  await expect(page.getByLabel('Ссылка на портфолио')).toHaveValue('');
  await page.getByRole('link', { name: 'Добавить: Портфолио' }).click();
  await upload(page, await aScan('diploma'));
  await expect(page.getByText(/^Диплом\.pdf, /)).toBeVisible();
  await confirmBlock(page);
  await page.getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByRole('heading', { name: 'Проверьте и отправьте' })).toBeVisible();
  await page.getByRole('button', { name: 'Отправить' }).click();
}
