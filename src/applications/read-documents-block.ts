import {
  type DocumentKind,
  type DocumentVersion,
  findDocumentKind,
  findingMessage,
  inOrderOfWeight,
  kindsThatFit,
  listNewestVersions,
  placeLabel,
} from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import type { Procedure } from '#procedures/index.ts';
import { type Application, readApplication } from './applications.db.ts';
import { assertAllowed, mayOpenOwn } from './applications.policy.ts';
import { type AttachedDocument, listAttachedDocuments } from './attached-documents.ts';
import { blockOfPlace } from './blocks.ts';
import { type RequiredDocument, readRequiredDocuments } from './check-application.ts';
import { readOpenDocumentPlaces } from './document-places.ts';
import { procedureOf } from './procedure-of.ts';
import { listRemarks, type RemarkShown } from './remarks.ts';

/** A finding in words, at its page. */
export interface FindingShown {
  readonly severity: 'blocks' | 'warns' | 'info';
  readonly page: number | null;
  readonly what: string;
  readonly toDo: string;
}

/** A version as pages show it; plain data. */
export interface VersionShown {
  readonly versionId: string;
  readonly documentId: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly pages: number;
  readonly pageSizes: readonly (readonly [number, number])[];
  readonly findings: readonly FindingShown[];
  readonly certification: Readonly<Record<string, boolean>> | null;
  /** ISO. */
  readonly uploadedAt: string;
}

export interface AttachedShown {
  readonly id: string;
  readonly version: VersionShown | null;
  readonly link: string | null;
  readonly answer: string | null;
  readonly remarks: readonly RemarkShown[];
}

/** A card of the block: what is asked for and what stands there. */
export interface DocumentPlace {
  readonly kind: string;
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly open: boolean;
  readonly kinds: readonly DocumentKind[];
  readonly attached: readonly AttachedShown[];
  /** Of the whole place or block. */
  readonly remarks: readonly RemarkShown[];
  /** What the cabinet holds that fits and is not here yet. */
  readonly fromCabinet: readonly VersionShown[];
}

export interface DocumentsBlock {
  readonly places: readonly DocumentPlace[];
  readonly qualificationChosen: boolean;
  /** ISO; null while the separate consent is not signed here. */
  readonly consentGivenAt: string | null;
}

/** What every application may hold while no qualification is chosen, and beside what its card names; not what the procedure asks only where the card does. */
const ALWAYS: readonly RequiredDocument[] = ['identity', 'education', 'work_experience', 'statement', 'consent', 'other'].map((kind) => ({
  kind,
  required: false,
}));

/** «Документы для заявления» as its owner sees it. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function readDocumentsBlock(deps: Pick<Deps, 'as'>, actor: Actor, applicationId: string): Promise<DocumentsBlock> {
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const named = await readRequiredDocuments(db, application);
    const onlyNamed = procedureOf(application).blocks.map(({ onlyIfDemanded }) => onlyIfDemanded);
    const asked = [...named, ...ALWAYS.filter(({ kind }) => !onlyNamed.includes(kind) && !named.some((one) => one.kind === kind))];
    const consent = await db
      .selectFrom('consents')
      .select('given_at as givenAt')
      .where('application_id', '=', applicationId)
      .where('purpose', '=', 'application')
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    return {
      places: await presentPlaces(
        db,
        application,
        asked.filter(({ kind }) => kind !== 'portfolio'),
      ),
      qualificationChosen: application.qualificationId !== null,
      consentGivenAt: consent?.givenAt.toString() ?? null,
    };
  });
}

/** «Портфолио» as its owner sees it. Refuses as `readDocumentsBlock`. */
export async function readPortfolioBlock(deps: Pick<Deps, 'as'>, actor: Actor, applicationId: string): Promise<DocumentPlace> {
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const [place] = await presentPlaces(db, application, [{ kind: 'portfolio', required: true }]);
    if (!place) throw new Error('one place was asked for');
    return place;
  });
}

async function presentPlaces(db: Trx, application: Application, asked: readonly RequiredDocument[]): Promise<DocumentPlace[]> {
  const attached = await listAttachedDocuments(db, application.id);
  const open = await readOpenDocumentPlaces(db, application);
  const cabinet = await listNewestVersions(db, application.applicantId);
  const remarks = (await listRemarks(db, application.id)).filter((remark) => remark.open);
  const editable = application.state === 'draft' || application.state === 'returned';
  return asked.map(({ kind, required, note }, place) => {
    const here = attached.filter((one) => one.kind === kind);
    const kinds = kindsThatFit(kind).flatMap((id) => findDocumentKind(id) ?? []);
    const held = new Set(here.map(({ version }) => version?.id));
    const known = new Set(here.flatMap(({ id, version }) => [id, version?.id ?? id]));
    return {
      kind,
      label: placeLabel(kind),
      hint:
        note ??
        hintOf(procedureOf(application), kind) ??
        (kinds.length === 1 ? kinds[0]?.hint : kinds.map(({ label }) => label).join(', ')) ??
        null,
      required,
      open: editable && open.isOpen(kind),
      kinds,
      attached: here.map((one) => ({
        ...presentAttached(one),
        remarks: remarks.filter(({ documentId }) => documentId !== null && (documentId === one.id || documentId === one.version?.id)),
      })),
      remarks: remarks.filter(
        ({ block, field, documentId }) =>
          (field === kind && (documentId === null || !known.has(documentId))) ||
          // what is said of the whole block is said once, above its first place
          (field === null && documentId === null && block === blockOfPlace(kind) && place === 0),
      ),
      fromCabinet: cabinet
        .filter((version) => kinds.some(({ id }) => id === version.kind) && !held.has(version.id) && !isBlocking(version))
        .map(presentVersion),
    };
  });
}

const presentAttached = ({ id, version, link, answer }: AttachedDocument) => ({
  id,
  version: version && presentVersion(version),
  link,
  answer,
});

const isBlocking = ({ findings }: DocumentVersion) => findings.some(({ severity }) => severity === 'blocks');

export function presentVersion(version: DocumentVersion): VersionShown {
  return {
    versionId: version.id,
    documentId: version.documentId,
    kind: version.kind,
    kindLabel: placeLabel(version.kind),
    name: version.name,
    size: version.size,
    pages: version.pages,
    pageSizes: version.pageSizes,
    findings: inOrderOfWeight(version.findings).map((finding) => ({
      severity: finding.severity,
      page: finding.page ?? null,
      ...findingMessage(finding),
    })),
    certification: version.certification,
    uploadedAt: version.uploadedAt.toString(),
  };
}

/** What the procedure says of a kind of document, in the language of whoever reads. */
function hintOf({ filing }: Procedure, kind: string): string | null {
  const hint = filing.documentHints?.[kind];
  return hint ? say(hint) : null;
}
