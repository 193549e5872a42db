import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import { listPapers } from '#papers/index.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import type { Letter } from '#platform/outbox.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aPricedPlace } from '../applications/review.factory.ts';
import { aSignatureFile } from '../documents/cms.factory.ts';
import { aPdf, aPerson } from '../documents/documents.factory.ts';
import { acceptSignature, rejectSignature } from './check-signature.ts';
import { readContractSetting, setContractFirst } from './contract-setting.ts';
import { ESIGN_AGREEMENT } from './esign-agreement.ts';
import { paymentPapers } from './papers.ts';
import { anAcceptedApplication, staffOf } from './payments.factory.ts';
import { readInvoicePage } from './read-invoice-page.ts';
import { sendSignatureFile, sendSignedScan } from './send-signature.ts';
import { sendSignCode, signContract } from './sign-contract.ts';

let deps: TestDeps;
let place: Place;
const letters: Letter[] = [];
const lastCode = () => letters.findLast(({ kind }) => kind === 'sign_code')?.secrets?.code ?? '';
const wrong = () => (lastCode() === '000000' ? '000001' : '000000');

beforeAll(async () => {
  const whole = await testDeps();
  deps = {
    ...whole,
    outbox: {
      send: async (trx, letter) => {
        letters.push(letter);
        await whole.outbox.send(trx, letter);
      },
    },
  };
  place = await aPricedPlace(deps, { contractFirst: true });
});

/** Accepted by a centre that wants the contract first, its paper printed. */
async function offered() {
  const filed = await anAcceptedApplication(deps, place);
  const sha256 = filed.id.replaceAll('-', '').repeat(2);
  await deps.as(SYSTEM).write(async (trx) => {
    const now = deps.clock.now();
    await trx.insertInto('files').values({ sha256, size: 1, media_type: 'application/pdf', created_at: now }).execute();
    await trx
      .updateTable('papers')
      .set({ state: 'ready', file_name: 'x', file_sha256: sha256, data_sha256: sha256, template_version: '1', rendered_at: now })
      .where('application_id', '=', filed.id)
      .where('kind', '=', 'contract')
      .execute();
  });
  return { ...filed, sha256 };
}

