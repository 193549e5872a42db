import { checkFields, type FieldProblem, missingFields } from '#accounts/index.ts';
import type { Trx } from '#platform/database.ts';
import { namedParts } from '#platform/named.ts';
import { type BlockId, checkPayerNumber, dayIn } from '#procedures/index.ts';
import { type Application, listBlocks, type StoredBlock } from './applications.db.ts';
import type { Block } from './block.ts';
import { blockOf, blockOfPlace, blocksAsked } from './blocks.ts';
import { zoneOfCentre } from './change-clocks.ts';
import { procedureOf } from './procedure-of.ts';

/** A document that the qualification's card names. */
export interface RequiredDocument {
  readonly kind: string;
  readonly required: boolean;
  readonly note?: string;
}

export interface BlockState {
  readonly id: BlockId;
  readonly filled: number;
  readonly needed: number;
  readonly problems: readonly (FieldProblem & { readonly entry?: number })[];
  readonly confirmed: boolean;
  /** Complete, without faults and confirmed. */
  readonly ready: boolean;
}

export interface ApplicationState {
  readonly blocks: readonly BlockState[];
  readonly missing: readonly { readonly block: BlockId; readonly field: string }[];
  readonly unconfirmed: readonly BlockId[];
  readonly missingDocuments: readonly string[];
}

/** How complete each block is and what stands in the way of sending. */
export async function checkApplication(db: Trx, application: Application, now: Temporal.Instant): Promise<ApplicationState> {
  const stored = new Map((await listBlocks(db, application.id)).map((block) => [block.block, block]));
  const today = dayIn(now, await zoneOfCentre(db, application.centreId));
  const documents = await db
    .selectFrom('application_documents')
    .leftJoin('document_versions as v', 'v.id', 'application_documents.document_version_id')
    .select(['application_documents.kind', 'v.findings'])
    .where('application_id', '=', application.id)
    .where('removed_at', 'is', null)
    .execute();
  const kinds = new Set(documents.map(({ kind }) => kind));
  const demanded = await readDemanded(db, application);
  const missingDocuments = demanded.filter((kind) => !kinds.has(kind));
  const wantsPhoto = await lacksPhoto(db, application);
  const procedure = procedureOf(application);
  const shown = blocksAsked(procedure, { practiceKind: application.practiceKind, demanded });
  const blocks = shown.map(({ id }) => {
    const block = stored.get(id);
    if (id === 'qualification') return stateOf(id, block, chosen(application, block?.values.employerInn ?? ''));
    if (id === 'documents' || id === 'portfolio') {
      const inPlace = documents.filter(({ kind }) => blockOfPlace(kind) === id);
      const lacking = id === 'portfolio' ? (kinds.has(id) ? [] : [id]) : missingDocuments.filter((kind) => blockOfPlace(kind) === id);
      return stateOf(id, block, placesOf(inPlace, lacking));
    }
    const content = fieldsOf(blockOf(procedure, id), block, { today, birthDate: stored.get('applicant')?.values.birthDate ?? '' });
    const noPhoto = { ...content, needed: content.needed + 1, problems: [...content.problems, PHOTO_MISSING] };
    return stateOf(id, block, id === 'applicant' && wantsPhoto ? noPhoto : content);
  });
  return {
    blocks,
    missing: blocks.flatMap(({ id, problems }) =>
      problems.filter(({ severity, code }) => severity === 'blocks' && code !== SCAN_BLOCKED).map(({ field }) => ({ block: id, field })),
    ),
    unconfirmed: blocks.filter(({ confirmed }) => !confirmed).map(({ id }) => id),
    missingDocuments,
  };
}

/** The guard of scans has reasons of its own: a bad scan is no missing field. */
const SCAN_BLOCKED = 'scan_blocked';
const PHOTO_MISSING = { field: 'photo', code: 'photo_missing', severity: 'blocks' } as const;

/** Only where the procedure demands a photo; whoever may not see the person's card does not ask. */
async function lacksPhoto(db: Trx, application: Application): Promise<boolean> {
  if (procedureOf(application).filing.photo !== 'required') return false;
  const person = await db.selectFrom('people').select('photo_sha256 as photo').where('id', '=', application.applicantId).executeTakeFirst();
  return person !== undefined && person.photo === null;
}

