import type { Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';
import { beginApplication } from './begin-application.ts';
import { aScan } from './scans.ts';

/** Who stands in the scans of J2. */
export const SCANNED = {
  surname: 'Орлова',
  givenName: 'Лариса',
  patronymic: 'Дмитриевна',
  sex: 'female',
  birthDate: '1988-03-17',
} as const;

export const SAFETY_DOCUMENTS = 'Документы для прохождения экзамена';

async function choose(page: Page, label: string, words: RegExp): Promise<void> {
  const select = page.getByLabel(label);
  const option = select.locator('option').filter({ hasText: words });
  await select.selectOption((await option.getAttribute('value')) ?? '');
}

const confirmBlock = async (page: Page) => {
  await page.getByLabel('Достоверность предоставленных данных подтверждаю').check();
  await page.getByLabel(/^Согласие на обработку персональных данных/).check();
};
const next = async (page: Page) => await page.getByRole('button', { name: /^Далее/ }).click();
const heading = async (page: Page, name: string) => await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();

/** «Мой профиль»: who, passport, addresses, education, channels, both ticks. */
export async function fillSafetyProfile(page: Page): Promise<void> {
  await page.goto('/cabinet/profile');
  await heading(page, 'Мой профиль');
  await page.getByLabel('Дата рождения').fill('17.03.1988');
  await page.getByText('Женский', { exact: true }).click();
  await page.getByLabel('Отправлять уведомления по почте').check();
  await page.getByLabel('Отправлять уведомление по телефону').check();
  await page.getByLabel('Гражданство').selectOption({ label: 'Россия' });
  await page.getByLabel('Документ', { exact: true }).selectOption({ label: 'Паспорт гражданина РФ' });
  await page.getByLabel('Серия').fill('4509');
  await page.getByLabel('Номер', { exact: true }).fill('123457');
  await page.getByLabel('Код подразделения').fill('770-001');
  await page.getByLabel('Дата выдачи').fill('20.05.2008');
  await page.getByLabel('Кем выдан').fill('Отделом внутренних дел «Образцовский» города Москвы');
  await page.getByLabel('Адрес регистрации').fill('603000, Нижний Новгород, Опочная улица, д. 3, кв. 8');
  await page.getByLabel('Почтовый адрес').fill('603000, Нижний Новгород, улица Страховочная, д. 11');
  await page.getByRole('button', { name: 'Добавить', exact: true }).click();
  await page.getByLabel('Вид образования').selectOption({ label: 'Основное' });
  await page.getByLabel('Уровень образования/степень').selectOption({ label: 'Высшее — специалитет' });
  await page.getByLabel('Специальность').fill('Промышленное и гражданское строительство');
  await page.getByLabel('Квалификация', { exact: true }).fill('Инженер');
  await page.getByLabel('Образовательное учреждение').fill('Образцовый строительный институт');
  await page.getByLabel('Год окончания').fill('2011');
  await page.getByLabel('Необходимость обеспечения доступной среды').check();
  await page.getByLabel('Что нужно').fill('Место с регулируемым столом');
  await confirmBlock(page);
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText('Сохранено').first()).toBeVisible();
}

/** «Подать заявку» → «Добавить»: standard, qualification, place, payer «Работодатель»; «Сохранить» keeps a draft that stands in the list. */
export async function chooseSafetyQualification(page: Page, inn: string, city: string): Promise<void> {
  await page.goto('/cabinet');
  await page.getByRole('link', { name: /^Подать / }).click();
  await beginApplication(page, 'охрана труда', /^Специалист по охране труда/);
  await heading(page, 'Создание заявки на прохождение экзамена');
  await page.getByText('Работодатель', { exact: true }).click();
  await expect(page.getByLabel('ИНН работодателя')).toHaveValue(inn);
  await choose(page, 'Профессиональный стандарт', /Специалист в области охраны труда/);
  await choose(page, 'Профессиональная квалификация', /Специалист по охране труда/);
  await page.getByText('Практика', { exact: true }).click();
  await page.getByText(`${city}, ЦОК «Верная рука»`).click();
  await confirmBlock(page);
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText(/^Сохранено/).first()).toBeVisible();

  await page.getByRole('link', { name: 'Отмена' }).click();
  await heading(page, 'Мои заявки');
  await expect(page.getByRole('row').filter({ hasText: 'Черновик' })).toContainText('Специалист по охране труда');
  await page.getByRole('link', { name: 'Редактировать' }).click();
  await heading(page, 'Редактирование заявки на прохождение экзамена');
  await next(page);
}

