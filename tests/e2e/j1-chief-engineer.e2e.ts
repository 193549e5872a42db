import { expect, test } from '../setup/journey.ts';
import * as day from './steps/exam-day.ts';
import { attachDocuments, attachPortfolio, chooseQualification, fillPersonalBlocks, fillProfile } from './steps/filing.ts';
import * as outcome from './steps/outcome.ts';
import { confirmPayment, sendPaymentProof } from './steps/payment.ts';
import { acceptApplication } from './steps/review.ts';
import { confirmDate, makeSession, requestDate } from './steps/schedule.ts';
import { signIn } from './steps/sign-in.ts';
import { answerAll, finishTheory, openExam } from './steps/theory.ts';

const APPLICANT = /Ковригин/;

test('a chief engineer files, is reviewed, pays, sits the exam and gets a certificate that a stranger can check', async ({
  page,
  anotherPerson,
  letterTo,
  expectedStatuses,
}) => {
  expectedStatuses.add(422); // the scheduler is asked about a day as near as today
  test.setTimeout(420_000);
  await test.step('files', async () => {
    await signIn(page, 'applicant');
    await fillProfile(page);
    await chooseQualification(page);
    await fillPersonalBlocks(page);
    await attachDocuments(page);
    await attachPortfolio(page);
    await expect(page.getByText('На рассмотрении').first()).toBeVisible();
  });
  await test.step('is reviewed', async () => {
    const registrar = await anotherPerson();
    await signIn(registrar, 'registrar');
    await acceptApplication(registrar, APPLICANT);
  });
  await test.step('pays', async () => {
    await sendPaymentProof(page);
    const accountant = await anotherPerson();
    await signIn(accountant, 'accountant');
    await confirmPayment(accountant, APPLICANT);
  });

  const scheduler = await anotherPerson();
  const session = await test.step('books a date', async () => {
    await signIn(scheduler, 'scheduler');
    const made = await makeSession(scheduler);
    await requestDate(page, made);
    await confirmDate(scheduler, APPLICANT);
    const letter = await letterTo('applicant@zachet.example', /^Экзамен назначен/);
    expect(letter.text).toContain(made.theoryAt);
    expect(letter.attachments.map(({ filename }) => filename).join(' ')).toMatch(/\.ics/);
    return made;
  });

  const proctor = await anotherPerson();
  await test.step('sits the theory', async () => {
    await signIn(proctor, 'second-proctor');
    await day.openExamDay(proctor, APPLICANT, session);
    const computer = await anotherPerson();
    await openExam(computer, await day.admitToTheory(proctor, APPLICANT));
    await answerAll(computer);
    await finishTheory(computer);
  });

  const chair = await anotherPerson();
  const experts = { 'third-expert': await anotherPerson(), 'fourth-expert': await anotherPerson() };
  await test.step('defends the portfolio', async () => {
    await day.admitToPractice(proctor, APPLICANT);
    for (const [key, expert] of Object.entries(experts)) {
      await signIn(expert, key);
      await day.markPractice(expert, APPLICANT, session);
    }
    await day.finishPractice(experts['fourth-expert']);
    await day.attachRecordings(proctor, APPLICANT);
    await signIn(chair, 'second-chair');
    await day.finishExam(chair, APPLICANT, session);
  });

  await test.step('is judged by the commission and the council', async () => {
    for (const [key, expert] of Object.entries(experts)) await outcome.signProtocol(expert, letterTo, key, APPLICANT);
    await outcome.signProtocol(chair, letterTo, 'second-chair', APPLICANT);
    await outcome.sendToCouncil(chair);
    const officer = await anotherPerson();
    await signIn(officer, 'council-officer');
    await outcome.recognise(officer, APPLICANT);
  });

  await test.step('gets a certificate that a stranger can check', async () => {
    const head = await anotherPerson();
    await signIn(head, 'head');
    const number = await outcome.signCertificate(head, letterTo, APPLICANT);
    await outcome.checkAsStranger(await anotherPerson(), number);
    await page.goto('/cabinet/certificates');
    await expect(page.getByText(number).first()).toBeVisible();
  });
});
