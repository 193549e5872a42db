import { expect, test } from '../setup/journey.ts';
import { expectInPeople, inviteByList } from './steps/employer.ts';
import * as day from './steps/exam-day.ts';
import {
  attachSafetyDocuments,
  chooseSafetyQualification,
  fillSafetyBlocks,
  fillSafetyProfile,
  SAFETY_DOCUMENTS,
  SCANNED,
} from './steps/filing-for-safety.ts';
import * as outcome from './steps/outcome.ts';
import { readRowPaper, wordsOfPdf } from './steps/papers.ts';
import { confirmPayment, sendProofOfEmployer } from './steps/payment.ts';
import { register } from './steps/registration.ts';
import { acceptApplication, remarkOn } from './steps/review.ts';
import { confirmDate, declineDate, makeSession, requestDate, SPARE_AT_STEADY_HAND } from './steps/schedule.ts';
import { signIn } from './steps/sign-in.ts';
import { answerAll, finishTheory, openExam } from './steps/theory.ts';

const APPLICANT = /Орлова/;
/** Of the demo's foundry. */
const EMPLOYER_INN = '5200992030';
const ADDRESS = 'l.orlova@pochta.example';
const REMARK = 'В паспорте есть отчество «Дмитриевна», в заявке его нет';
const ROOM_CLOSED = 'Класс закрыт на ремонт';

