import { expect, test } from '../setup/journey.ts';
import { admitToTheory } from './steps/exam-day.ts';
import { downloadPaper, openOwnApplication, wordsOfPdf } from './steps/papers.ts';
import { attachTheoryVideo, endTheory, openCandidate } from './steps/present-exam.ts';
import { decideFailed, openProtocol, recogniseFailed } from './steps/protocol.ts';
import { signIn } from './steps/sign-in.ts';
import { openExam } from './steps/theory.ts';

const CANDIDATE = { key: 'exam-today-third', surname: /Дубравин/ };

test('a failed theory ends in a conclusion with advice, and in a prefilled draft of a retake', async ({
  page,
  anotherPerson,
  letterTo,
}) => {
  test.setTimeout(150_000);
  const proctor = await anotherPerson();
  await test.step('fails the theory and sees the share right by section', async () => {
    await signIn(proctor, 'proctor');
    await openCandidate(proctor, CANDIDATE.surname);
    await openExam(page, await admitToTheory(proctor, CANDIDATE.surname));
    await endTheory(page);
    await expect(page.getByRole('heading', { name: 'Теория не сдана' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Результат по разделам' }).getByRole('row')).not.toHaveCount(1);
  });

  await test.step('and reads in the cabinet what follows', async () => {
    await signIn(page, CANDIDATE.key);
    await openOwnApplication(page);
    await expect(page.getByText(/^Теория не сдана\. Набрано .* Комиссия подпишет протокол/)).toBeVisible();
  });

  await test.step('the commission ends the exam and signs', async () => {
    await proctor.reload();
    await attachTheoryVideo(proctor.getByRole('region', { name: CANDIDATE.surname }));
    const chair = await anotherPerson();
    await signIn(chair, 'chair');
    const card = await openCandidate(chair, CANDIDATE.surname);
    await card.getByRole('button', { name: 'Завершить экзамен' }).click();
    await expect(card.getByText('Подведение итогов').first()).toBeVisible();
    await openProtocol(chair, CANDIDATE.surname);
    await expect(chair.getByLabel('Рекомендации')).toHaveValue(/Повторить раздел «Информационное моделирование»/);
    await decideFailed(anotherPerson, letterTo, CANDIDATE.surname);
  });

  await test.step('the council recognises', async () => {
    const officer = await anotherPerson();
    await signIn(officer, 'council-officer');
    await recogniseFailed(officer, CANDIDATE.surname);
  });

  await test.step('the applicant gets the conclusion', async () => {
    const letter = await letterTo(`${CANDIDATE.key}@zachet.example`, /выдано заключение/);
    expect(letter.attachments.map(({ contentType }) => contentType)).toContain('application/pdf');
    await openOwnApplication(page);
    await expect(page.getByText(/^Экзамен не сдан. Заключение с рекомендациями среди документов/)).toBeVisible();
    const words = await wordsOfPdf(await downloadPaper(page, /Заключение/));
    expect(words).toContain('Дубравин');
    expect(words).toContain('Повторить раздел «Информационное моделирование»');
  });

  await test.step('and files for a retake: all is filled in already', async () => {
    const failed = page.url();
    await page.getByRole('link', { name: 'Подать на пересдачу' }).click();
    await page.getByRole('button', { name: 'Подать на пересдачу' }).click();
    await expect(page.getByRole('heading', { name: 'Заявление на прохождение профессионального экзамена' })).toBeVisible();
    await expect(page.getByText('Черновик').first()).toBeVisible();
    await expect(page.getByText('Пересдача: данные и документы взяты из прежнего дела.')).toBeVisible();
    await page.getByRole('navigation', { name: 'Вкладки' }).getByRole('link', { name: 'Данные о соискателе' }).click();
    await expect(page.getByLabel('Фамилия')).toHaveValue('Дубравин');
    await page.getByRole('navigation', { name: 'Вкладки' }).getByRole('link', { name: 'Документы для заявления' }).click();
    await expect(page.getByText(/^Диплом\.pdf, /)).toBeVisible();
    await page.goto(failed);
    await page.getByRole('link', { name: 'Открыть пересдачу' }).click();
    await expect(page.getByText('Черновик').first()).toBeVisible();
  });
});
