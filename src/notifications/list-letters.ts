import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Channel, LetterState } from './letter.ts';
import { tellsSecret } from './letters/registry.ts';

export interface ListedLetter {
  readonly id: string;
  readonly kind: string;
  readonly personId: string;
  readonly applicationId: string | null;
  /** Null until it is written: a letter that is ordered for later. */
  readonly subject: string | null;
  /** When it left; where it has not, when it is to leave. */
  readonly at: Temporal.Instant;
  readonly state: LetterState;
  readonly channel: Channel | null;
  /** Code of what went wrong, of a letter that has not left or failed. */
  readonly failure: string | null;
  /** It was given up and told no secret: secrets are erased, the act behind such a letter has to be done anew. */
  readonly canSendAgain: boolean;
}

const SHOWN = 200;
const LISTED = [
  'id',
  'kind',
  'person_id as personId',
  'application_id as applicationId',
  'subject',
  'sent_at as sentAt',
  'sending_at as sendingAt',
  'send_at as sendAt',
  'state',
  'channel',
  'failure',
] as const;

/** Letters of an application that the actor may see, newest first: the applicant's own ones, all of them for the centre and the council. */
export async function listLettersOfApplication(
  deps: Pick<Deps, 'as'>,
  actor: Actor,
  applicationId: string,
): Promise<readonly ListedLetter[]> {
  const rows = await deps
    .as(actor)
    .read((db) =>
      db
        .selectFrom('letters')
        .select(LISTED)
        .where('application_id', '=', applicationId)
        .orderBy('send_at', 'desc')
        .orderBy('id', 'desc')
        .limit(SHOWN)
        .execute(),
    );
  return rows.map(listed);
}

/** Letters that were given up, newest first: those of the centre's or the council's applications; for the operator those of no application. Refuses `not_yours`. */
export async function listFailedLetters(deps: Pick<Deps, 'as'>, actor: Actor): Promise<readonly ListedLetter[]> {
  if (!maySeeFailed(actor)) throw new Refusal('not_yours');
  const rows = await deps
    .as(actor)
    .read((db) =>
      db
        .selectFrom('letters')
        .select(LISTED)
        .where('state', '=', 'failed')
        .orderBy('send_at', 'desc')
        .orderBy('id', 'desc')
        .limit(SHOWN)
        .execute(),
    );
  return rows.map(listed);
}

export const maySeeFailed = ({ scope }: Actor): boolean => scope === 'centre' || scope === 'council' || scope === 'operator';

export interface ReadLetter extends ListedLetter {
  /** As sent, secrets hidden; null until it is written. */
  readonly text: string | null;
}

/** Refuses `not_found`. */
export async function readLetter(deps: Pick<Deps, 'as'>, actor: Actor, id: string): Promise<ReadLetter> {
  const row = await deps.as(actor).read((db) =>
    db
      .selectFrom('letters')
      .select([...LISTED, 'body_text as text'])
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  if (!row) throw new Refusal('not_found');
  return { ...listed(row), text: row.text };
}

interface Row extends Omit<ListedLetter, 'at' | 'state' | 'channel' | 'canSendAgain'> {
  readonly state: string;
  readonly channel: string | null;
  readonly sentAt: Temporal.Instant | null;
  readonly sendingAt: Temporal.Instant | null;
  readonly sendAt: Temporal.Instant;
}

const listed = ({ id, kind, personId, applicationId, subject, failure, ...row }: Row): ListedLetter => ({
  id,
  kind,
  personId,
  applicationId,
  subject,
  failure,
  at: row.sentAt ?? row.sendingAt ?? row.sendAt,
  state: row.state as LetterState,
  channel: row.channel as Channel | null,
  canSendAgain: row.state === 'failed' && !tellsSecret(kind),
});
