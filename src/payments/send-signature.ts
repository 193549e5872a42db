import { type MoveDeps, readApplication, readersOf } from '#applications/index.ts';
import {
  insertFile,
  inspectCms,
  keepUpload,
  MAX_CMS_BYTES,
  showThroughApplication,
  takeUpload,
  type UploadedFile,
} from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import { refuseOn } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { insertSignature } from './contract-signatures.db.ts';
import { hashOfPaper, lockSignable } from './signable-contract.ts';

type SendDeps = MoveDeps & Pick<Deps, 'files'>;
type Signed = { readonly files: readonly UploadedFile[]; readonly address: string | null };

/**
 * The contract signed on paper: a scan or photographs of its pages. The centre checks it.
 * Refuses: what `lockSignable` and `takeUpload` refuse, `contract_not_printed`.
 */
export async function sendSignedScan(deps: SendDeps, actor: Actor, applicationId: string, { files, address }: Signed): Promise<void> {
  await deps.as(actor).write((trx) => lockSignable(trx, actor, applicationId));
  const taken = await takeUpload(deps, files);
  await onceInCheck(() =>
    deps.as(actor).write(async (trx) => {
      const { contract, personId } = await lockSignable(trx, actor, applicationId);
      const now = deps.clock.now();
      const { versionId } = await keepUpload(trx, personId, 'signed_contract', taken, now);
      await showThroughApplication(trx, versionId, applicationId);
      const id = await insertSignature(trx, {
        contractId: contract.id,
        applicationId,
        method: 'scan',
        versionId,
        paperSha256: await hashOfPaper(trx, contract),
        sentBy: personId,
        sentAt: now,
        address,
      });
      await tellCentre(deps, trx, applicationId, id);
    }),
  );
}

/**
 * A signature file (.p7s, .sig) over the contract's PDF. What can be computed is computed; whom the certificate belongs to is for the centre to judge, as is GOST.
 * Refuses: what `lockSignable` and `inspectCms` refuse, `no_file_chosen`, `contract_not_printed`.
 */
export async function sendSignatureFile(deps: SendDeps, actor: Actor, applicationId: string, { files, address }: Signed): Promise<void> {
  const paperSha256 = await deps.as(actor).write(async (trx) => hashOfPaper(trx, (await lockSignable(trx, actor, applicationId)).contract));
  const [file] = files;
  if (!file) throw new Refusal('no_file_chosen');
  const now = deps.clock.now();
  const look = await inspectCms(file.bytes, await deps.files.read(paperSha256), now);
  const stored = await deps.files.put(file.bytes, { maxBytes: MAX_CMS_BYTES });
  await onceInCheck(() =>
    deps.as(actor).write(async (trx) => {
      const { contract, personId } = await lockSignable(trx, actor, applicationId);
      await insertFile(trx, stored, 'application/pkcs7-signature', now);
      const id = await insertSignature(trx, {
        contractId: contract.id,
        applicationId,
        method: 'cms_file',
        fileSha256: stored.sha256,
        fileName: `Договор № ${contract.number}.p7s`,
        look,
        paperSha256,
        sentBy: personId,
        sentAt: now,
        address,
      });
      await tellCentre(deps, trx, applicationId, id);
    }),
  );
}

const onceInCheck = <T>(work: () => Promise<T>) => refuseOn('one_signature_in_check_of_a_contract', 'signature_in_check', work);

async function tellCentre(deps: MoveDeps, trx: Trx, applicationId: string, signatureId: string): Promise<void> {
  const application = await readApplication(trx, applicationId);
  for (const personId of await readersOf(trx, application, 'centre', 'accountant', deps.clock.now()))
    await deps.outbox.send(trx, {
      kind: 'contract_to_check',
      personId,
      applicationId,
      key: `contract_to_check:${signatureId}:${personId}`,
    });
}
