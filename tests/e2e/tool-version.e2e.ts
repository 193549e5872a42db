import { expect, test } from '../setup/journey.ts';
import { signIn } from './steps/sign-in.ts';

test('an author rewrites the next version of a tool, an approver sees what changes and lets it be', async ({
  page: author,
  anotherPerson,
  expectedStatuses,
}) => {
  await signIn(author, 'safety-item-author');
  await author.goto('/council/tools');
  await author.getByRole('row').getByRole('link').first().click();
  await author.waitForURL(/\/council\/tools\/[^/]+$/);
  const tool = author.url();
  await author.getByRole('link', { name: 'Начать следующую версию' }).click();
  await expect(author.getByRole('heading', { name: 'Версия 2' })).toBeVisible();

  await test.step('what is wrong is said at its field, and nothing typed is lost', async () => {
    expectedStatuses.add(422);
    await author.getByLabel('Время, минут').first().fill('много');
    await author.getByRole('button', { name: 'Добавить раздел' }).click();
    await author.getByLabel('Обозначение в банке').fill('new-part');
    await author.getByRole('button', { name: 'Сохранить черновик' }).click();
    await expect(author.getByRole('link', { name: 'Целое число от 1 до 600' })).toBeVisible();
    await expect(author.getByLabel('Время, минут').first()).toHaveValue('много');
    await expect(author.getByLabel('Обозначение в банке')).toHaveValue('new-part');
  });

  await test.step('the draft keeps another time, another aid and a criterion more', async () => {
    await author.getByLabel('Время, минут').first().fill('75');
    await author
      .getByRole('button', { name: /^Убрать раздел/ })
      .last()
      .click();
    await author.getByLabel('Чем ещё можно пользоваться').fill('Таблица норм освещённости');
    await author.getByLabel('Критерий, Задание 1, строка').last().fill('Записал вывод словами');
    await author.getByLabel('Наибольший балл, Задание 1, строка').last().fill('3');
    await author.getByRole('button', { name: 'Сохранить черновик' }).click();
    await expect(author.getByText('Черновик сохранён')).toBeVisible();
  });

  const approver = await anotherPerson();
  await signIn(approver, 'safety-tool-approver');
  await approver.goto(tool);
  await approver.getByRole('link', { name: 'Версия 2: посмотреть и утвердить' }).click();
  const changes = approver.getByRole('table', { name: 'Что изменилось против версии 1' });
  await expect(changes.getByRole('row', { name: /Время, минут.*75 минут/ })).toBeVisible();
  await expect(changes.getByRole('row', { name: /Таблица норм освещённости/ })).toBeVisible();
  await expect(changes.getByRole('row', { name: /не было.*Записал вывод словами · 3 балла/ })).toBeVisible();
  await approver.getByRole('button', { name: 'Утвердить' }).click();
  await expect(approver.getByRole('row', { name: /Версия 2.*утверждена/ })).toBeVisible();
});