export async function readRequiredDocuments(
  db: Trx,
  application: Pick<Application, 'qualificationId'>,
): Promise<readonly RequiredDocument[]> {
  if (!application.qualificationId) return [];
  const { documents } = await db
    .selectFrom('qualifications')
    .select(namedParts('qualifications.required_documents').as('documents'))
    .where('id', '=', application.qualificationId)
    .executeTakeFirstOrThrow();
  return documents as unknown as RequiredDocument[];
}

/** Kinds without which the qualification's card takes no application. */
export const readDemanded = async (db: Trx, application: Pick<Application, 'qualificationId'>): Promise<readonly string[]> =>
  (await readRequiredDocuments(db, application)).filter(({ required }) => required).map(({ kind }) => kind);

type Content = Pick<BlockState, 'filled' | 'needed' | 'problems'>;

function stateOf(id: BlockId, block: StoredBlock | undefined, content: Content): BlockState {
  const confirmed = block?.accuracyConfirmedAt != null && block.consentAt != null;
  return { id, ...content, confirmed, ready: confirmed && !content.problems.some(({ severity }) => severity === 'blocks') };
}

const needed = (field: string) => ({ field, code: 'required', severity: 'blocks' as const });

/** What stands in the places of a block; a scan that nobody can read fills none. */
function placesOf(documents: readonly { readonly kind: string; readonly findings: unknown }[], lacking: readonly string[]): Content {
  const bad = documents.filter(({ findings }) => isBlocking(findings));
  const problems = bad.map(({ kind }) => ({ field: kind, code: SCAN_BLOCKED, severity: 'blocks' as const }));
  return {
    filled: documents.length - bad.length,
    needed: documents.length + lacking.length,
    problems: [...lacking.map(needed), ...problems],
  };
}

const isBlocking = (findings: unknown): boolean =>
  Array.isArray(findings) && findings.some((finding: { readonly severity?: unknown }) => finding.severity === 'blocks');

/** @param employerNumber  by which the employer is known that pays. */
function chosen(application: Application, employerNumber: string): Content {
  const choices = {
    qualification: application.qualificationId,
    practiceKind: application.practiceKind,
    payer: application.payerKind,
    site: application.siteId,
  };
  const empty = Object.entries(choices)
    .filter(([, value]) => value === null)
    .map(([field]) => field);
  const choicesMade = { filled: 4 - empty.length, needed: 4, problems: empty.map(needed) };
  if (application.payerKind !== 'employer') return choicesMade;
  const { filled, problems } = choicesMade;
  const checked = checkPayerNumber(procedureOf(application), employerNumber);
  if (checked.ok) return { filled: filled + 1, needed: 5, problems };
  const code = checked.reason === 'empty' ? 'required' : checked.reason;
  return { filled, needed: 5, problems: [...problems, { field: 'employerInn', code, severity: 'blocks' }] };
}

/** @param known  what fields are measured by: this day, and the day of birth that stands in another block. */
function fieldsOf(
  block: Block,
  stored: StoredBlock | undefined,
  { today, birthDate }: { readonly today: Temporal.PlainDate; readonly birthDate: string },
): Content {
  const values = stored?.values ?? {};
  const entries = stored?.entries ?? [];
  const { list } = block;
  const missing = missingFields(block.fields, values);
  const problems = [
    ...checkFields(block.fields, { birthDate, ...values }, today),
    ...(list
      ? entries.flatMap((entry, index) => checkFields(list.fields, entry, today).map((problem) => ({ ...problem, entry: index })))
      : []),
    ...(list && entries.length < list.atLeast ? [needed(list.name)] : []),
  ];
  if (!list) {
    const filled = Object.keys(values).length;
    return { filled, needed: filled + missing.length, problems };
  }
  const whole = entries.filter((entry) => missingFields(list.fields, entry).length === 0).length;
  return { filled: whole, needed: Math.max(list.atLeast, entries.length), problems };
}
