import {
  type AttachedDocument,
  acceptApplication,
  addRemark,
  type BlockId,
  checkIdentity,
  listAttachedDocuments,
  listBlocks,
  markDocument,
  readForReview,
  readThrough,
  refuseApplication,
  replaceDocument,
  returnApplication,
  saveBlock,
  submitApplication,
} from '#applications/index.ts';
import { addPaymentProof, ConfirmForm, confirmPayment, sendPaymentProof } from '#payments/index.ts';
import type { Actor } from '#platform/identity.ts';
import { confirmDate, requestDate } from '#schedule/index.ts';
import type { OrganisationKey } from './content/index.ts';
import { applicantOf, asSystem, type DemoWorld, personOf, staffFor, staffOf } from './demo-world.ts';

/** The registrar opens the application and reads its documents; each look is one that the applicant sees. */
export async function look(world: DemoWorld, id: string): Promise<void> {
  await readForReview(world.deps, await staffFor(world, id, 'registrar'), id);
}

export async function accept(world: DemoWorld, id: string): Promise<void> {
  const registrar = await staffFor(world, id, 'registrar');
  await look(world, id);
  for (const document of await attachedTo(world, id)) {
    await seen(world, registrar, id, document);
    await markDocument(world.deps, registrar, id, document.id, 'right');
  }
  await checkIdentity(world.deps, registrar, id, true);
  await acceptApplication(world.deps, registrar, id);
}

/** With a remark on a field and one on a page of a document. */
export async function returnWithRemarks(world: DemoWorld, id: string): Promise<void> {
  const registrar = await staffFor(world, id, 'registrar');
  await look(world, id);
  const documents = await attachedTo(world, id);
  for (const document of documents) await seen(world, registrar, id, document);
  await addRemark(world.deps, registrar, id, {
    block: 'identity',
    field: 'issuedBy',
    words: 'Напишите, кем выдан паспорт, так же, как на его развороте',
  });
  const book = documents.find(({ kind }) => kind === 'work_experience');
  if (book)
    await addRemark(world.deps, registrar, id, {
      block: 'documents',
      documentId: book.id,
      page: 2,
      words: 'На второй странице подпись без расшифровки. Попросите работодателя заверить её заново и приложите новый скан',
    });
  await returnApplication(world.deps, registrar, id);
}

/** What was remarked is mended and sent again: the centre sees what has changed. */
export async function mend(world: DemoWorld, id: string, key: string): Promise<void> {
  const { deps, scans } = world;
  const actor = applicantOf(world, key);
  const [block, documents] = await deps
    .as(actor)
    .read(async (db) => [(await listBlocks(db, id)).find((one) => one.block === 'identity'), await attachedTo(world, id)] as const);
  await saveBlock(deps, actor, id, 'identity', {
    values: { ...block?.values, issuedBy: 'Отделом выдачи образцов № 7 города Москвы' },
    accuracyConfirmed: true,
    consent: true,
    baseVersion: block?.version ?? 0,
  });
  const book = documents.find(({ kind }) => kind === 'work_experience');
  const scan = await scans.again('work_book', personOf(key));
  if (book)
    await replaceDocument(deps, actor, id, book.id, {
      kind: 'work_book',
      files: [scan],
      certification: { everyPage: true, date: true, position: true, signature: true, seal: true },
    });
  await submitApplication(deps, actor, id);
}

/** @param words  why, in the words of the head. */
export async function refuse(world: DemoWorld, id: string, words: string): Promise<void> {
  const head = await staffFor(world, id, 'head');
  await readForReview(world.deps, head, id);
  await refuseApplication(world.deps, head, id, { reasonCode: 'requirements_not_met', words });
}

/** The centre wanted the contract signed before the payment at that time; now it no longer does. */
export async function acceptWithContractFirst(world: DemoWorld, id: string): Promise<void> {
  const { organisationId } = await staffFor(world, id, 'head');
  const want = (first: boolean) =>
    asSystem(world).write((trx) => trx.updateTable('centres').set({ contract_first: first }).where('id', '=', organisationId).execute());
  await want(true);
  await accept(world, id);
  await want(false);
}

/** One remark and the application goes back. */
export async function remarkAndReturn(
  world: DemoWorld,
  id: string,
  remark: { readonly block: BlockId; readonly field: string; readonly words: string },
): Promise<void> {
  const registrar = await staffFor(world, id, 'registrar');
  await look(world, id);
  await addRemark(world.deps, registrar, id, remark);
  await returnApplication(world.deps, registrar, id);
}

export async function sendProofOfEmployer(world: DemoWorld, id: string, employer: OrganisationKey): Promise<void> {
  const actor = staffOf(world, employer, 'employer');
  await addPaymentProof(world.deps, actor, id, [await world.scans.paymentOrder()]);
  await sendPaymentProof(world.deps, actor, id);
}

export async function sendProof(world: DemoWorld, id: string, key: string): Promise<void> {
  const actor = applicantOf(world, key);
  await addPaymentProof(world.deps, actor, id, [await world.scans.paymentOrder()]);
  await sendPaymentProof(world.deps, actor, id);
}

/** The whole sum of the invoice came by a transfer. */
export async function confirmWholePayment(world: DemoWorld, id: string): Promise<void> {
  const { sum } = await asSystem(world).read((db) =>
    db
      .selectFrom('invoices')
      .select('sum_minor as sum')
      .where('application_id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow(),
  );
  await confirmPayment(world.deps, await staffFor(world, id, 'accountant'), id, ConfirmForm.parse({ sum: String(sum / 100) }));
}

export async function askForDate(world: DemoWorld, id: string, key: string, sessionId: string): Promise<void> {
  await requestDate(world.deps, applicantOf(world, key), id, sessionId);
}

export async function answerYes(world: DemoWorld, id: string): Promise<void> {
  await confirmDate(world.deps, await staffFor(world, id, 'scheduler'), id);
}

/** A file is turned page by page; of what stands behind a link the reviewer's word is all there is. */
const seen = async (world: DemoWorld, registrar: Actor, id: string, { id: documentId, version }: AttachedDocument) =>
  version ? await readThrough(world.deps, registrar, id, documentId) : await markDocument(world.deps, registrar, id, documentId, 'seen');

const attachedTo = (world: DemoWorld, id: string) => asSystem(world).read((db) => listAttachedDocuments(db, id));
