import { z } from 'zod';
import { grantAccess, zoneOfCentre } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn, readDate } from '#procedures/index.ts';
import { type Appeal, lockAppeal, nextAppealNumber } from './appeals.db.ts';
import { assertRunsAppeals, personOf } from './appeals.policy.ts';
import { type AppealContext, assertAppealMove, followAppealMove } from './make-appeal-move.ts';

/** «Зарегистрировать»: the next number of the council in this year. Refuses: `not_signed_in`, `not_found`, the reasons of the move. */
export async function registerAppeal(deps: AppDeps, actor: Actor, appealId: string): Promise<void> {
  await ofCouncil(deps, actor, appealId, async (context) => {
    const { trx, application, appeal } = context;
    const decision = await assertAppealMove(context, 'register');
    const now = deps.clock.now();
    const { year } = dayIn(now, await zoneOfCentre(trx, application.centreId));
    const number = await nextAppealNumber(trx, appeal.councilId, year);
    await trx.updateTable('appeals').set({ state: decision.to, number, year, registered_at: now }).where('id', '=', appealId).execute();
    await followAppealMove(context, appealId, 'register', decision);
  });
}

/**
 * The member sees the application from now on. One who took part in what is appealed is refused, with how.
 * Refuses: `not_signed_in`, `not_found`, the reasons of the move `appoint`.
 */
export async function appointMember(deps: AppDeps, actor: Actor, appealId: string, candidateId: string): Promise<void> {
  await ofCouncil(deps, actor, appealId, async (locked) => {
    const context = { ...locked, candidateId };
    const decision = await assertAppealMove(context, 'appoint');
    const now = deps.clock.now();
    const appointment = { appointed_by: personOf(actor), appointed_at: now, released_at: null };
    await locked.trx
      .insertInto('appeal_members')
      .values({ appeal_id: appealId, person_id: candidateId, application_id: locked.application.id, ...appointment })
      .onConflict((conflict) => conflict.columns(['appeal_id', 'person_id']).doUpdateSet(appointment))
      .execute();
    await grantAccess(locked.trx, locked.application.id, 'appeal', candidateId, now);
    await followAppealMove(context, appealId, 'appoint', decision);
  });
}

/** The member sees the application no more. Refuses: `not_signed_in`, `not_found`, the reasons of the move `release`. */
export async function releaseMember(deps: AppDeps, actor: Actor, appealId: string, candidateId: string): Promise<void> {
  await ofCouncil(deps, actor, appealId, async (locked) => {
    const context = { ...locked, candidateId };
    const decision = await assertAppealMove(context, 'release');
    await locked.trx
      .updateTable('appeal_members')
      .set({ released_at: deps.clock.now() })
      .where('appeal_id', '=', appealId)
      .where('person_id', '=', candidateId)
      .execute();
    await endSight(locked.trx, locked.application.id, candidateId);
    await followAppealMove(context, appealId, 'release', decision);
  });
}

/** Somebody who hears another appeal on the same application goes on seeing it. */
async function endSight(trx: Trx, applicationId: string, personId: string): Promise<void> {
  await trx
    .deleteFrom('application_access')
    .where('application_id', '=', applicationId)
    .where('party_kind', '=', 'appeal')
    .where('party_id', '=', personId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('appeal_members')
            .select('appeal_id')
            .where('application_id', '=', applicationId)
            .where('person_id', '=', personId)
            .where('released_at', 'is', null),
        ),
      ),
    )
    .execute();
}

export const HearingForm = z.object({
  /** «15.12.2026» or ISO. */
  day: z.string().trim().min(1, 'required').max(10),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'required'),
  place: z.string().trim().min(1, 'required').max(300, 'too_long'),
});
export type HearingForm = z.infer<typeof HearingForm>;

/**
 * Day, hour and place on the centre's clock; may be set anew until the hearing opens. The appellant and the members get a letter.
 * Refuses: `not_signed_in`, `not_found`, `hearing_day_wrong`, the reasons of the move `set_hearing`.
 */
export async function setHearing(deps: AppDeps, actor: Actor, appealId: string, { day, time, place }: HearingForm): Promise<void> {
  const read = readDate(day);
  if (!read.ok) throw new Refusal('hearing_day_wrong');
  const hearingDay = Temporal.PlainDate.from(read.iso);
  await ofCouncil(deps, actor, appealId, async (context) => {
    const { trx, application } = context;
    const decision = await assertAppealMove(context, 'set_hearing', { hearingDay });
    const zone = await zoneOfCentre(trx, application.centreId);
    const hearingAt = hearingDay.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
    await trx.updateTable('appeals').set({ hearing_at: hearingAt, hearing_place: place }).where('id', '=', appealId).execute();
    await followAppealMove(context, appealId, 'set_hearing', decision);
  });
}

/** «Решение вручено», where no letter could bring it. Refuses: `not_signed_in`, `not_found`, the reasons of the move `answer`. */
export async function answerAppeal(deps: AppDeps, actor: Actor, appealId: string): Promise<void> {
  await ofCouncil(deps, actor, appealId, async (context) => {
    const decision = await assertAppealMove(context, 'answer');
    await context.trx.updateTable('appeals').set({ answered_at: deps.clock.now() }).where('id', '=', appealId).execute();
    await followAppealMove(context, appealId, 'answer', decision);
  });
}

/** An act of the council that the appeal was filed with. */
async function ofCouncil(
  deps: AppDeps,
  actor: Actor,
  appealId: string,
  act: (context: AppealContext & { readonly appeal: Appeal }) => Promise<void>,
): Promise<void> {
  assertRunsAppeals(actor);
  await deps.as(actor).write(async (trx) => {
    const { application, appeal } = await lockAppeal(trx, appealId);
    if (appeal.councilId !== actor.organisationId) throw new Refusal('not_found');
    await act({ trx, deps, actor, application, appeal });
  });
}
