import type { Page } from '@playwright/test';
import { expect, test } from '../setup/journey.ts';
import { admitToTheory } from './steps/exam-day.ts';
import { endTheory, openCandidate, readCode, typeCode } from './steps/present-exam.ts';
import { answerNextChoice } from './steps/right-answers.ts';
import { signIn } from './steps/sign-in.ts';
import { openExam } from './steps/theory.ts';

const CANDIDATE = /Ширяева/;

/** Gives one right answer and waits until the server has acknowledged it. */
async function answerAndSave(page: Page): Promise<Awaited<ReturnType<typeof answerNextChoice>>> {
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/api/exam/answers') && answer.ok());
  const given = await answerNextChoice(page);
  await saved;
  await expect(page.getByRole('status').filter({ hasText: 'Все ответы сохранены на сервере' })).toBeAttached();
  return given;
}

test('an exam goes on at another computer with every acknowledged answer, and each of them counts', async ({
  page: proctor,
  anotherPerson,
  browser,
  contextOptions,
}) => {
  await signIn(proctor, 'proctor');
  const card = await openCandidate(proctor, CANDIDATE);
  // not watched like the other pages: it loses its network, which a browser reports in its console
  const first = await browser.newContext(contextOptions);
  const atFirst = await first.newPage();
  await openExam(atFirst, await admitToTheory(proctor, CANDIDATE));

  const given = await test.step('answers, also without a network for a while', async () => {
    const one = await answerAndSave(atFirst);
    await first.setOffline(true);
    const two = await answerNextChoice(atFirst);
    await expect(atFirst.getByText('Связь пропала, отвечайте дальше.')).toBeVisible();
    await expect(atFirst.getByText(new RegExp(`Не сохранено на сервере: задания ${two.place}\\.`))).toBeVisible();
    const saved = atFirst.waitForResponse((answer) => answer.url().endsWith('/api/exam/answers') && answer.ok());
    await first.setOffline(false);
    await saved;
    await expect(atFirst.getByText('Связь пропала, отвечайте дальше.')).toBeHidden();
    return [one, two, await answerAndSave(atFirst)];
  });

  const cookies = await first.storageState();
  await test.step('the browser dies without a goodbye', async () => {
    await first.setOffline(true);
    await first.close();
  });

  const second = await anotherPerson();
  await test.step('a new code opens another computer with all of it', async () => {
    await proctor.reload();
    await card.getByRole('button', { name: 'Новый код для другого компьютера' }).click();
    await typeCode(second, await readCode(card));
    await expect(second.getByText(/^Задание 1 из/)).toBeVisible();
    for (const { place, right } of given) {
      await second.getByRole('link', { name: new RegExp(`^Задание ${place}, есть ответ`) }).click();
      await expect(second.getByRole('radio', { name: right })).toBeChecked();
    }
    given.push(await answerAndSave(second));
  });

  await test.step('the first computer says that the exam goes on elsewhere', async () => {
    const again = await browser.newContext({ ...contextOptions, storageState: cookies });
    const atFirstAgain = await again.newPage();
    await atFirstAgain.goto('/exam/attempt');
    await expect(atFirstAgain.getByRole('heading', { name: 'Экзамен открыт на другом компьютере' })).toBeVisible();
    await again.close();
  });

  await test.step('each answer of both computers is marked', async () => {
    await endTheory(second);
    await expect(second.getByText(new RegExp(`^Набрано ${given.length} балла из`))).toBeVisible();
  });
});
