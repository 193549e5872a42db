import type { Readable } from 'node:stream';
import { z } from 'zod';
import { assertAllowed, confirmIfFree, lockApplication, type MoveDeps, makeMove, readApplication, readersOf } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type ContractSignature, findSignatureInCheck, readSignature, saveVerdict } from './contract-signatures.db.ts';
import { findContract } from './contracts.db.ts';
import { mayOpenSignature, maySettle } from './payments.policy.ts';

export const RejectSignatureForm = z.object({ words: z.string().trim().min(1, 'required').max(2_000, 'too_long') });

/** «Принять подпись»: the contract is signed from the moment when its party sent it. Refuses: what `maySettle` refuses, `no_signature_sent`, `move_not_possible`. */
export async function acceptSignature(deps: MoveDeps, actor: Actor, applicationId: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const { method } = await lockSent(trx, actor, applicationId);
    await makeMove(trx, deps, actor, applicationId, 'sign_contract', { signMethod: method });
    await confirmIfFree(trx, deps, applicationId);
  });
}

/** «Не принять»: the party reads why and signs again, in whichever way. Refuses: what `maySettle` refuses, `no_signature_sent`. */
export async function rejectSignature(
  deps: MoveDeps,
  actor: Actor,
  applicationId: string,
  { words }: z.output<typeof RejectSignatureForm>,
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const signature = await lockSent(trx, actor, applicationId);
    const now = deps.clock.now();
    await saveVerdict(trx, signature.id, { state: 'rejected', by: actor.personId, at: now, words });
    for (const personId of await readersOf(trx, await readApplication(trx, applicationId), 'contract_party', 'head', now))
      await deps.outbox.send(trx, {
        kind: 'contract_not_accepted',
        personId,
        applicationId,
        key: `contract_not_accepted:${signature.id}:${personId}`,
      });
  });
}

/** The signature file as it was sent, for who checks it elsewhere. Refuses: `not_signed_in`, `not_found`. */
export async function openSignatureFile(
  deps: Pick<Deps, 'as' | 'files'>,
  actor: Actor,
  signatureId: string,
): Promise<{ name: string; stream: Readable }> {
  const signature = await deps.as(actor).read(async (db) => {
    const found = await readSignature(db, signatureId);
    assertAllowed(mayOpenSignature(actor, await readApplication(db, found.applicationId)));
    return found;
  });
  if (!signature.fileSha256 || !signature.fileName) throw new Refusal('not_found');
  return { name: signature.fileName, stream: await deps.files.get(signature.fileSha256) };
}

async function lockSent(trx: Trx, actor: Actor, applicationId: string): Promise<ContractSignature> {
  const application = await lockApplication(trx, applicationId);
  assertAllowed(maySettle(actor, application));
  const contract = application.state === 'contract_offered' ? await findContract(trx, applicationId) : undefined;
  const signature = contract && (await findSignatureInCheck(trx, contract.id));
  if (!signature) throw new Refusal('no_signature_sent');
  return signature;
}
