import { beforeAll, describe, expect, it } from 'vitest';
import { listPapers } from '#papers/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import type { Letter } from '#platform/outbox.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import type { PlaceToFile } from '../applications/documents.factory.ts';
import { aPricedPlace } from '../applications/review.factory.ts';
import { aPerson } from '../documents/documents.factory.ts';
import { paymentPapers } from './papers.ts';
import { anAcceptedApplication } from './payments.factory.ts';
import { sendSignCode, signContract } from './sign-contract.ts';

let deps: TestDeps;
let place: PlaceToFile;
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
    await expect(sendSignCode(deps, applicant, id, { agreed: false })).rejects.toMatchObject({ code: 'esign_not_agreed' });
    await expect(signContract(deps, applicant, id, { code: '123456', address: null })).rejects.toMatchObject({ code: 'sign_code_over' });
    await sendSignCode(deps, applicant, id, { agreed: true });
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
    await expect(sendSignCode(deps, stranger, id, { agreed: true })).rejects.toMatchObject({ code: 'not_found' });
    await sendSignCode(deps, applicant, id, { agreed: true });
    for (let guess = 0; guess < 5; guess++)
      await expect(signContract(deps, applicant, id, { code: wrong(), address: null })).rejects.toMatchObject({ code: 'sign_code_wrong' });
    await expect(signContract(deps, applicant, id, { code: lastCode(), address: null })).rejects.toMatchObject({ code: 'sign_code_over' });
    await sendSignCode({ ...deps, clock: { now: () => deps.clock.now().add({ seconds: 1 }) } }, applicant, id, { agreed: true });
    const later = { ...deps, clock: { now: () => deps.clock.now().add({ minutes: 16 }) } };
    await expect(signContract(later, applicant, id, { code: lastCode(), address: null })).rejects.toMatchObject({ code: 'sign_code_over' });
  });
});
