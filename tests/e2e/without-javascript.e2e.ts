import { expect, test } from '../setup/journey.ts';
import { attachDocuments, attachPortfolio, fillProfile } from './steps/filing.ts';
import { chooseQualificationByButtons, fillPersonalBlocksByButtons } from './steps/filing-without-script.ts';
import { sendRegistration, setOwnPassword, signInByLetter } from './steps/registration.ts';

const SNEGIRYOV = {
  email: 'l.snegirev@pochta.example',
  surname: 'Снегирёв',
  givenName: 'Лев',
  patronymic: 'Ильич',
  phone: '+7 000 145-20-40',
};

test.use({ javaScriptEnabled: false });

test('without JavaScript a person registers, signs in, fills an application and sends it', async ({ page, letterTo }) => {
  test.setTimeout(120_000);
  await test.step('registers', async () => {
    await page.goto('/registration');
    await page.getByRole('link', { name: 'Россия' }).click();
    await sendRegistration(page, SNEGIRYOV, { СНИЛС: '087-654-303 00' });
    await expect(page.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible();
  });

  await test.step('signs in by the temporary password and sets a permanent one', async () => {
    const letter = await letterTo(SNEGIRYOV.email);
    await page.goto('/sign-in');
    await signInByLetter(page, letter, SNEGIRYOV.email);
    await setOwnPassword(page, 'снег на крыше 2048');
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
