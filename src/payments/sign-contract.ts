import { createHash, randomInt } from 'node:crypto';
import { assertAllowed, lockApplication, type MoveDeps, makeMove } from '#applications/index.ts';
import { listPapers } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Contract, findContract } from './payments.db.ts';
import { mayPay } from './payments.policy.ts';

const CODE_MINUTES = 15;
const MOST_FAILURES = 5;

/**
 * Accepts the agreement on electronic signature for this contract and sends a one-time code to the signer.
 * Refuses: `not_signed_in`, `not_found`, `nothing_to_sign`, `esign_not_agreed`.
 */
export async function sendSignCode(deps: MoveDeps, actor: Actor, applicationId: string, { agreed }: { agreed: boolean }): Promise<void> {
  if (!agreed) throw new Refusal('esign_not_agreed');
  await deps.as(actor).write(async (trx) => {
    const { contract, personId } = await lockSignable(trx, actor, applicationId);
    const now = deps.clock.now();
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    await trx
      .updateTable('contracts')
      .set((eb) => ({
        esign_agreed_at: eb.fn.coalesce('esign_agreed_at', eb.val(now)),
        code_sha256: hashOf(contract.id, code),
        code_until: now.add({ minutes: CODE_MINUTES }),
        code_failures: 0,
      }))
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
 * Refuses: `not_signed_in`, `not_found`, `nothing_to_sign`, `esign_not_agreed`, `sign_code_wrong`, `sign_code_over`, `contract_not_printed`, `not_contract_party`.
 */
export async function signContract(
  deps: MoveDeps,
  actor: Actor,
  applicationId: string,
  { code, address }: { code: string; address: string | null },
): Promise<void> {
  const right = await deps.as(actor).write(async (trx) => {
    const { contract } = await lockSignable(trx, actor, applicationId);
    if (!isAlive(contract, deps.clock.now())) throw new Refusal('sign_code_over');
    if (contract.codeSha256 !== hashOf(contract.id, code.trim())) {
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
    return true;
  });
  if (!right) throw new Refusal('sign_code_wrong');
}

async function lockSignable(trx: Trx, actor: Actor, applicationId: string): Promise<{ contract: Contract; personId: string }> {
  const application = await lockApplication(trx, applicationId);
  assertAllowed(mayPay(actor, application));
  const contract = application.state === 'contract_offered' ? await findContract(trx, applicationId) : undefined;
  if (!contract || actor.personId === null) throw new Refusal('nothing_to_sign');
  return { contract, personId: actor.personId };
}

const isAlive = ({ codeSha256, codeUntil, codeFailures }: Contract, now: Temporal.Instant): boolean =>
  codeSha256 !== null && codeUntil !== null && Temporal.Instant.compare(now, codeUntil) < 0 && codeFailures < MOST_FAILURES;

async function hashOfPaper(db: Trx, contract: Contract): Promise<string> {
  const papers = await listPapers(db, contract.applicationId);
  const paper = papers.find(({ kind, subjectId, fileSha256 }) => kind === 'contract' && subjectId === contract.id && fileSha256 !== null);
  if (!paper?.fileSha256) throw new Refusal('contract_not_printed');
  return paper.fileSha256;
}

const hashOf = (contractId: string, code: string): string => createHash('sha256').update(`${contractId}:${code}`).digest('hex');
