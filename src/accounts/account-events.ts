import type { Transaction } from 'kysely';
import type { DB } from '#database';

export const ACCOUNT_EVENTS = [
  'registered',
  'invited',
  'signed_in',
  'sign_in_failed',
  'locked',
  'password_set',
  'recovery_asked',
  'second_factor_on',
  'second_factor_off',
  'second_factor_failed',
  'sessions_ended',
  'hat_given',
  'hat_taken',
  'disabled',
  'enabled',
  'closed',
] as const;
export type AccountEvent = (typeof ACCOUNT_EVENTS)[number];

/** @param event.details  ids and codes: who acted on another's account (`by`), which role. */
export async function recordAccountEvent(
  trx: Transaction<DB>,
  event: {
    personId: string | null;
    kind: AccountEvent;
    at: Temporal.Instant;
    address?: string | null;
    details?: Readonly<Record<string, string | null>>;
  },
): Promise<void> {
  await trx
    .insertInto('account_events')
    .values({
      person_id: event.personId,
      kind: event.kind,
      at: event.at,
      address: event.address ?? null,
      details: JSON.stringify(event.details ?? {}),
    })
    .execute();
}
