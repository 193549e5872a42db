import type { Transaction } from 'kysely';
import type { DB } from '#database';

export type AccountEvent =
  | 'registered'
  | 'signed_in'
  | 'sign_in_failed'
  | 'locked'
  | 'password_set'
  | 'recovery_asked'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'second_factor_failed'
  | 'closed';

export async function recordAccountEvent(
  trx: Transaction<DB>,
  event: { personId: string | null; kind: AccountEvent; at: Temporal.Instant; address?: string | null },
): Promise<void> {
  await trx
    .insertInto('account_events')
    .values({ person_id: event.personId, kind: event.kind, at: event.at, address: event.address ?? null })
    .execute();
}
