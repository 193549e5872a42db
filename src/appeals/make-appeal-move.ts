import { type Application, clocksOnOutsideEvent, type MoveDeps, procedureOf, readersOf, zoneOfCentre } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import {
  type AppealDecision,
  type AppealFacts,
  type AppealInput,
  type AppealMove,
  type AppealParty,
  dayIn,
  decideAppeal,
  groundsIn,
  type Role,
  remediesIn,
} from '#procedures/index.ts';
import { type Appeal, findFilingTerm, listAppealsOf, listConflicts, listMembers, listVotes } from './appeals.db.ts';

/** One act on an appeal in the caller's transaction; the application is locked. */
export interface AppealContext {
  readonly trx: Trx;
  readonly deps: Pick<MoveDeps, 'clock' | 'outbox'>;
  readonly actor: Actor;
  readonly application: Application;
  /** As it stood before the act; null where it is only being filed. */
  readonly appeal: Appeal | null;
  /** Whom the council appoints or releases. */
  readonly candidateId?: string;
}

export type AllowedAppealMove = Extract<AppealDecision, { ok: true }>;

/** Refuses: the code of the first reason of the appeal's table. */
export async function assertAppealMove(context: AppealContext, move: AppealMove, input: AppealInput = {}): Promise<AllowedAppealMove> {
  const decision = await judgeAppealMove(context, move, input);
  if (decision.ok) return decision;
  const [first] = decision.reasons;
  if (!first) throw new Error('a refusal without a reason');
  throw new Refusal(first.code, { ...first.details });
}

/** The same for a page: what stands against a button. */
export async function judgeAppealMove(context: AppealContext, move: AppealMove, input: AppealInput = {}): Promise<AppealDecision> {
  const role = (context.actor.role ?? 'applicant') as Role;
  return decideAppeal(context.appeal?.state ?? null, await collectAppealFacts(context), move, role, input);
}

export async function collectAppealFacts({ trx, deps, actor, application, appeal, candidateId }: AppealContext): Promise<AppealFacts> {
  const procedure = procedureOf(application);
  const zone = await zoneOfCentre(trx, application.centreId);
  const term = await findFilingTerm(trx, application.id);
  const others = await listAppealsOf(trx, application.id);
  const members = appeal ? await listMembers(trx, appeal) : [];
  const conflicts = appeal ? await listConflicts(trx, application.id) : new Map();
  const votes = appeal ? await listVotes(trx, appeal.id) : [];
  const isAppointed = (personId: string | null | undefined) => members.some((member) => member.personId === personId);
  return {
    grounds: groundsIn(procedure, application.state),
    remedies: remediesIn(procedure, application.state),
    today: dayIn(deps.clock.now(), zone),
    filing: {
      lastDay: term?.lastDay ?? null,
      open: others.some(({ state }) => state === 'filed' || state === 'registered' || state === 'heard'),
      decided: others.some(({ decidedAt, filedAt }) => decidedAt && term && Temporal.Instant.compare(filedAt, term.startedAt) >= 0),
    },
    members: { appointed: members.length, inConflict: members.filter(({ personId }) => conflicts.has(personId)).length },
    candidate:
      candidateId && (await isMemberOfCouncil(trx, application.councilId, candidateId, deps.clock.now()))
        ? { appointed: isAppointed(candidateId), conflict: conflicts.get(candidateId) ?? null }
        : null,
    hearingDay: appeal?.hearingAt ? dayIn(appeal.hearingAt, zone) : null,
    self: {
      appointed: isAppointed(actor.personId),
      conflict: actor.personId ? (conflicts.get(actor.personId) ?? null) : null,
      voted: votes.some(({ personId }) => personId === actor.personId),
    },
    votes: members.flatMap(({ personId }) => votes.find((vote) => vote.personId === personId)?.vote ?? []),
    answered: appeal?.answeredAt != null,
  };
}

/**
 * What follows every move: its event, the clocks of the application, the letters. The caller has written the new state.
 * @param papers  for the appellant's letter.
 * @returns the place of the move in the history of the appeal.
 */
export async function followAppealMove(
  context: AppealContext,
  appealId: string,
  move: AppealMove,
  decision: AllowedAppealMove,
  papers: readonly string[] = [],
): Promise<number> {
  const { trx, deps, actor, application, candidateId } = context;
  const now = deps.clock.now();
  const { seq } = await trx
    .selectFrom('appeal_events')
    .select((eb) => eb(eb.fn.coalesce(eb.fn.max<number>('seq'), eb.lit(0)), '+', 1).as('seq'))
    .where('appeal_id', '=', appealId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('appeal_events')
    .values({
      appeal_id: appealId,
      seq,
      application_id: application.id,
      move,
      from_state: decision.from,
      to_state: decision.to,
      at: now,
      actor_person_id: actor.personId,
      actor_organisation_id: actor.organisationId,
      actor_role: actor.role ?? 'applicant',
      details: JSON.stringify({ candidateId }),
    })
    .execute();
  if (decision.event) await clocksOnOutsideEvent(trx, application, decision.event, now);
  for (const { letter, to } of decision.letters)
    for (const personId of await readersOfAppeal(context, appealId, to))
      await deps.outbox.send(trx, {
        kind: letter,
        personId,
        applicationId: application.id,
        params: { appealId },
        papers: to === 'applicant' ? [...papers] : [],
        key: `${letter}:${appealId}:${seq}:${personId}`,
      });
  return seq;
}

async function readersOfAppeal(context: AppealContext, appealId: string, to: AppealParty): Promise<readonly string[]> {
  const { trx, deps, application, candidateId } = context;
  const now = deps.clock.now();
  switch (to) {
    case 'applicant':
      return [application.applicantId];
    case 'council':
      return await readersOf(trx, application, 'council', 'council_officer', now);
    case 'centre':
      return await readersOf(trx, application, 'centre', 'head', now);
    case 'members':
      return (await listMembers(trx, { id: appealId, councilId: application.councilId })).map(({ personId }) => personId);
    case 'candidate':
      // before the hearing is set its letter tells them
      return candidateId && context.appeal?.hearingAt ? [candidateId] : [];
  }
}

async function isMemberOfCouncil(trx: Trx, councilId: string, personId: string, now: Temporal.Instant): Promise<boolean> {
  const hat = await trx
    .selectFrom('hats')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', councilId)
    .where('role', '=', 'appeal_member')
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
    .executeTakeFirst();
  return hat !== undefined;
}
