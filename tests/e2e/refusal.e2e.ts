import { expect, test } from '../setup/journey.ts';
import { downloadPaper, openOwnApplication } from './steps/papers.ts';
import { signIn } from './steps/sign-in.ts';

const APPLICANT = { key: 'under-review-overdue', surname: /Григорян/ };
const REASON = 'По трудовой книжке стаж в моделировании один год, квалификация требует не меньше двух.';

test('the head refuses with a reason and words, and the applicant reads them, gets the paper and the letter', async ({
  page,
  anotherPerson,
  letterTo,
  expectedStatuses,
}) => {
  expectedStatuses.add(422);
  await test.step('the head refuses', async () => {
    await signIn(page, 'head');
    await page.goto('/centre/queue');
    await page.getByRole('link', { name: APPLICANT.surname }).first().click();
    await page.getByRole('link', { name: 'Отказать…' }).click();
    await page.getByRole('button', { name: 'Отказать', exact: true }).click();
    await expect(page.getByLabel('Обоснование')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('Причина').selectOption({ index: 1 });
    await page.getByLabel('Обоснование').fill(REASON);
    await page.getByRole('button', { name: 'Отказать', exact: true }).click();
    await expect(page.getByText(/Решение принято: Отказ/)).toBeVisible();
  });

  await test.step('the applicant sees why', async () => {
    const applicant = await anotherPerson();
    await signIn(applicant, APPLICANT.key);
    await openOwnApplication(applicant);
    await expect(applicant.getByText('Отказано').first()).toBeVisible();
    await expect(applicant.getByText(REASON).first()).toBeVisible();
    await downloadPaper(applicant, /отказ/i);
    const letter = await letterTo(`${APPLICANT.key}@zachet.example`, /центр отказал/);
    expect(letter.text).toContain(REASON);
    expect(letter.attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf']);
  });
});
