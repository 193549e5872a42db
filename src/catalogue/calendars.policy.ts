import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';

/** Who reads and changes the tables of working days: the administrator, and the operator's command. To others the pages do not exist. */
export function assertKeepsCalendars({ scope, role, personId }: Actor): void {
  if (scope === 'system') return;
  if (personId === null) throw new Refusal('not_signed_in');
  if (role !== 'administrator') throw new Refusal('not_found');
}
