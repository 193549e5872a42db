import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import type { AccountEvent } from './account-events.ts';

export interface AccountLogEntry {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly kind: AccountEvent;
  /** As colleagues know them; null for people without a role at work. */
  readonly who: string | null;
  readonly personId: string | null;
  readonly address: string | null;
  readonly details: Readonly<Record<string, string | null>>;
}

/** Refuses: `not_an_auditor`. */
export function assertAudits(actor: Actor): void {
  if (actor.role !== 'auditor') throw new Refusal('not_an_auditor');
}

/** What happened to accounts, the newest first; `before` is an id of an entry. Refuses: `not_an_auditor`. */
export async function listAccountLog(
  deps: Pick<Deps, 'signIn'>,
  actor: Actor,
  { kind, before, limit }: { kind: AccountEvent | null; before: string | null; limit: number },
): Promise<readonly AccountLogEntry[]> {
  assertAudits(actor);
  const rows = await deps.signIn
    .selectFrom('account_events as e')
    .select((eb) => [
      'e.id',
      'e.at',
      'e.kind',
      'e.person_id as personId',
      'e.address',
      'e.details',
      eb.selectFrom('hats as h').select('h.display_name').whereRef('h.person_id', '=', 'e.person_id').limit(1).as('who'),
    ])
    .$if(kind !== null, (query) => query.where('e.kind', '=', kind))
    .$if(before !== null, (query) => query.where('e.id', '<', before ?? ''))
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ kind: what, details, ...row }) => ({
    ...row,
    kind: what as AccountEvent,
    details: details as AccountLogEntry['details'],
  }));
}
