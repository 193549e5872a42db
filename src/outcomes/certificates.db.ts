import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';

/** In the language of whoever reads, as the names stood when it was drawn. */
const certificateColumns = () =>
  [
    'id',
    'application_id as applicationId',
    'protocol_id as protocolId',
    'person_id as personId',
    'council_id as councilId',
    'centre_id as centreId',
    'qualification_id as qualificationId',
    'number',
    'surname',
    'given_name as givenName',
    'patronymic',
    'qualification_code as qualificationCode',
    named('certificates.qualification_name').as('qualificationName'),
    'level',
    named('certificates.standard').as('standard'),
    named('certificates.centre_name').as('centreName'),
    named('certificates.council_name').as('councilName'),
    'time_zone as zone',
    'recognised_on as recognisedOn',
    'issued_on as issuedOn',
    'valid_until as validUntil',
    'state',
    'standing',
    'signer_name as signerName',
    'signed_at as signedAt',
    'handed_over_at as handedOverAt',
  ] as const;

export type CertificateState = 'awaiting_number' | 'to_sign' | 'issued' | 'handed_over';
export type Standing = 'active' | 'suspended' | 'annulled' | 'superseded';

export interface Certificate {
  readonly id: string;
  readonly applicationId: string;
  readonly protocolId: string;
  readonly personId: string;
  readonly councilId: string;
  readonly centreId: string;
  readonly qualificationId: string;
  readonly number: string | null;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly qualificationCode: string;
  readonly qualificationName: string;
  readonly level: number;
  readonly standard: string;
  readonly centreName: string;
  readonly councilName: string;
  readonly zone: string;
  readonly recognisedOn: Temporal.PlainDate;
  readonly issuedOn: Temporal.PlainDate | null;
  readonly validUntil: Temporal.PlainDate | null;
  readonly state: CertificateState;
  readonly standing: Standing;
  readonly signerName: string | null;
  readonly signedAt: Temporal.Instant | null;
  readonly handedOverAt: Temporal.Instant | null;
}

/** Locks the row. Refuses: `not_found`. */
export async function lockCertificate(trx: Trx, id: string): Promise<Certificate> {
  const row = await trx
    .selectFrom('certificates')
    .select(certificateColumns())
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return row as Certificate;
}

export async function readCertificate(db: Trx, id: string): Promise<Certificate> {
  const row = await db
    .selectFrom('certificates')
    .select(certificateColumns())
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return row as Certificate;
}

/** Those in sight of who asks, newest first. */
export async function listCertificates(
  db: Trx,
  by: { readonly personId?: string; readonly applicationId?: string; readonly states?: readonly CertificateState[] } = {},
): Promise<Certificate[]> {
  let query = db.selectFrom('certificates').select(certificateColumns()).orderBy('recognised_on', 'desc').orderBy('id', 'desc').limit(500);
  if (by.personId) query = query.where('person_id', '=', by.personId);
  if (by.applicationId) query = query.where('application_id', '=', by.applicationId);
  if (by.states) query = query.where('state', 'in', by.states);
  return (await query.execute()) as Certificate[];
}

/** Next serial of the council's certificates; gapless, since a rollback takes it back. */
export async function nextSerial(trx: Trx, councilId: string): Promise<number> {
  const { rows } = await sql<{ serial: number }>`select next_number(${councilId}::uuid, 'certificate', 0) as serial`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('a series without a number');
  return row.serial;
}

export async function appendEvent(
  trx: Trx,
  event: {
    readonly certificate: Pick<Certificate, 'id' | 'applicationId'>;
    readonly kind: 'drafted' | 'numbered' | 'signed' | 'handed_over' | 'suspended' | 'resumed' | 'annulled' | 'superseded';
    readonly at: Temporal.Instant;
    readonly actor: { readonly personId: string | null; readonly role: string | null };
    readonly wordsId?: string | null;
  },
): Promise<void> {
  await trx
    .insertInto('certificate_events')
    .values({
      certificate_id: event.certificate.id,
      application_id: event.certificate.applicationId,
      kind: event.kind,
      at: event.at,
      actor_person_id: event.actor.personId,
      actor_role: event.actor.role ?? 'system',
      words_id: event.wordsId ?? null,
    })
    .execute();
}
