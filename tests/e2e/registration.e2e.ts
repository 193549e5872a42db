import { expect, test } from '../setup/journey.ts';

test('a person registers, sets a permanent password and is in the cabinet', async ({ page, letterTo, expectedStatuses }) => {
  expectedStatuses.add(422);
  await page.goto('/');
  await page.getByRole('link', { name: 'Войти' }).first().click();
  await page.getByRole('link', { name: 'Зарегистрируйтесь (Россия)' }).click();
  await expect(page.getByRole('link', { name: 'Физическое лицо' })).toHaveAttribute('aria-current', 'page');
  await page.getByLabel('E-mail').fill('a.ryabinina@pochta.example');
  await page.getByLabel('Фамилия').fill('Рябинина');
  await page.getByLabel('Имя', { exact: true }).fill('Анна');
  await page.getByLabel('Отчество', { exact: true }).fill('Павловна');
  await page.getByLabel('Телефон').fill('+7 000 145-20-36');
  await page.getByLabel('СНИЛС').fill('112-233-445 59');
  await page.getByLabel('Даю согласие на обработку персональных данных').check();
  await page.getByLabel('Согласен с политикой обработки персональных данных').check();
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();

  await expect(page.getByText('Последние две цифры не сходятся с остальными: проверьте их').first()).toBeVisible();
  await expect(page.getByLabel('Фамилия')).toHaveValue('Рябинина');
  await page.getByLabel('СНИЛС').fill('112-233-445 95');
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await expect(page.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible();

  const letter = await letterTo('a.ryabinina@pochta.example');
  const password = /[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/.exec(letter.text ?? '')?.[0] ?? '';
  expect(password).not.toBe('');
  await page.goto('/sign-in');
  await page.getByLabel('Логин').fill('a.ryabinina@pochta.example');
  await page.getByLabel('Пароль').fill(password);
  await page.getByRole('button', { name: 'Войти' }).click();

  await expect(page.getByRole('heading', { name: 'Установить пароль' })).toBeVisible();
  await page.goto('/cabinet');
  await expect(page.getByRole('heading', { name: 'Установить пароль' })).toBeVisible();
  await page.getByLabel('Пароль', { exact: true }).fill('мост через реку 1842');
  await page.getByLabel('Подтверждение пароля').fill('мост через реку 1842');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page).toHaveURL(/\/cabinet$/);
});

test('an organisation registers with its contact person', async ({ page, letterTo, expectedStatuses }) => {
  expectedStatuses.add(422);
  await page.goto('/registration');
  await page.getByRole('link', { name: 'Россия' }).click();
  await page.getByRole('link', { name: 'Юридическое лицо' }).click();
  await page.getByLabel('Наименование').fill('ООО «Пример-Проект»');
  await page.getByLabel('ИНН').fill('7707083893');
  await page.getByLabel('ОГРН').fill('1027700132195');
  await page.getByLabel('Фамилия').fill('Липова');
  await page.getByLabel('Имя', { exact: true }).fill('Елена');
  await page.getByLabel('E-mail').fill('kadry@primer-proekt.example');
  await page.getByLabel('Телефон').fill('+7 000 145-20-37');
  await page.getByLabel('Даю согласие на обработку персональных данных').check();
  await page.getByLabel('Согласен с политикой обработки персональных данных').check();
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await expect(page.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible();
  expect((await letterTo('kadry@primer-proekt.example')).text).toContain('kadry@primer-proekt.example');
});
