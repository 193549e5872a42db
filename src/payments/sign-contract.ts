import { createHash, randomInt } from 'node:crypto';
import { confirmIfFree, type MoveDeps, makeMove } from '#applications/index.ts';
import { orderPaper } from '#papers/index.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Contract } from './contracts.db.ts';
import { ESIGN_AGREEMENT, ESIGN_TEXT_SHA256 } from './esign-agreement.ts';
import { hashOfPaper, lockSignable } from './signable-contract.ts';

const CODE_MINUTES = 15;
const MOST_FAILURES = 5;

/**
 * Accepts the agreement on electronic signature for this contract, which becomes a paper of its own, and sends a one-time code to the signer.
 * @param shown  version of the text that the page showed and whether its own box was ticked; asked once per contract.
 * Refuses: what `lockSignable` refuses, `esign_not_agreed`, `esign_text_changed`, `contract_not_printed`.
 */
export async function sendSignCode(
  deps: MoveDeps,
  actor: Actor,
  applicationId: string,
  shown: { agreed: boolean; textVersion: string; address: string | null },
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const { contract, personId } = await lockSignable(trx, actor, applicationId);
    await hashOfPaper(trx, contract);
    const now = deps.clock.now();
    if (!contract.esignAgreedAt) {
      if (!shown.agreed) throw new Refusal('esign_not_agreed');
      if (shown.textVersion !== ESIGN_AGREEMENT.version) throw new Refusal('esign_text_changed');
      await trx
        .updateTable('contracts')
        .set({
          esign_agreed_at: now,
          esign_agreed_by: personId,
          esign_address: shown.address,
          esign_text_version: ESIGN_AGREEMENT.version,
          esign_text_sha256: ESIGN_TEXT_SHA256,
        })
        .where('id', '=', contract.id)
        .execute();
      await orderPaper(trx, { kind: 'esign_agreement', applicationId, subjectId: contract.id, at: now });
    }
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    await trx
      .updateTable('contracts')
      .set({ code_sha256: hashOf(contract.id, code), code_until: now.add({ minutes: CODE_MINUTES }), code_failures: 0 })
      .where('id', '=', contract.id)
      .execute();
    await deps.outbox.send(trx, {
      kind: 'sign_code',
      personId,
      applicationId,
      params: { what: `договор № ${contract.number}`, whatKk: `№ ${contract.number} шарт`, minutes: CODE_MINUTES },
      secrets: { code },
      key: `sign_code:${contract.id}:${now.epochMilliseconds}`,
    });
  });
}

/**
 * «Подписать договор» by the code: kept are the hash of the paper, the moment and the address. A wrong code counts, the fifth ends it.
 * Refuses: what `lockSignable` refuses, `esign_not_agreed`, `sign_code_wrong`, `sign_code_over`, `contract_not_printed`.
 */
export async function signContract(
  deps: MoveDeps,
  actor: Actor,
  applicationId: string,
  { code, address }: { code: string; address: string | null },
): Promise<void> {
  const right = await deps.as(actor).write(async (trx) => {
    const { contract } = await lockSignable(trx, actor, applicationId);
    if (!isCodeAlive(contract, deps.clock.now())) throw new Refusal('sign_code_over');
    if (contract.codeSha256 !== hashOf(contract.id, code.replaceAll(/\s/g, ''))) {
      await trx
        .updateTable('contracts')
        .set((eb) => ({ code_failures: eb('code_failures', '+', 1) }))
        .where('id', '=', contract.id)
        .execute();
      return false;
    }
    await trx
      .updateTable('contracts')
      .set({ paper_sha256: await hashOfPaper(trx, contract), address })
      .where('id', '=', contract.id)
      .execute();
    await makeMove(trx, deps, actor, applicationId, 'sign_contract', { signMethod: 'code' });
    await confirmIfFree(trx, deps, applicationId);
    return true;
  });
  if (!right) throw new Refusal('sign_code_wrong');
}

/** A code was sent and may still be typed. */
export const isCodeAlive = ({ codeSha256, codeUntil, codeFailures }: Contract, now: Temporal.Instant): boolean =>
  codeSha256 !== null && codeUntil !== null && Temporal.Instant.compare(now, codeUntil) < 0 && codeFailures < MOST_FAILURES;

const hashOf = (contractId: string, code: string): string => createHash('sha256').update(`${contractId}:${code}`).digest('hex');
