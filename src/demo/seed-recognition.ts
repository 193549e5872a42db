import { acknowledgeOwnBriefing, readOwnBriefing } from '#exams/index.ts';
import { ConfirmForm, confirmPayment, ESIGN_AGREEMENT, saveVoucher, sendSignCode, signContract } from '#payments/index.ts';
import { sendNotice } from '#schedule/index.ts';
import type { OrganisationKey } from './content/index.ts';
import { applicantOf, type DemoWorld, personOf, staffFor, staffOf, type Worker } from './demo-world.ts';
import { accept } from './seed-review.ts';

/** Who signs the contract and pays: the applicant, or the employer. */
const partyOf = (world: DemoWorld, key: string, employer?: OrganisationKey): Worker =>
  employer ? staffOf(world, employer, 'employer') : applicantOf(world, key);

/** The centre accepts; its contract is printed beside what happens next. */
export async function offerContract(world: DemoWorld, id: string): Promise<void> {
  await accept(world, id);
  void world.print(id, 'contract');
}

/** The party reads the contract, accepts the agreement on electronic signature and types the code of a letter. */
export async function sign(world: DemoWorld, id: string, key: string, employer?: OrganisationKey): Promise<void> {
  const party = partyOf(world, key, employer);
  await world.print(id, 'contract');
  await sendSignCode(world.deps, party, id, { agreed: true, textVersion: ESIGN_AGREEMENT.version, address: '192.0.2.20' });
  await signContract(world.deps, party, id, { code: world.codeOf(party.personId), address: '192.0.2.20' });
}

/** The candidate writes down the voucher. @param issuedOn  ISO. */
export async function giveVoucher(world: DemoWorld, id: string, key: string, issuedOn: string): Promise<void> {
  const { surname, givenName, patronymic } = personOf(key);
  await saveVoucher(world.deps, applicantOf(world, key), id, {
    number: `В-${id.slice(0, 6).toUpperCase()}`,
    holder: [surname, givenName, patronymic].filter(Boolean).join(' '),
    issuedOn,
  });
}

/** Nothing came to the account: the voucher pays. */
export async function confirmVoucher(world: DemoWorld, id: string): Promise<void> {
  await confirmPayment(world.deps, await staffFor(world, id, 'accountant'), id, ConfirmForm.parse({}));
}

export async function notify(world: DemoWorld, id: string, sessionId: string): Promise<void> {
  await sendNotice(world.deps, await staffFor(world, id, 'scheduler'), id, sessionId);
}

/** The candidate ticks every point of the briefing in the cabinet. */
export async function acknowledge(world: DemoWorld, id: string, key: string): Promise<void> {
  const candidate = applicantOf(world, key);
  const { points } = await readOwnBriefing(world.deps, candidate, id);
  await acknowledgeOwnBriefing(world.deps, candidate, id, {
    points: points.map((point) => point.id),
    language: personOf(key).language ?? 'ru',
  });
}
