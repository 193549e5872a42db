import { expect, test } from '../setup/journey.ts';
import { chooseByArrow, go, press, typeInto } from './steps/keyboard.ts';
import { openCandidate, readCode } from './steps/present-exam.ts';
import { signIn } from './steps/sign-in.ts';

const CHOOSES_A_DATE = 'choosing-date';
const HAS_A_CODE = /Клюев/;

test('a person signs in and chooses a date by the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await press(page, page.getByRole('link', { name: 'Войти' }).first());
  await typeInto(page, page.getByLabel('Логин'), `${CHOOSES_A_DATE}@zachet.example`);
  await typeInto(page, page.getByLabel('Пароль'), `Zachet-${CHOOSES_A_DATE}-2026`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Личный кабинет' })).toBeVisible();

  await press(page, page.getByRole('link', { name: 'Показать график' }).first());
  await expect(page.getByRole('heading', { name: 'Выберите дату экзамена' })).toBeVisible();
  await press(page, page.getByRole('grid').getByRole('link').first());
  await press(page, page.getByRole('list', { name: /Время/ }).getByRole('link').first());
  await press(page, page.getByRole('button', { name: /^Согласовать/ }));
  await expect(page.getByText('Оплачено. Подтверждение даты').first()).toBeVisible();
});

test('a candidate sits the theory by the keyboard alone: digits choose, arrows turn, Enter finishes', async ({ page, anotherPerson }) => {
  const proctor = await anotherPerson();
  await signIn(proctor, 'proctor');
  const code = await readCode(await openCandidate(proctor, HAS_A_CODE));

  await page.goto('/exam');
  await typeInto(page, page.getByLabel('Код допуска'), code);
  await page.keyboard.press('Enter');
  const briefing = page.getByRole('group', { name: 'Инструктаж' });
  await expect(briefing).toBeVisible();
  for (const point of await briefing.getByRole('checkbox').all()) {
    await go(page, point);
    await page.keyboard.press('Space');
    await expect(point).toBeChecked();
  }
  await press(page, page.getByRole('button', { name: 'Начать' }));
  await expect(page.getByText(/^Задание 1 из/)).toBeVisible();

  await test.step('the calculator opens, reckons and closes', async () => {
    await page.keyboard.press('KeyR');
    await expect(page.getByLabel('Выражение')).toBeFocused();
    await page.keyboard.type('12.5*4');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: '12,5×4 = 50' })).toBeVisible();
    await page.keyboard.type('/0');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Так не считается')).toBeVisible();
    await page.keyboard.press('Delete');
    await press(page, page.getByRole('button', { name: '7', exact: true }));
    await page.keyboard.press('2'); // a figure on a key of the calculator chooses nothing in the item
    await expect(page.getByLabel('Выражение')).toHaveValue('72');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Калькулятор', exact: true })).toBeFocused();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  const all = Number(/из (\d+)/.exec((await page.getByText(/^Задание 1 из/).textContent()) ?? '')?.[1]);
  let chosen = 0;
  for (let place = 1; place <= 8; place += 1) {
    await expect(page.getByText(new RegExp(`^Задание ${place} из`))).toBeVisible();
    if ((await page.getByRole('radio').count()) > 0) {
      await page.keyboard.press('2');
      await expect(page.getByRole('radio').nth(1)).toBeChecked();
      chosen += 1;
    }
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(/^Задание 8 из/)).toBeVisible();
  await expect(page.getByText(`Отвечено ${chosen} из ${all}`).first()).toBeVisible();

  await go(page, page.getByRole('button', { name: 'Завершить теорию…' }).first());
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('button', { name: 'Завершить теорию', exact: true }));
  await expect(page.getByRole('heading', { name: 'Теория не сдана' })).toBeVisible();
});

test('a person answers an employer and fills the first page of an application by the keyboard alone', async ({ page }) => {
  const key = 'safety-applicant';
  await page.goto('/sign-in');
  await typeInto(page, page.getByLabel('Логин'), `${key}@zachet.example`);
  await typeInto(page, page.getByLabel('Пароль'), `Zachet-${key}-2026`);
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('link', { name: 'Посмотреть приглашение' }));
  await press(page, page.getByRole('button', { name: 'Согласен показывать' }));
  await expect(page.getByText('Вы согласились')).toBeVisible();

  await press(page, page.getByRole('link', { name: 'К моим заявкам' }));
  await press(page, page.getByRole('link', { name: /^Добавить/ }));
  await typeInto(page, page.getByLabel('Профессия или квалификация'), 'специалист по охране труда');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Нашлось/ })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Подать заявку' }).first());
  await expect(page.getByRole('heading', { name: 'Квалификация и место' })).toBeFocused();
  await go(page, page.getByRole('radio', { name: /^Соискатель/ }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('ИНН работодателя')).toHaveValue('5200992030');
  await chooseByArrow(page, page.getByLabel('Профессиональный стандарт'), /Специалист в области охраны труда/);
  await expect(page.getByLabel('Профессиональная квалификация').locator('option')).toHaveCount(3);
  await chooseByArrow(page, page.getByLabel('Профессиональная квалификация'), /Специалист по охране труда/);
  await go(page, page.getByRole('radio', { name: /^Практика/ }));
  await page.keyboard.press('Space');
  await go(page, page.getByRole('radio', { name: /^Нижний Новгород/ }));
  await page.keyboard.press('Space');
  for (const tick of ['Достоверность предоставленных данных подтверждаю', 'Согласие на обработку персональных данных']) {
    await go(page, page.getByRole('checkbox', { name: new RegExp(`^${tick}`) }));
    await page.keyboard.press('Space');
  }
  await press(page, page.getByRole('button', { name: /^Далее/ }));
  await expect(page.getByRole('heading', { name: 'Данные о соискателе' })).toBeFocused();
  await expect(page.getByRole('link', { name: /^Квалификация и место/ }).first()).toContainText('5 из 5');
});
