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

test('a stranger finds the chosen qualification after registration and after sign-in, and is not asked for the country', async ({
  page,
  letterTo,
}) => {
  await page.goto('/apply?q=сварщик');
  const welder = page.getByRole('article', { name: /Электрогазосварщик/ });
  await welder.getByRole('link', { name: 'Войти и подать' }).click();
  await page.getByRole('link', { name: 'Зарегистрируйтесь' }).click();
  await expect(page.getByText('Вы выбрали: Электрогазосварщик')).toBeVisible();
  await page.getByLabel('E-mail').fill('d.svarkin@pochta.example');
  await page.getByLabel('Фамилия').fill('Сваркин');
  await page.getByLabel('Имя', { exact: true }).fill('Денис');
  await page.getByLabel('Отчество', { exact: true }).fill('Олегович');
  await page.getByLabel('Телефон').fill('+7 000 145-20-38');
  await page.getByLabel('ИИН').fill('950615300010');
  await page.getByLabel('Даю согласие на обработку персональных данных').check();
  await page.getByLabel('Согласен с политикой обработки персональных данных').check();
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await expect(page.getByRole('link', { name: 'Войти' }).last()).toHaveAttribute('href', /back=%2Fapply/);

  const letter = await letterTo('d.svarkin@pochta.example');
  const [, address = ''] = /(\/sign-in\?back=[^\s"]+)/.exec(letter.text ?? '') ?? [];
  await page.goto(address);
  await page.getByLabel('Логин').fill('d.svarkin@pochta.example');
  await page.getByLabel('Пароль').fill(/[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/.exec(letter.text ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { name: 'Установить пароль' })).toBeVisible();
  await page.getByLabel('Пароль', { exact: true }).fill('шов без пор 1842');
  await page.getByLabel('Подтверждение пароля').fill('шов без пор 1842');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('heading', { name: 'Вы выбрали' })).toBeVisible();
  await welder.getByRole('button', { name: 'Подать заявку' }).click();
  await expect(page.getByRole('heading', { name: /Заявка/ })).toBeVisible();
  await expect(page.locator('option:checked', { hasText: 'Электрогазосварщик' })).toHaveCount(1);
});
