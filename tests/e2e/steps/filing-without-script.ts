import type { Page } from '@playwright/test';
import { expect } from '../../setup/journey.ts';
import { beginApplication } from './begin-application.ts';

/** «Квалификация» where nothing follows a choice by itself: each one is kept by «Показать варианты». */
export async function chooseQualificationByButtons(page: Page): Promise<void> {
  await page.goto('/cabinet/applications');
  await beginApplication(page, 'инженера проекта', /^Главный инженер проекта/);
  await expect(page.getByRole('heading', { name: 'Заявление на прохождение профессионального экзамена' })).toBeVisible();
  await page.getByText('Соискатель', { exact: true }).click();
  await choose(page, 'Профессиональный стандарт', /Специалист по организации архитектурно-строительного проектирования/);
  await choose(page, 'Профессиональная квалификация', /Главный инженер проекта/);
  await page.getByText('Портфолио', { exact: true }).click();
  await page.getByText('Москва, ЦОК «Белый мост»').click();
  await confirmAndGoOn(page);
}

/** Three blocks and «Образование»: fields that a choice asks for come with «Сохранить». */
export async function fillPersonalBlocksByButtons(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Данные о соискателе' })).toBeVisible();
  await page.getByRole('button', { name: 'Скопировать из ЛК' }).click();
  await expect(page.getByLabel('Фамилия')).not.toHaveValue('');
  await page.getByLabel('Дата рождения').fill('03.02.1983');
  await page.getByText('Мужской', { exact: true }).click();
  await confirmAndGoOn(page);

  await expect(page.getByRole('heading', { name: 'Паспортные данные' })).toBeVisible();
  await page.getByLabel('Гражданство').selectOption({ label: 'Россия' });
  await page.getByLabel('Документ', { exact: true }).selectOption({ label: 'Паспорт гражданина РФ' });
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByLabel('Серия').fill('4509');
  await page.getByLabel('Номер', { exact: true }).fill('123456');
  await page.getByLabel('Код подразделения').fill('770-001');
  await page.getByLabel('Дата выдачи').fill('20.02.2003');
  await page.getByLabel('Кем выдан').fill('Отделом внутренних дел «Образцовский» города Москвы');
  await page.getByLabel('Адрес регистрации').fill('101000, Москва, Чертёжная улица, д. 7, кв. 3');
  await page.getByLabel('Совпадает с адресом рег-ии').check();
  await confirmAndGoOn(page);

  await expect(page.getByRole('heading', { name: 'Сведения о трудовой деятельности' })).toBeVisible();
  await page.getByText('Да', { exact: true }).click();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByLabel('Название организации').fill('ООО «Пример-Проект»');
  await page.getByLabel('Занимаемая должность').fill('Главный инженер проекта');
  await page.getByLabel('Стаж работы общий').fill('17 лет');
  await page.getByLabel('Стаж по оцениваемой специальности').fill('11 лет');
  await confirmAndGoOn(page);

  await expect(page.getByRole('heading', { name: 'Образование', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Добавить' }).first().click();
  await page.getByLabel('Вид образования').selectOption({ label: 'Основное' });
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByLabel('Уровень образования/степень').selectOption({ label: 'Высшее — специалитет' });
  await page.getByLabel('Специальность').fill('Промышленное и гражданское строительство');
  await page.getByLabel('Квалификация', { exact: true }).fill('Инженер');
  await page.getByLabel('Образовательное учреждение').fill('Образцовый строительный университет');
  await page.getByLabel('Год окончания').fill('2007');
  await confirmAndGoOn(page);
}

async function confirmAndGoOn(page: Page): Promise<void> {
  await page.getByLabel('Достоверность предоставленных данных подтверждаю').check();
  await page.getByLabel(/^Согласие на обработку персональных данных/).check();
  await page.getByRole('button', { name: /^Далее/ }).click();
}

async function choose(page: Page, name: string, words: RegExp): Promise<void> {
  const field = page.getByLabel(name);
  const option = field.locator('option').filter({ hasText: words });
  await field.selectOption((await option.getAttribute('value')) ?? '');
  await page.getByRole('button', { name: 'Показать варианты' }).first().click();
  await expect(field.locator('option:checked')).toHaveText(words);
}
