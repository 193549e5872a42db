import { expect, test } from '../setup/journey.ts';
import { admitToTheory } from './steps/exam-day.ts';
import { openOwnApplication } from './steps/papers.ts';
import { attachTheoryVideo, openCandidate } from './steps/present-exam.ts';
import { decideFailed, openProtocol } from './steps/protocol.ts';
import { signIn } from './steps/sign-in.ts';
import { openExam } from './steps/theory.ts';

const CANDIDATE = { key: 'exam-today', surname: /Молчанов/ };
const WHISPERED = 'Заговорил с соседом, попросил подсказать ответ';
const TELEPHONE = 'Достал телефон и искал ответ, телефон виден на записи';

test('a second breach removes: the exam ends on the candidate’s screen, and the commission decides by its protocol', async ({
  page: proctor,
  anotherPerson,
  letterTo,
}) => {
  test.setTimeout(150_000);
  const candidate = await anotherPerson();
  const card = proctor.getByRole('region', { name: CANDIDATE.surname });

  await test.step('the theory runs', async () => {
    await signIn(proctor, 'proctor');
    await openCandidate(proctor, CANDIDATE.surname);
    await openExam(candidate, await admitToTheory(proctor, CANDIDATE.surname));
    await proctor.reload();
    await expect(card.getByText(/Теоретическая часть: идёт/)).toBeVisible();
  });

  await test.step('the first breach warns', async () => {
    await card.getByText('Записать нарушение').click();
    await expect(card.getByText(/Первое нарушение/)).toBeVisible();
    await card.getByLabel('Что произошло').selectOption({ label: 'Разговоры' });
    await card.getByLabel('Как это было').fill(WHISPERED);
    await card.getByRole('button', { name: 'Предупредить' }).click();
    await expect(card.getByText(/Предупреждение: Разговоры/)).toBeVisible();
    await expect(candidate.getByRole('heading', { level: 1 })).not.toHaveText('Теория завершена');
  });

  await test.step('the second removes', async () => {
    await proctor.reload();
    await card.getByText('Записать нарушение').click();
    await expect(card.getByText(/Повторное нарушение отстраняет/)).toBeVisible();
    await card.getByLabel('Что произошло').selectOption({ label: 'Телефон или другое устройство' });
    await card.getByLabel('Как это было').fill(TELEPHONE);
    await card.getByRole('button', { name: 'Отстранить от экзамена' }).click();
    await expect(card.getByText(/Отстранение: Телефон/)).toBeVisible();
    await expect(candidate.getByText(/Экзамен прекращён: вы отстранены/)).toBeVisible({ timeout: 25_000 });
    await attachTheoryVideo(card);
  });

  await test.step('the applicant reads it in the cabinet and in a letter', async () => {
    await letterTo(`${CANDIDATE.key}@zachet.example`, /отстранение от экзамена/);
    await signIn(candidate, CANDIDATE.key);
    await openOwnApplication(candidate);
    await expect(candidate.getByText('Вы отстранены от экзамена. Комиссия составит протокол.')).toBeVisible();
    await expect(candidate.getByText('Отстранение от экзамена').first()).toBeVisible();
  });

  await test.step('the protocol holds both breaches, and goes to the council', async () => {
    await decideFailed(anotherPerson, letterTo, CANDIDATE.surname);
    const chair = await anotherPerson();
    await signIn(chair, 'chair');
    await openProtocol(chair, CANDIDATE.surname);
    await expect(chair.getByText(WHISPERED)).toBeVisible();
    await expect(chair.getByText(TELEPHONE)).toBeVisible();
    await candidate.reload();
    await expect(candidate.getByText('Проверка советом').first()).toBeVisible();
  });
});
