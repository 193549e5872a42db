import { expect, test } from '../setup/journey.ts';
import { attachDocuments, attachPortfolio, chooseQualification, fillPersonalBlocks, fillProfile } from './steps/filing.ts';
import { signIn } from './steps/sign-in.ts';

test('a chief engineer files, is reviewed, pays, sits the exam and gets a certificate that a stranger can check', async ({ page }) => {
  await signIn(page, 'applicant');
  await fillProfile(page);
  await chooseQualification(page);
  await fillPersonalBlocks(page);
  await attachDocuments(page);
  await attachPortfolio(page);
  await expect(page.getByText('На рассмотрении').first()).toBeVisible();
});
