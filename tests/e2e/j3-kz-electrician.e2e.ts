import type { Page } from '@playwright/test';
import { expect, test } from '../setup/journey.ts';
import { bringExamToToday } from '../setup/passing-days.ts';
import * as day from './steps/exam-day.ts';
import * as outcome from './steps/outcome.ts';
import { downloadPaper, wordsOfPdf } from './steps/papers.ts';
import {
  acknowledgeBriefing,
  type Candidate,
  fileForElectrician,
  openNewestApplication,
  payByVoucher,
  register,
  signContract,
  speakKazakh,
} from './steps/recognition.ts';
import * as centre from './steps/recognition-centre.ts';
import { signIn } from './steps/sign-in.ts';
import { answerAll, finishTheory, openExam } from './steps/theory.ts';

const CANDIDATE: Candidate = {
  email: 'a.zhumabaev@poshta.example',
  surname: 'Жұмабаев',
  givenName: 'Арыстан',
  patronymic: 'Маратұлы',
  iin: '890507312340',
  birthDate: '07.05.1989',
};
const NAME = /Жұмабаев/;
const WRONG = 'Кем выдано удостоверение, написано не так, как на его обороте.';

/** J3 on site; the online exam comes with proctoring. */
test('an electrician of Kazakhstan is refused a contract, files anew, pays by a voucher, is examined in Kazakh and recognised', async ({
  page,
  anotherPerson,
  letterTo,
  expectedStatuses,
}) => {
  test.setTimeout(480_000);
  expectedStatuses.add(422);
  await test.step('registers with the ИИН in Kazakh', async () => {
    await speakKazakh(page);
    await register(page, CANDIDATE, letterTo);
  });

  const head = await anotherPerson();
  await test.step('files wrongly, and the head refuses the contract with a reason', async () => {
    await fileForElectrician(page, CANDIDATE, { issuedBy: 'ХҚКО' });
    await signIn(head, 'kz-head');
    await centre.refuseContract(head, NAME, WRONG);
    const letter = await letterTo(CANDIDATE.email, /бас тарт/i);
    expect(letter.text).toContain(WRONG);
    await openNewestApplication(page);
    await expect(page.getByText('Шарт жасасудан дәлелді бас тарту').first()).toBeVisible();
    const words = await wordsOfPdf(await downloadPaper(page, /Шарт жасасудан дәлелді бас тарту/, 'kk'));
    expect(words).toContain('Мотивированный отказ');
    expect(words).toContain(WRONG);
  });

  await test.step('files anew, and the centre offers a contract', async () => {
    await fileForElectrician(page, CANDIDATE, { issuedBy: 'ҚР ІІМ' });
    const registrar = await anotherPerson();
    await signIn(registrar, 'kz-registrar');
    await centre.accept(registrar, NAME);
  });

  await test.step('signs it by a code and gives the voucher', async () => {
    await signContract(page, CANDIDATE, letterTo);
    await payByVoucher(page, CANDIDATE);
    const accountant = await anotherPerson();
    await signIn(accountant, 'kz-accountant');
    await centre.confirmVoucher(accountant, NAME);
  });

  await test.step('is told of a day after ten full working days and acknowledges the briefing', async () => {
    const scheduler = await anotherPerson();
    await signIn(scheduler, 'kz-scheduler');
    await centre.sendNotice(scheduler, NAME);
    const letter = await letterTo(CANDIDATE.email, /рәсім/i);
    expect(letter.attachments.map(({ filename }) => filename).join(' ')).toMatch(/\.ics/);
    await acknowledgeBriefing(page);
    const notice = await wordsOfPdf(await downloadPaperOf(page, /Хабарлама/));
    expect(notice).toContain('Уведомление о дате, времени и месте процедуры признания');
  });

  await bringExamToToday(CANDIDATE.email, { minutes: 2 });
  const proctor = await anotherPerson();
  await test.step('sits the theory in Kazakh', async () => {
    await signIn(proctor, 'kz-proctor');
    await centre.openExamOf(proctor, NAME);
    const code = await day.admitToTheory(proctor, NAME);
    const computer = await anotherPerson();
    await speakKazakh(computer);
    await openExam(computer, code, 'kk');
    await answerAll(computer, 'kk');
    await finishTheory(computer, 'kk');
  });

  const chair = await anotherPerson();
  const experts = { 'kz-expert-one': await anotherPerson(), 'kz-expert-two': await anotherPerson() };
  await test.step('is judged by the technological map', async () => {
    await day.admitToPractice(proctor, NAME);
    for (const [key, expert] of Object.entries(experts)) {
      await signIn(expert, key);
      await centre.markByMap(expert, NAME);
    }
    await day.finishPractice(experts['kz-expert-two']);
    await signIn(chair, 'kz-chair');
    await centre.finishExam(chair, NAME);
  });

  await test.step('the commission decides, and nobody else', async () => {
    for (const [key, expert] of Object.entries(experts)) await outcome.signProtocol(expert, letterTo, key, NAME);
    await outcome.signProtocol(chair, letterTo, 'kz-chair', NAME);
    await centre.decide(chair);
  });

  await test.step('gets the document of recognition in both languages, which a stranger can check', async () => {
    const number = await outcome.signCertificate(head, letterTo, NAME, 'kz-head');
    await openNewestApplication(page);
    await expect(page.getByText('Біліктілік танылды').first()).toBeVisible();
    const words = await wordsOfPdf(await downloadPaper(page, /Тану туралы құжат/, 'kk'));
    for (const told of ['Тану туралы құжат', 'Документ о признании', number, 'Жұмабаев']) expect(words).toContain(told);
    const stranger = await anotherPerson();
    await speakKazakh(stranger);
    await centre.checkInKazakh(stranger, number);
  });
});

async function downloadPaperOf(page: Page, title: RegExp): Promise<Buffer> {
  await openNewestApplication(page);
  return await downloadPaper(page, title, 'kk');
}