test('an occupational-safety specialist files, the employer pays, a date is declined and another held, a certificate is issued', async ({
  page,
  anotherPerson,
  letterTo,
  expectedStatuses,
}) => {
  expectedStatuses.add(422); // the employer's list with a wrong line; the scheduler is asked about a day as near as today
  test.setTimeout(480_000);
  await test.step('registers and fills «Мой профиль»', async () => {
    await register(page, (address) => letterTo(address), {
      ...SCANNED,
      email: ADDRESS,
      phone: '+7 000 145-20-46',
      snils: '112-233-446 96',
      password: 'каска на гвозде 1988',
    });
    await fillSafetyProfile(page);
  });

  const employer = await anotherPerson();
  await test.step('the employer invites by a list, told line by line what is wrong; the person agrees to be seen', async () => {
    await signIn(employer, 'safety-employer');
    await inviteByList(employer, { name: 'Орлова Лариса', email: ADDRESS });
    await letterTo(ADDRESS, /экзамен за счёт работодателя/);
    await page.goto('/cabinet');
    await page.getByRole('link', { name: 'Посмотреть приглашение' }).click();
    await page.getByRole('button', { name: 'Согласен показывать' }).click();
    await expect(page.getByText('Вы согласились')).toBeVisible();
  });

  const scheduler = await anotherPerson();
  const session = await test.step('the scheduler puts an exam of today into the schedule', async () => {
    await signIn(scheduler, 'safety-scheduler');
    return await makeSession(scheduler, SPARE_AT_STEADY_HAND);
  });

  await test.step('files', async () => {
    await chooseSafetyQualification(page, EMPLOYER_INN, session.city);
    await fillSafetyBlocks(page);
    await attachSafetyDocuments(page);
    await page.getByRole('button', { name: 'Сохранить и отправить заявку' }).click();
    await expect(page.getByText('На рассмотрении').first()).toBeVisible();
    await expectInPeople(employer, APPLICANT, 'На рассмотрении');
  });

  const registrar = await anotherPerson();
  await test.step('the centre returns it for the patronymic; mended and sent again', async () => {
    await signIn(registrar, 'safety-registrar');
    await remarkOn(registrar, APPLICANT, { tab: 'Данные о соискателе', field: 'Отчество', words: REMARK });
    await letterTo(ADDRESS, /исправьте замечания/);
    await page.goto('/cabinet/applications');
    await page.getByRole('row').filter({ hasText: 'Возвращено на доработку' }).getByRole('link', { name: 'Исправить' }).click();
    await page.getByRole('article').filter({ hasText: REMARK }).getByRole('link', { name: 'Исправить' }).click();
    await page.getByLabel('Отчества нет').uncheck();
    await page.getByLabel('Отчество', { exact: true }).fill(SCANNED.patronymic);
    await page.getByLabel('Достоверность предоставленных данных подтверждаю').check();
    await page.getByRole('button', { name: 'Сохранить и отправить заявку' }).click();
    await expect(page.getByRole('heading', { name: 'Проверьте и отправьте' })).toBeVisible();
    await page.getByRole('button', { name: 'Сохранить и отправить заявку' }).click();
    await expect(page.getByText('На рассмотрении').first()).toBeVisible();
  });

  await test.step('accepted: «Расписка» and «Договор» stand under «Действия», the printed statement says what was filed', async () => {
    await acceptApplication(registrar, APPLICANT, [SAFETY_DOCUMENTS]);
    expect((await letterTo(ADDRESS, /^Заявка №\s\d+ принята/)).text).toContain('Счёт получил плательщик');
    await page.goto('/cabinet/applications');
    for (const column of ['Дата экзамена', 'Дата подачи заявки', 'Место проведения', 'Квалификация', 'Статус', 'Действия'])
      await expect(page.getByRole('columnheader', { name: column })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Ожидает оплаты' })).toBeVisible();
    expect(await readRowPaper(page, 'Расписка')).toContain('Орлов');
    expect(await readRowPaper(page, 'Договор')).toContain('Волжский литейный завод');
    await page.getByRole('row').filter({ hasText: 'Ожидает оплаты' }).dblclick();
    await page.getByRole('link', { name: 'Распечатать заявление' }).click();
    const statement = page.getByRole('link', { name: 'Открыть заявление' });
    await expect(statement).toBeVisible();
    const printed = await wordsOfPdf(await (await page.request.get((await statement.getAttribute('href')) ?? '')).body());
    for (const words of [
      'Орлову Ларису Дмитриевну',
      'Специалист по охране труда',
      'по электронной почте и по СМС',
      'Место с регулируемым столом',
    ])
      expect(printed).toContain(words);
  });

  await test.step('the employer pays and sends the payment order', async () => {
    await sendProofOfEmployer(employer, APPLICANT);
    const accountant = await anotherPerson();
    await signIn(accountant, 'safety-accountant');
    await confirmPayment(accountant, APPLICANT);
  });

  await test.step('a date is asked for and declined, another is confirmed', async () => {
    await page.goto('/cabinet/applications');
    await expect(page.getByRole('row').filter({ hasText: 'Оплачено. Согласование даты' })).toBeVisible();
    await requestDate(page, { theoryAt: '10:00' }, 'second');
    await declineDate(scheduler, APPLICANT, ROOM_CLOSED);
    const declined = await letterTo(ADDRESS, /выберите другую дату/);
    expect(declined.text).toContain(ROOM_CLOSED);
    await requestDate(page, session);
    await confirmDate(scheduler, APPLICANT);
    const letter = await letterTo(ADDRESS, /^Экзамен назначен/);
    expect(letter.text).toContain(session.theoryAt);
    expect(letter.text).toContain('распечатанное заявление');
    await page.goto('/cabinet/applications');
    await expect(page.getByRole('row').filter({ hasText: 'Назначен экзамен' })).toContainText(session.theoryAt);
    expect(await readRowPaper(page, 'Подтверждение')).toContain(session.theoryAt);
  });

  const proctor = await anotherPerson();
  await test.step('sits the theory', async () => {
    await signIn(proctor, 'safety-second-proctor');
    await day.openExamDay(proctor, APPLICANT, session);
    await expect(proctor.getByRole('region', { name: APPLICANT })).toContainText('Место с регулируемым столом');
    const computer = await anotherPerson();
    await openExam(computer, await day.admitToTheory(proctor, APPLICANT));
    await answerAll(computer);
    await finishTheory(computer);
  });

  const chair = await anotherPerson();
  const experts = { 'safety-third-expert': await anotherPerson(), 'safety-fourth-expert': await anotherPerson() };
  await test.step('tasks are marked by criteria', async () => {
    await day.admitToPractice(proctor, APPLICANT);
    for (const [key, expert] of Object.entries(experts)) {
      await signIn(expert, key);
      await day.markPractice(expert, APPLICANT, session);
    }
    await day.finishPractice(experts['safety-fourth-expert']);
    await signIn(chair, 'safety-second-chair');
    await day.finishExam(chair, APPLICANT, session);
  });

  await test.step('protocol, council, certificate', async () => {
    for (const [key, expert] of Object.entries(experts)) await outcome.signProtocol(expert, letterTo, key, APPLICANT);
    await outcome.signProtocol(chair, letterTo, 'safety-second-chair', APPLICANT);
    await outcome.sendToCouncil(chair);
    const officer = await anotherPerson();
    await signIn(officer, 'safety-officer');
    await outcome.recognise(officer, APPLICANT);
    const head = await anotherPerson();
    await signIn(head, 'safety-head');
    const number = await outcome.signCertificate(head, letterTo, APPLICANT, 'safety-head');
    await outcome.checkAsStranger(await anotherPerson(), number);
    await page.goto('/cabinet/applications');
    await expect(page.getByRole('row').filter({ hasText: 'Выдано свидетельство' })).toBeVisible();
  });

  await test.step('takes the consent back: the employer keeps its invoice and sees nothing more', async () => {
    await expectInPeople(employer, APPLICANT, 'Выдано свидетельство');
    await page.goto('/cabinet/employers');
    await page.getByRole('button', { name: 'Отозвать согласие' }).click();
    await expect(page.getByText('Согласие отозвано').first()).toBeVisible();
    await expectInPeople(employer, APPLICANT, 'Согласие отозвано');
    await expect(employer.getByRole('row').filter({ hasText: APPLICANT })).not.toContainText('Выдано свидетельство');
    await expect(
      employer
        .getByRole('row')
        .filter({ hasText: APPLICANT })
        .getByRole('link', { name: /^Счёт №/ }),
    ).toBeVisible();
  });
});
