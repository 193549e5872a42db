import type { Page } from '@playwright/test';
import { openFaultyNetwork } from '../../chaos/faulty-network.ts';
import { chanceOf } from '../../chaos/random.ts';
import { expect, test } from '../setup/journey.ts';
import { admitToTheory } from './steps/exam-day.ts';
import { endTheory, openCandidate } from './steps/present-exam.ts';
import { rightChoice } from './steps/right-answers.ts';
import { signIn } from './steps/sign-in.ts';
import { openExam } from './steps/theory.ts';

const CANDIDATE = /Ремезов/;

test('over a line that cuts, delays, doubles and reorders what is sent, what the candidate sees as saved is what is marked', async ({
  page: proctor,
  browser,
  contextOptions,
}) => {
  await signIn(proctor, 'safety-proctor');
  await openCandidate(proctor, CANDIDATE);
  const line = await openFaultyNetwork(0, [process.env.ZACHET_TEST_URL ?? ''], chanceOf(7));
  // not watched like the other pages: a browser reports each cut in its console
  const computer = await browser.newContext({ ...contextOptions, baseURL: line.url });
  const candidate = await computer.newPage();
  await openExam(candidate, await admitToTheory(proctor, CANDIDATE));

  const chosen = await test.step('changes the mind at each item: every third time the right choice is given up', async () => {
    const answers: { place: number; choice: string; isRight: boolean }[] = [];
    const all = Number(/из (\d+)/.exec((await candidate.getByText(/^Задание 1 из/).textContent()) ?? '')?.[1]);
    for (let place = 1; place <= all; place += 1) {
      await expect(candidate.getByText(new RegExp(`^Задание ${place} из`))).toBeVisible();
      const right = await rightChoice(candidate);
      if (right) answers.push({ place, ...(await changeMind(candidate, right, place % 3 !== 0)) });
      if (place < all) await candidate.getByRole('button', { name: 'Дальше' }).click();
    }
    return answers;
  });

  await test.step('is told when everything is on the server, and finds it there', async () => {
    await expect(candidate.getByRole('status').filter({ hasText: 'Все ответы сохранены на сервере' })).toBeAttached({ timeout: 40_000 });
    await candidate.reload();
    for (const { place, choice } of chosen) {
      await candidate.getByRole('link', { name: new RegExp(`^Задание ${place}, есть ответ`) }).click();
      await expect(radioOf(candidate, choice)).toBeChecked();
    }
  });

  await test.step('gets the points of the last choices, and of no other', async () => {
    await endTheory(candidate);
    const points = chosen.filter(({ isRight }) => isRight).length;
    expect(points).toBeGreaterThan(0);
    await expect(candidate.getByText(new RegExp(`^Набран[оы]? ?${points} балл`))).toBeVisible();
    const { passes: _, ...faults } = line.befell;
    expect(Object.values(faults).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(5);
  });
  await computer.close();
  await line.stop();
});

/** Chooses another one, then the right one; at last another one again unless it ends right. */
async function changeMind(page: Page, right: string, isRight: boolean): Promise<{ choice: string; isRight: boolean }> {
  const radios = page.getByRole('radio');
  const rightChoice = (await page.getByRole('radio', { name: right }).getAttribute('value')) ?? '';
  const other =
    (await radios.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))).find((one) => one !== rightChoice) ?? '';
  for (const choice of isRight ? [other, rightChoice] : [other, rightChoice, other]) {
    await page
      .locator('label')
      .filter({ has: radioOf(page, choice) })
      .click();
    await expect(radioOf(page, choice)).toBeChecked();
  }
  return { choice: isRight ? rightChoice : other, isRight };
}

const radioOf = (page: Page, choice: string) => page.locator(`input[type=radio][value="${choice}"]`);