/** The blocks from the profile by «Скопировать данные»; the retraining is added to its own list. The patronymic gets lost on the way. */
export async function fillSafetyBlocks(page: Page): Promise<void> {
  await heading(page, 'Данные о соискателе');
  await page.getByRole('button', { name: 'Скопировать данные' }).click();
  await expect(page.getByLabel('Фамилия')).toHaveValue(SCANNED.surname);
  await page.getByLabel('Отчество', { exact: true }).fill('');
  await page.getByLabel('Отчества нет').check();
  await next(page);

  await heading(page, 'Паспортные данные');
  await page.getByRole('button', { name: 'Скопировать данные' }).click();
  await expect(page.getByLabel('Серия')).toHaveValue('4509');
  await next(page);

  await heading(page, 'Информация об образовании');
  await page.getByRole('button', { name: 'Скопировать данные' }).click();
  await expect(page.getByLabel('Год окончания')).toHaveValue('2011');
  for (const list of ['Образование', 'Ученая степень', /профессиональной переподготовки$/, /повышения квалификации$/])
    await expect(page.getByRole('heading', { name: list, exact: true, level: 3 })).toBeVisible();
  const retraining = page.getByRole('region', { name: /профессиональной переподготовки$/ });
  await retraining.getByRole('button', { name: /^Добавить/ }).click();
  await retraining.getByLabel('Специальность').fill('Охрана труда. Техносферная безопасность');
  await retraining.getByLabel('Квалификация', { exact: true }).fill('Специалист в области охраны труда');
  await retraining.getByLabel('Образовательное учреждение').fill('Образцовый учебный центр');
  await retraining.getByLabel('Год окончания').fill('2015');
  await next(page);

  await heading(page, 'Доступная среда');
  await page.getByRole('button', { name: 'Скопировать данные' }).click();
  await expect(page.getByLabel('Что нужно')).toHaveValue('Место с регулируемым столом');
  await expect(page.getByLabel('Наличие инвалидности')).not.toBeChecked();
  await next(page);
}

/** «Добавить» → «Создание документа»: «Вид документа» from the list, «Выберите файл», «Сохранить». */
async function addDocument(page: Page, kind: string, scan: Parameters<typeof aScan>[0]): Promise<void> {
  await page.getByRole('link', { name: 'Добавить', exact: true }).first().click();
  await heading(page, 'Создание документа');
  await page.getByLabel('Вид документа').selectOption({ label: kind });
  await page.getByLabel('Выберите файл').setInputFiles(await aScan(scan, SCANNED));
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await heading(page, SAFETY_DOCUMENTS);
}

/** Documents, then both ticks once, for all tabs. */
export async function attachSafetyDocuments(page: Page): Promise<void> {
  await heading(page, SAFETY_DOCUMENTS);
  await addDocument(page, 'Документ, удостоверяющий личность', 'passport');
  await addDocument(page, 'Документ об образовании', 'diploma');
  await addDocument(page, 'Документ об образовании', 'retraining');
  await page.getByRole('link', { name: 'Подписать' }).click();
  await page.getByLabel(/Я прочитал/).check();
  await page.getByRole('button', { name: 'Подписать согласие' }).click();
  await expect(page.getByText(/Подписано здесь/)).toBeVisible();
  await page.getByRole('button', { name: 'Сохранить и отправить заявку' }).click();
  await heading(page, 'Проверьте и отправьте');
  await page.getByRole('button', { name: 'Сохранить и отправить заявку' }).click();
  await expect(page.getByText('Поставьте отметку: без неё отправить нельзя').first()).toBeVisible();
  await confirmBlock(page);
}
