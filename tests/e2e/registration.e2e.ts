import { expect, test } from '../setup/journey.ts';
import { sendRegistration, setOwnPassword, signInByLetter } from './steps/registration.ts';

const RYABININA = {
  email: 'a.ryabinina@pochta.example',
  surname: 'Рябинина',
  givenName: 'Анна',
  patronymic: 'Павловна',
  phone: '+7 000 145-20-36',
};
const SVARKIN = {
  email: 'd.svarkin@pochta.example',
  surname: 'Сваркин',
  givenName: 'Денис',
  patronymic: 'Олегович',
  phone: '+7 000 145-20-38',
};

test('a person registers, sets a permanent password and is in the cabinet', async ({ page, letterTo, expectedStatuses }) => {
  expectedStatuses.add(422);
  await page.goto('/');
  await page.getByRole('link', { name: 'Войти' }).first().click();
  await page.getByRole('link', { name: 'Зарегистрируйтесь (Россия)' }).click();
  await expect(page.getByRole('link', { name: 'Физическое лицо' })).toHaveAttribute('aria-current', 'page');
  await sendRegistration(page, RYABININA, { СНИЛС: '112-233-445 59' });

  await expect(page.getByText('Последние две цифры не сходятся с остальными: проверьте их').first()).toBeVisible();
  await expect(page.getByLabel('Фамилия')).toHaveValue('Рябинина');
  await page.getByLabel('СНИЛС').fill('112-233-445 95');
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await expect(page.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible();

  const letter = await letterTo(RYABININA.email);
  await page.goto('/sign-in');
  await signInByLetter(page, letter, RYABININA.email);
  await page.goto('/cabinet');
  await expect(page.getByRole('heading', { name: 'Установить пароль' })).toBeVisible();
  await setOwnPassword(page, 'мост через реку 1842');
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
  await sendRegistration(page, SVARKIN, { ИИН: '950615300010' });
  await expect(page.getByRole('link', { name: 'Войти' }).last()).toHaveAttribute('href', /back=%2Fapply/);

  const letter = await letterTo(SVARKIN.email);
  const [, address = ''] = /(\/sign-in\?back=[^\s"]+)/.exec(letter.text ?? '') ?? [];
  await page.goto(address);
  await signInByLetter(page, letter, SVARKIN.email);
  await setOwnPassword(page, 'шов без пор 1842');
  await expect(page.getByRole('heading', { name: 'Вы выбрали' })).toBeVisible();
  await welder.getByRole('button', { name: 'Подать заявку' }).click();
  await expect(page.getByRole('heading', { name: /Заявка/ })).toBeVisible();
  await expect(page.locator('option:checked', { hasText: 'Электрогазосварщик' })).toHaveCount(1);
});
