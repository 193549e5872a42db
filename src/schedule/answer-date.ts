import { type MadeMove, type MoveDeps, makeMove } from '#applications/index.ts';
import type { Actor } from '#platform/identity.ts';
import { assertMakesSchedule } from './schedule.policy.ts';

/** Refuses: `not_signed_in`, `not_scheduler`, `not_found`; the reasons of `confirm_date`, each with what the commission lacks. */
export async function confirmDate(deps: MoveDeps, actor: Actor, applicationId: string): Promise<MadeMove> {
  assertMakesSchedule(actor);
  return await deps.as(actor).write((trx) => makeMove(trx, deps, actor, applicationId, 'confirm_date'));
}

/** The seat is free again, the applicant chooses another day. Refuses: as `confirmDate`; without words. */
export async function declineDate(deps: MoveDeps, actor: Actor, applicationId: string, words: string): Promise<MadeMove> {
  assertMakesSchedule(actor);
  return await deps.as(actor).write((trx) => makeMove(trx, deps, actor, applicationId, 'decline_date', { words }));
}
