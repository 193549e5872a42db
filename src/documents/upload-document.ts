import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Certification } from './certification.ts';
import { insertDocument, insertVersion, listNewestVersions, lockOwnDocument, type TakenUpload } from './documents.db.ts';
import type { Finding } from './inspection.ts';
import type { DocumentKindId } from './kinds.ts';
import { takeUpload, type UploadedFile } from './take-upload.ts';

export interface KeptUpload {
  readonly documentId: string;
  readonly versionId: string;
  readonly findings: readonly Finding[];
  /** The same file of the same kind was there already; nothing was added. */
  readonly repeated: boolean;
}

/** A document of the signed-in person's cabinet. Refuses: `not_signed_in` and what `takeUpload` refuses. */
export async function uploadDocument(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  upload: { kind: DocumentKindId; files: readonly UploadedFile[]; certification?: Certification | null },
): Promise<KeptUpload> {
  const ownerId = ownerOf(actor);
  const taken = await takeUpload(deps, upload.files, upload.certification);
  return await deps.as(actor).write((trx) => keepUpload(trx, ownerId, upload.kind, taken, deps.clock.now()));
}

/** A new version of a document; applications keep the one that was filed. Refuses: `not_found`, `not_signed_in` and what `takeUpload` refuses. */
export async function uploadVersion(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  documentId: string,
  { files, certification }: { files: readonly UploadedFile[]; certification?: Certification | null },
): Promise<KeptUpload> {
  const ownerId = ownerOf(actor);
  const taken = await takeUpload(deps, files, certification);
  return await deps.as(actor).write(async (trx) => {
    const { kind } = await lockOwnDocument(trx, ownerId, documentId);
    const upload = withKindFindings(kind as DocumentKindId, taken);
    const versionId = await insertVersion(trx, { documentId, kind, ownerId, upload, at: deps.clock.now() });
    return { documentId, versionId, findings: upload.findings, repeated: false };
  });
}

/** What the kind of a document makes of its pages: a passport is two, the photograph and the registration. */
function withKindFindings(kind: DocumentKindId, upload: TakenUpload): TakenUpload {
  if (kind !== 'identity' || upload.pageSizes.length !== 1) return upload;
  return { ...upload, findings: [...upload.findings, { severity: 'warns', code: 'one_page_of_identity', details: {} }] };
}

/** Keeps a taken upload in the caller's transaction; the same file of the same kind is kept once. */
export async function keepUpload(
  trx: Trx,
  ownerId: string,
  kind: DocumentKindId,
  upload: TakenUpload,
  at: Temporal.Instant,
): Promise<KeptUpload> {
  const same = (await listNewestVersions(trx, ownerId)).find((version) => version.kind === kind && version.sha256 === upload.sha256);
  if (same && JSON.stringify(same.certification) === JSON.stringify(upload.certification))
    return { documentId: same.documentId, versionId: same.id, findings: same.findings, repeated: true };
  const documentId = same?.documentId ?? (await insertDocument(trx, ownerId, kind, at));
  const found = withKindFindings(kind, upload);
  const versionId = await insertVersion(trx, { documentId, kind, ownerId, upload: found, at });
  return { documentId, versionId, findings: found.findings, repeated: same !== undefined };
}

/** Refuses: `not_signed_in`. */
export function ownerOf(actor: Actor): string {
  if (!actor.personId) throw new Refusal('not_signed_in');
  return actor.personId;
}
