import { expect, test } from '../setup/journey.ts';
import { attachDocuments, attachPortfolio, fillProfile } from './steps/filing.ts';
import { chooseQualificationByButtons, fillPersonalBlocksByButtons } from './steps/filing-without-script.ts';

const LOGIN = 'l.snegirev@pochta.example';
const PASSWORD = 'снег на крыше 2048';

test.use({ javaScriptEnabled: false });

test('without JavaScript a person registers, signs in, fills an application and sends it', async ({ page, letterTo }) => {
  test.setTimeout(120_000);
  await test.step('registers', async () => {
    await page.goto('/registration');
    await page.getByRole('link', { name: 'Россия' }).click();
    await page.getByLabel('E-mail').fill(LOGIN);
    await page.getByLabel('Фамилия').fill('Снегирёв');
    await page.getByLabel('Имя', { exact: true }).fill('Лев');
    await page.getByLabel('Отчество', { exact: true }).fill('Ильич');
    await page.getByLabel('Телефон').fill('+7 000 145-20-40');
    await page.getByLabel('СНИЛС').fill('087-654-303 00');
    await page.getByLabel('Даю согласие на обработку персональных данных').check();
    await page.getByLabel('Согласен с политикой обработки персональных данных').check();
    await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
    await expect(page.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible();
  });

  await test.step('signs in by the temporary password and sets a permanent one', async () => {
    const letter = await letterTo(LOGIN);
    await page.goto('/sign-in');
    await page.getByLabel('Логин').fill(LOGIN);
    await page.getByLabel('Пароль').fill(/[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/.exec(letter.text ?? '')?.[0] ?? '');
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Подтверждение пароля').fill(PASSWORD);
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await expect(page).toHaveURL(/\/cabinet$/);
  });

  await test.step('fills the application and sends it', async () => {
    await fillProfile(page, { script: false });
    await chooseQualificationByButtons(page);
    await fillPersonalBlocksByButtons(page);
    await attachDocuments(page);
    await attachPortfolio(page);
    await expect(page.getByText('На рассмотрении').first()).toBeVisible();
    await expect(page.getByText(/^Отправлено: Заявление № \d+/)).toBeVisible();
  });
});
