import { assertAllowed, lockApplication } from '#applications/index.ts';
import { listPapers } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { findSignatureInCheck } from './contract-signatures.db.ts';
import { type Contract, findContract } from './contracts.db.ts';
import { maySign } from './payments.policy.ts';

/**
 * The offered contract, locked, for the party that signs it.
 * Refuses: `not_signed_in`, `not_found`, `not_contract_party`, `nothing_to_sign`, `signature_in_check`.
 */
export async function lockSignable(trx: Trx, actor: Actor, applicationId: string): Promise<{ contract: Contract; personId: string }> {
  const application = await lockApplication(trx, applicationId);
  assertAllowed(maySign(actor, application));
  const contract = application.state === 'contract_offered' ? await findContract(trx, applicationId) : undefined;
  if (!contract || actor.personId === null) throw new Refusal('nothing_to_sign');
  if (await findSignatureInCheck(trx, contract.id)) throw new Refusal('signature_in_check');
  return { contract, personId: actor.personId };
}

/** Hash of the file that the party was given to sign. Refuses: `contract_not_printed`. */
export async function hashOfPaper(db: Trx, contract: Contract): Promise<string> {
  const papers = await listPapers(db, contract.applicationId);
  const paper = papers.find(({ kind, subjectId, fileSha256 }) => kind === 'contract' && subjectId === contract.id && fileSha256 !== null);
  if (!paper?.fileSha256) throw new Refusal('contract_not_printed');
  return paper.fileSha256;
}
