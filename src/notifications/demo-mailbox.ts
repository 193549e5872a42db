import { sql } from 'kysely';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Channel, LetterState } from './letter.ts';

export interface MailboxLetter {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  /** «Рябинина Анна» */
  readonly to: string;
  /** E-mail, telephone, or null for a letter on paper. */
  readonly address: string | null;
  readonly channel: Channel;
  readonly state: LetterState;
  readonly at: Temporal.Instant;
}

export interface OpenedLetter extends MailboxLetter {
  /** With its secrets in the open. */
  readonly text: string;
  readonly html: string | null;
}

interface DemoCopy {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

const SHOWN = 200;

/** Every letter of the installation, newest first. Outside demo mode refuses `not_found`, and no copy with secrets exists. */
export async function listMailbox(deps: Pick<Deps, 'as' | 'settings'>): Promise<readonly MailboxLetter[]> {
  return (await copies(deps, null)).map(({ text: _text, html: _html, ...letter }) => letter);
}

export async function openMailboxLetter(deps: Pick<Deps, 'as' | 'settings'>, id: string): Promise<OpenedLetter> {
  const [letter] = await copies(deps, id);
  if (!letter) throw new Refusal('not_found');
  return letter;
}

async function copies(deps: Pick<Deps, 'as' | 'settings'>, id: string | null): Promise<readonly OpenedLetter[]> {
  if (!deps.settings.demo) throw new Refusal('not_found');
  const rows = await deps.as(SYSTEM).read((db) =>
    db
      .selectFrom('letters as l')
      .innerJoin('people as p', 'p.id', 'l.person_id')
      .select(['l.id', 'l.kind', 'l.channel', 'l.state', 'l.demo_copy as copy', 'p.email', 'p.phone'])
      .select([sql<Temporal.Instant>`coalesce(l.sent_at, l.sending_at)`.as('at'), sql<string>`p.surname || ' ' || p.given_name`.as('to')])
      .where('l.demo_copy', 'is not', null)
      .$if(id !== null, (query) => query.where('l.id', '=', id))
      .orderBy('at', 'desc')
      .orderBy('l.id', 'desc')
      .limit(SHOWN)
      .execute(),
  );
  return rows.map(({ copy, email, phone, channel, state, ...letter }) => {
    const by = channel as Channel;
    return {
      ...letter,
      ...(copy as unknown as DemoCopy),
      state: state as LetterState,
      channel: by,
      address: { email, sms: phone, paper: null }[by],
    };
  });
}
