import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import {
  decide,
  type Facts,
  factsNeeded,
  type MoveDecision,
  type MoveInput,
  type MoveName,
  type Role,
  type StateId,
} from '#procedures/index.ts';
import { adoptEdition } from './adopt-edition.ts';
import { type Application, grantAccess, keepWords, lockApplication } from './applications.db.ts';
import { changeClocks } from './change-clocks.ts';
import { sendLetters } from './move-letters.ts';
import { printPapers } from './move-papers.ts';
import type { EffectContext, MoveContext, MoveDeps, PaperSubjects } from './ports.ts';
import { procedureOf } from './procedure-of.ts';

export interface MadeMove {
  readonly applicationId: string;
  readonly move: MoveName;
  readonly from: StateId;
  /** Null: the application is gone. */
  readonly to: StateId | null;
  readonly seq: number;
}

type Allowed = Extract<MoveDecision, { ok: true }>;

/**
 * Makes one move of one application in the caller's transaction: state, event, clocks, effects, papers, letters.
 * The only place where the state of an application changes.
 * Refuses: `not_found`; the code of the first reason of the procedure otherwise (the rest in `alsoReasons`).
 */
export async function makeMove(
  trx: Trx,
  deps: MoveDeps,
  actor: Actor,
  applicationId: string,
  move: MoveName,
  input: MoveInput = {},
): Promise<MadeMove> {
  const application = await adoptEdition(trx, deps, await lockApplication(trx, applicationId));
  const procedure = procedureOf(application);
  const context: MoveContext = { trx, deps, actor, procedure, application, move, input, now: deps.clock.now() };
  const decision = await judge(context);
  if (!decision.ok) throw refusalOf(decision.reasons);
  const seq = await saveEvent(context, decision);
  for (const party of decision.grants) await grantTo(context, party);
  const effectContext: EffectContext = { ...context, to: decision.event.to ?? application.state, seq };
  let subjects: PaperSubjects = {};
  for (const effect of decision.effects) subjects = { ...subjects, ...(await deps.ports.effects[effect](effectContext)) };
  await saveState(context, decision);
  await changeClocks(context, decision.clocks);
  const papers = await printPapers(effectContext, decision.prints, subjects);
  await sendLetters(effectContext, decision.letters, papers);
  return { applicationId, move, from: application.state, to: decision.event.to, seq };
}

/** Why the move cannot be made now, in the procedure's reasons; empty where it can. For pages: a button and the words beside it. */
export async function reasonsAgainst(
  trx: Trx,
  deps: MoveDeps,
  actor: Actor,
  application: Application,
  move: MoveName,
  input: MoveInput = {},
): Promise<Extract<MoveDecision, { ok: false }>['reasons']> {
  const procedure = procedureOf(application);
  const context: MoveContext = { trx, deps, actor, procedure, application, move, input, now: deps.clock.now() };
  const decision = await judge(context);
  return decision.ok ? [] : decision.reasons;
}

async function judge(context: MoveContext): Promise<MoveDecision> {
  const { procedure, application, move, actor, input, now } = context;
  const by = { role: (actor.role ?? 'applicant') as Role, isMaker: actor.personId === application.makerId };
  return decide(procedure, application.state, await collectFacts(context), move, by, input, now);
}

async function collectFacts(context: MoveContext): Promise<Partial<Facts>> {
  const facts: Record<string, unknown> = {};
  for (const name of factsNeeded(context.procedure, context.move)) facts[name] = await context.deps.ports.facts[name](context);
  return facts as Partial<Facts>;
}

function refusalOf(reasons: Extract<MoveDecision, { ok: false }>['reasons']): Refusal {
  const [first, ...rest] = reasons;
  if (!first) throw new Error('a refusal without a reason');
  return new Refusal(first.code, { ...first.details, ...(rest.length > 0 ? { alsoReasons: rest.map(({ code }) => code).join(' ') } : {}) });
}

async function saveEvent({ trx, actor, application, move, input, now }: MoveContext, { event }: Allowed): Promise<number> {
  const { seq } = await trx
    .selectFrom('application_events')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('seq'), eb.lit(0)).as('seq'))
    .where('application_id', '=', application.id)
    .executeTakeFirstOrThrow();
  const wordsId = input.words?.trim() ? await keepWords(trx, application.id, input.words.trim(), now) : null;
  await trx
    .insertInto('application_events')
    .values({
      application_id: application.id,
      seq: seq + 1,
      move,
      from_state: event.from,
      to_state: event.to ?? 'gone',
      at: now,
      actor_person_id: actor.personId,
      actor_organisation_id: actor.organisationId,
      actor_role: event.role,
      reason_code: event.reasonCode,
      words_id: wordsId,
      details: JSON.stringify(idsOf(input)),
    })
    .execute();
  return seq + 1;
}

/** What of the input may rest in the history: ids and codes. */
function idsOf({ sessionId, paymentDocumentId, signMethod, override, appealId }: MoveInput) {
  return { sessionId, paymentDocumentId, signMethod, override, appealId };
}

async function saveState({ trx, application, now }: MoveContext, { event, ended }: Allowed): Promise<void> {
  if (event.to === null || event.to === event.from) return;
  await trx
    .updateTable('applications')
    .set({ state: event.to, state_since: now, closed_at: ended ? now : null, updated_at: now })
    .where('id', '=', application.id)
    .execute();
}

async function grantTo({ trx, application, now }: MoveContext, party: Allowed['grants'][number]): Promise<void> {
  const organisation = { centre: application.centreId, employer: application.employerId, council: application.councilId, commission: null }[
    party
  ];
  if (organisation) await grantAccess(trx, application.id, party, organisation, now);
}
