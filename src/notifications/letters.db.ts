import type { Trx } from '#platform/database.ts';
import { type Channel, type LetterState, messageId } from './letter.ts';
import type { OrderedLetter } from './ports.ts';
import type { WrittenLetter } from './write-letter.ts';

export interface KeptLetter extends OrderedLetter {
  readonly key: string;
  readonly messageId: string;
  readonly sealedSecrets: string | null;
  readonly papers: readonly string[];
  readonly resent: boolean;
  readonly sendAt: Temporal.Instant;
  /** The letter that it repeats by another channel. */
  readonly copyOf: string | null;
}

const LETTER = [
  'id',
  'key',
  'kind',
  'person_id as personId',
  'application_id as applicationId',
  'params',
  'state',
  'message_id as messageId',
  'sealed_secrets as sealedSecrets',
  'papers',
  'resent',
  'send_at as sendAt',
  'copy_of as copyOf',
] as const;

export async function findLetter(db: Trx, id: string): Promise<KeptLetter | undefined> {
  const row = await db.selectFrom('letters').select(LETTER).where('id', '=', id).executeTakeFirst();
  return row && { ...row, params: row.params as Record<string, unknown>, state: row.state as LetterState };
}

export async function lockLetter(trx: Trx, id: string): Promise<{ state: LetterState; resent: boolean }> {
  const row = await trx.selectFrom('letters').select(['state', 'resent']).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  return { ...row, state: row.state as LetterState };
}

export interface Recipient {
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly locale: string;
  readonly channel: string;
  /** By which letters go as well. */
  readonly secondChannel: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export async function readRecipient(db: Trx, personId: string): Promise<Recipient> {
  return await db
    .selectFrom('people')
    .select(['given_name as givenName', 'patronymic', 'locale', 'channel', 'second_channel as secondChannel', 'email', 'phone'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}

/** The same letter by the second channel, once. @returns its id; null where there is one already. */
export async function insertCopy(trx: Trx, { id, key, ...letter }: KeptLetter, at: Temporal.Instant): Promise<string | null> {
  const copied = `${key}:copy`;
  const row = await trx
    .insertInto('letters')
    .values({
      key: copied,
      kind: letter.kind,
      person_id: letter.personId,
      application_id: letter.applicationId,
      params: JSON.stringify(letter.params),
      message_id: messageId(copied),
      copy_of: id,
      created_at: at,
      send_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface Leaving {
  readonly channel: Channel;
  readonly kept: WrittenLetter;
  /** With its secrets in the open: for the demo mailbox. */
  readonly demoCopy: WrittenLetter | null;
  readonly resent: boolean;
  readonly at: Temporal.Instant;
}

export async function saveLeaving(trx: Trx, id: string, { channel, kept, demoCopy, resent, at }: Leaving): Promise<void> {
  const bySms = channel === 'sms';
  await trx
    .updateTable('letters')
    .set((eb) => ({
      state: 'sending',
      channel,
      resent,
      sending_at: at,
      attempts: eb('attempts', '+', 1),
      subject: kept.subject,
      body_text: bySms ? kept.sms : kept.text,
      body_html: bySms ? null : kept.html,
      demo_copy:
        demoCopy &&
        JSON.stringify({ subject: demoCopy.subject, text: bySms ? demoCopy.sms : demoCopy.text, html: bySms ? null : demoCopy.html }),
    }))
    .where('id', '=', id)
    .execute();
}

/** It surely did not leave: it stays in the queue, its secrets with it. */
export async function saveFailedTry(trx: Trx, id: string, failure: string): Promise<void> {
  await trx.updateTable('letters').set({ state: 'queued', failure }).where('id', '=', id).execute();
}

/** The end of a delivery, good or bad: the secrets go. */
export async function saveEnd(
  trx: Trx,
  id: string,
  end: { state: Exclude<LetterState, 'queued' | 'sending'>; failure?: string; sentAt?: Temporal.Instant },
): Promise<void> {
  await trx
    .updateTable('letters')
    .set({ state: end.state, failure: end.failure ?? null, sent_at: end.sentAt ?? null, sealed_secrets: null })
    .where('id', '=', id)
    .execute();
}

export async function saveNotice(
  trx: Trx,
  letter: OrderedLetter,
  notice: WrittenLetter['notice'] & { path: string | null },
  at: Temporal.Instant,
): Promise<void> {
  await trx
    .insertInto('notices')
    .values({
      letter_id: letter.id,
      person_id: letter.personId,
      application_id: letter.applicationId,
      kind: letter.kind,
      params: JSON.stringify(letter.params),
      title: notice.title,
      words: notice.words,
      path: notice.path,
      created_at: at,
    })
    .onConflict((conflict) => conflict.column('letter_id').doNothing())
    .execute();
}

export async function saveQueuedAgain(trx: Trx, id: string, at: Temporal.Instant): Promise<void> {
  await trx.updateTable('letters').set({ state: 'queued', send_at: at }).where('id', '=', id).execute();
}
