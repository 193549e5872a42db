import { expect, test } from '../setup/journey.ts';
import { attachDocuments, attachPortfolio, chooseQualification, fillPersonalBlocks, fillProfile } from './steps/filing.ts';
import { confirmPayment, sendPaymentProof } from './steps/payment.ts';
import { acceptApplication } from './steps/review.ts';
import { signIn } from './steps/sign-in.ts';

const APPLICANT = /Ковригин/;

test('a chief engineer files, is reviewed, pays, sits the exam and gets a certificate that a stranger can check', async ({ page, anotherPerson }) => {
  test.setTimeout(240_000);
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
});
