import { type Application, procedureOf } from '#applications/index.ts';
import { type CmsLook, readVersion } from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import type { SignMethod } from '#procedures/index.ts';
import { findSignature } from './contract-signatures.db.ts';
import { type Contract, findContract } from './contracts.db.ts';
import { ESIGN_AGREEMENT } from './esign-agreement.ts';
import { isCodeAlive } from './sign-contract.ts';

/** The contract as its party and the centre see it; moments ISO. */
export interface ContractShown {
  readonly id: string;
  readonly number: number;
  readonly state: Contract['state'];
  readonly method: Contract['method'];
  readonly signedAt: string | null;
  readonly paperSha256: string | null;
  readonly address: string | null;
  /** The agreement on electronic signature, as it reads now. */
  readonly agreement: {
    readonly version: string;
    readonly clauses: readonly string[];
    readonly clausesKk: readonly string[];
    readonly accepted: boolean;
  };
  readonly codeSent: boolean;
  readonly methods: readonly SignMethod[];
  /** The latest that was sent on paper or by a file. */
  readonly signature: {
    readonly id: string;
    readonly method: 'scan' | 'cms_file';
    readonly state: 'sent' | 'accepted' | 'rejected';
    readonly sentAt: string;
    readonly words: string | null;
    readonly look: CmsLook | null;
    readonly scan: {
      readonly versionId: string;
      readonly name: string;
      readonly pages: number;
      readonly pageSizes: readonly (readonly [number, number])[];
    } | null;
  } | null;
}

export async function presentContract(db: Trx, application: Application, now: Temporal.Instant): Promise<ContractShown | null> {
  const contract = await findContract(db, application.id);
  if (!contract) return null;
  return {
    id: contract.id,
    number: contract.number,
    state: contract.state,
    method: contract.method,
    signedAt: contract.signedAt?.toString() ?? null,
    paperSha256: contract.paperSha256,
    address: contract.address,
    agreement: {
      version: ESIGN_AGREEMENT.version,
      clauses: ESIGN_AGREEMENT.clauses,
      clausesKk: ESIGN_AGREEMENT.clausesKk,
      accepted: contract.esignAgreedAt !== null,
    },
    codeSent: isCodeAlive(contract, now),
    methods: procedureOf(application).filing.signMethods,
    signature: await presentSignature(db, contract.id),
  };
}

async function presentSignature(db: Trx, contractId: string): Promise<ContractShown['signature']> {
  const signature = await findSignature(db, contractId);
  if (!signature) return null;
  const { id, method, state, sentAt, words, look, versionId } = signature;
  const version = versionId ? await readVersion(db, versionId) : null;
  return {
    id,
    method,
    state,
    sentAt: sentAt.toString(),
    words,
    look,
    scan: version && { versionId: version.id, name: version.name, pages: version.pages, pageSizes: version.pageSizes },
  };
}