describe('a contract before the payment', () => {
  it('is signed by a code after the agreement; the hash, the moment and the address stay', async () => {
    const { id, applicant, sha256 } = await offered();
    await expect(
      sendSignCode(deps, applicant, id, { agreed: false, textVersion: ESIGN_AGREEMENT.version, address: null }),
    ).rejects.toMatchObject({ code: 'esign_not_agreed' });
    await expect(signContract(deps, applicant, id, { code: '123456', address: null })).rejects.toMatchObject({ code: 'sign_code_over' });
    await sendSignCode(deps, applicant, id, { agreed: true, textVersion: ESIGN_AGREEMENT.version, address: '192.0.2.7' });
    await expect(signContract(deps, applicant, id, { code: wrong(), address: null })).rejects.toMatchObject({ code: 'sign_code_wrong' });
    await signContract(deps, applicant, id, { code: lastCode(), address: '192.0.2.7' });
    const { state, contract } = await deps.as(SYSTEM).read(async (db) => ({
      ...(await db.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirstOrThrow()),
      contract: await db
        .selectFrom('contracts')
        .select(['state', 'method', 'paper_sha256 as sha256', 'address', 'code_sha256 as code'])
        .where('application_id', '=', id)
        .executeTakeFirstOrThrow(),
    }));
    expect(state).toBe('awaiting_payment');
    expect(contract).toEqual({ state: 'signed', method: 'code', sha256, address: '192.0.2.7', code: null });
    const signed = (await deps.as(SYSTEM).read((db) => listPapers(db, id))).find(
      ({ kind, version }) => kind === 'contract' && version === 2,
    );
    if (!signed) throw new Error('the signed contract was not ordered');
    expect(await paymentPapers.contract(deps, signed)).toMatchObject({ signatures: [{ sha256, who: 'Рябинина Анна Сергеевна' }] });
    await expect(signContract(deps, applicant, id, { code: lastCode(), address: null })).rejects.toMatchObject({ code: 'nothing_to_sign' });
  });

  it('is not signed by guessing, late, or by a stranger', async () => {
    const { id, applicant } = await offered();
    const stranger = await aPerson(deps);
    await expect(
      sendSignCode(deps, stranger, id, { agreed: true, textVersion: ESIGN_AGREEMENT.version, address: '192.0.2.7' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await sendSignCode(deps, applicant, id, { agreed: true, textVersion: ESIGN_AGREEMENT.version, address: '192.0.2.7' });
    for (let guess = 0; guess < 5; guess++)
      await expect(signContract(deps, applicant, id, { code: wrong(), address: null })).rejects.toMatchObject({ code: 'sign_code_wrong' });
    await expect(signContract(deps, applicant, id, { code: lastCode(), address: null })).rejects.toMatchObject({ code: 'sign_code_over' });
    await sendSignCode({ ...deps, clock: { now: () => deps.clock.now().add({ seconds: 1 }) } }, applicant, id, {
      agreed: true,
      textVersion: ESIGN_AGREEMENT.version,
      address: '192.0.2.7',
    });
    const later = { ...deps, clock: { now: () => deps.clock.now().add({ minutes: 16 }) } };
    await expect(signContract(later, applicant, id, { code: lastCode(), address: null })).rejects.toMatchObject({ code: 'sign_code_over' });
  });
});

describe('a contract signed on paper or by a file', () => {
  const read = async (id: string, actor: Actor) => (await readInvoicePage(deps, actor, id)).contract;
  const stateOf = async (id: string) =>
    (await deps.as(SYSTEM).read((db) => db.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirstOrThrow()))
      .state;
  const scan = async () => ({ files: [{ name: 'Договор.pdf', bytes: await aPdf({ pages: 3 }) }], address: '192.0.2.9' });

  it('goes to the centre, comes back with a reason, and is signed once the centre takes it', async () => {
    const { id, applicant, sha256 } = await offered();
    const accountant = await staffOf(deps, place, 'accountant');
    await expect(acceptSignature(deps, accountant, id)).rejects.toMatchObject({ code: 'no_signature_sent' });
    await sendSignedScan(deps, applicant, id, await scan());
    expect(await read(id, applicant)).toMatchObject({ state: 'offered', signature: { method: 'scan', state: 'sent', scan: { pages: 3 } } });
    await expect(sendSignedScan(deps, applicant, id, await scan())).rejects.toMatchObject({ code: 'signature_in_check' });
    await expect(acceptSignature(deps, await staffOf(deps, place, 'registrar'), id)).rejects.toMatchObject({ code: 'not_a_cashier' });
    await rejectSignature(deps, accountant, id, { words: 'Нет подписи на второй странице' });
    expect(letters.at(-1)).toMatchObject({ kind: 'contract_not_accepted', personId: applicant.personId });
    expect(await read(id, applicant)).toMatchObject({ signature: { state: 'rejected', words: 'Нет подписи на второй странице' } });
    await sendSignedScan(deps, applicant, id, { ...(await scan()), address: '192.0.2.10' });
    await acceptSignature(deps, accountant, id);
    expect(await stateOf(id)).toBe('awaiting_payment');
    expect(await read(id, applicant)).toMatchObject({ state: 'signed', method: 'scan', paperSha256: sha256, address: '192.0.2.10' });
    const paper = (await deps.as(SYSTEM).read((db) => listPapers(db, id))).find(
      ({ kind, version }) => kind === 'contract' && version === 2,
    );
    if (!paper) throw new Error('the signed contract was not ordered');
    expect(await paymentPapers.contract(deps, paper)).toMatchObject({
      signatures: [{ who: 'Рябинина Анна Сергеевна', how: expect.stringContaining('на бумаге'), address: '192.0.2.10' }],
    });
  });

  it('is verified against the very file that was printed', async () => {
    const { id, applicant } = await offered();
    const paper = await aPdf({ pages: 2 });
    const stored = await deps.files.put(paper, { maxBytes: 1e6 });
    await deps.as(SYSTEM).write(async (trx) => {
      await trx
        .insertInto('files')
        .values({ ...stored, media_type: 'application/pdf', created_at: deps.clock.now() })
        .onConflict((conflict) => conflict.doNothing()) // made within the same second as another one, the PDF has the same bytes
        .execute();
      await trx
        .updateTable('papers')
        .set({ file_sha256: stored.sha256 })
        .where('application_id', '=', id)
        .where('kind', '=', 'contract')
        .execute();
    });
    const send = (bytes: Uint8Array) => sendSignatureFile(deps, applicant, id, { files: [{ name: 'd.p7s', bytes }], address: null });
    await expect(send(await aSignatureFile(Buffer.from('another')))).rejects.toMatchObject({ code: 'signature_broken' });
    await expect(send(paper)).rejects.toMatchObject({ code: 'not_a_signature' });
    await send(await aSignatureFile(paper));
    expect(await read(id, applicant)).toMatchObject({
      signature: { method: 'cms_file', look: { verdict: 'intact', signers: [{ name: 'Рябинина Анна' }] } },
    });
    expect(await stateOf(id)).toBe('contract_offered');
    await acceptSignature(deps, await staffOf(deps, place, 'head'), id);
    expect(await read(id, applicant)).toMatchObject({ state: 'signed', method: 'cms_file', paperSha256: stored.sha256 });
  });
});

describe('«договор до оплаты»', () => {
  it('is the choice of the head, with its history; the next application follows it', async () => {
    const other = await aPricedPlace(deps);
    const head = await staffOf(deps, other, 'head');
    await expect(setContractFirst(deps, await staffOf(deps, other, 'accountant'), true)).rejects.toMatchObject({ code: 'not_a_head' });
    await setContractFirst(deps, head, true);
    await setContractFirst(deps, head, true);
    expect(await readContractSetting(deps, head)).toMatchObject({ first: true, changes: [{ became: true }] });
    const { id } = await anAcceptedApplication(deps, other);
    const { state } = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirstOrThrow());
    expect(state).toBe('contract_offered');
  });
});
