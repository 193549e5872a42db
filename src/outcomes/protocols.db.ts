import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import { hashContent, ProtocolContent } from './protocol-content.ts';
import type { Ballot, Vote } from './tally.ts';

const PROTOCOL = [
  'id',
  'application_id as applicationId',
  'centre_id as centreId',
  'version',
  'number',
  'year',
  'drawn_on as drawnOn',
  'state',
  'content',
  'content_sha256 as contentSha256',
  'proposed',
  'quorum',
  'casting_vote as castingVote',
  'corrects',
  'outcome',
  'by_casting_vote as byCastingVote',
  'sealed_at as sealedAt',
  'created_at as createdAt',
] as const;

export interface Protocol {
  readonly id: string;
  readonly applicationId: string;
  readonly centreId: string;
  /** From 1; a correction is the next. */
  readonly version: number;
  readonly number: number;
  readonly year: number;
  readonly drawnOn: Temporal.PlainDate;
  /** `signing`: at least one member has signed; `void`: given up before it was sealed. */
  readonly state: 'draft' | 'signing' | 'sealed' | 'void';
  readonly content: ProtocolContent;
  readonly contentSha256: string;
  readonly proposed: Vote;
  readonly quorum: number;
  readonly castingVote: boolean;
  readonly corrects: string | null;
  readonly outcome: Vote | null;
  readonly byCastingVote: boolean;
  readonly sealedAt: Temporal.Instant | null;
  readonly createdAt: Temporal.Instant;
}

export interface Signature extends Ballot {
  readonly personId: string;
  readonly displayName: string;
  readonly signedAt: Temporal.Instant | null;
  readonly contentSha256: string | null;
  readonly signatureSha256: string | null;
}

const parsed = (row: object): Protocol => ({ ...(row as Protocol), content: ProtocolContent.parse((row as Protocol).content) });

/** Refuses: `not_found`. */
export async function readProtocol(db: Trx, id: string): Promise<Protocol> {
  const row = await db
    .selectFrom('protocols')
    .select(PROTOCOL)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return parsed(row);
}

/** The newest that was not given up. */
export async function latestProtocol(db: Trx, applicationId: string): Promise<Protocol | null> {
  const row = await db
    .selectFrom('protocols')
    .select(PROTOCOL)
    .where('application_id', '=', applicationId)
    .where('state', '<>', 'void')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? parsed(row) : null;
}

/** The newest that was sealed, else the newest that was drawn: what an appeal is about. */
export async function findDecidingProtocol(db: Trx, applicationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('protocols')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('state', '<>', 'void')
    .orderBy((eb) => eb('state', '=', 'sealed'), 'desc')
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function listSignatures(db: Trx, protocolId: string): Promise<Signature[]> {
  const rows = await db
    .selectFrom('protocol_signatures')
    .select([
      'person_id as personId',
      'role',
      'display_name as displayName',
      'vote',
      'signed_at as signedAt',
      'content_sha256 as contentSha256',
      'signature_sha256 as signatureSha256',
    ])
    .where('protocol_id', '=', protocolId)
    .orderBy(sql`case role when 'commission_chair' then 0 when 'expert' then 1 else 2 end`)
    .orderBy('display_name')
    .execute();
  return rows as Signature[];
}

export async function listOpinions(db: Trx, protocolId: string): Promise<{ personId: string; words: string }[]> {
  return await db
    .selectFrom('protocol_opinions')
    .select(['person_id as personId', 'words'])
    .where('protocol_id', '=', protocolId)
    .orderBy('created_at')
    .execute();
}

/** Inserts the next version with one awaited signature per member. @returns its id. */
export async function insertProtocol(
  trx: Trx,
  draft: {
    readonly applicationId: string;
    readonly centreId: string;
    readonly drawnOn: Temporal.PlainDate;
    readonly content: ProtocolContent;
    readonly proposed: Vote;
    readonly quorum: number;
    readonly castingVote: boolean;
    readonly corrects: string | null;
    readonly at: Temporal.Instant;
  },
): Promise<string> {
  const { year } = draft.drawnOn;
  const { rows } = await sql<{ number: number }>`select next_number(${draft.centreId}::uuid, 'protocol', ${year}::int) as number`.execute(
    trx,
  );
  const { version } = await trx
    .selectFrom('protocols')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('version'), eb.lit(0)).as('version'))
    .where('application_id', '=', draft.applicationId)
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto('protocols')
    .values({
      application_id: draft.applicationId,
      centre_id: draft.centreId,
      version: version + 1,
      number: rows[0]?.number ?? 0,
      year,
      drawn_on: draft.drawnOn,
      content: JSON.stringify(draft.content),
      content_sha256: hashContent(draft.content),
      proposed: draft.proposed,
      quorum: draft.quorum,
      casting_vote: draft.castingVote,
      corrects: draft.corrects,
      created_at: draft.at,
      updated_at: draft.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await awaitSignatures(trx, id, draft.applicationId, draft.content);
  return id;
}

/** Puts fresh content into a protocol that nobody has signed. */
export async function redraw(
  trx: Trx,
  { id, applicationId }: Pick<Protocol, 'id' | 'applicationId'>,
  content: ProtocolContent,
  proposed: Vote,
  at: Temporal.Instant,
): Promise<void> {
  await trx
    .updateTable('protocols')
    .set({ content: JSON.stringify(content), content_sha256: hashContent(content), proposed, updated_at: at })
    .where('id', '=', id)
    .execute();
  await awaitSignatures(trx, id, applicationId, content);
}

/** Adds members that joined since; who is there stays. */
async function awaitSignatures(trx: Trx, protocolId: string, applicationId: string, { commission }: ProtocolContent): Promise<void> {
  for (const { personId, name, role } of commission)
    await trx
      .insertInto('protocol_signatures')
      .values({ protocol_id: protocolId, person_id: personId, application_id: applicationId, role, display_name: name })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export async function saveSignature(
  trx: Trx,
  {
    protocol,
    personId,
    vote,
    signatureSha256,
    at,
  }: {
    readonly protocol: Protocol;
    readonly personId: string;
    readonly vote: Vote;
    readonly signatureSha256: string;
    readonly at: Temporal.Instant;
  },
): Promise<void> {
  await trx
    .updateTable('protocol_signatures')
    .set({ vote, signed_at: at, content_sha256: protocol.contentSha256, signature_sha256: signatureSha256 })
    .where('protocol_id', '=', protocol.id)
    .where('person_id', '=', personId)
    .execute();
  if (protocol.state === 'draft')
    await trx.updateTable('protocols').set({ state: 'signing', updated_at: at }).where('id', '=', protocol.id).execute();
}
