import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { listLiveBookings } from './bookings.db.ts';
import { syncCommissionAccess } from './commission-access.ts';
import { assertMakesSchedule } from './schedule.policy.ts';
import { listOnDuty, lockSchedule, lockSession, MEMBER_ROLES, type MemberRole } from './sessions.db.ts';

export interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly role: MemberRole;
  /** Sits in another commission at that time. */
  readonly busy: boolean;
}

/** People of the centre who may sit in a commission, with the role of their hat. */
export async function listCandidates(
  db: Trx,
  {
    centreId,
    from,
    to,
    except,
    now,
  }: { centreId: string; from: Temporal.Instant; to: Temporal.Instant; except: string; now: Temporal.Instant },
): Promise<readonly Candidate[]> {
  const hats = await db
    .selectFrom('hats')
    .select(['person_id as personId', 'display_name as name', 'role'])
    .where('organisation_id', '=', centreId)
    .where('role', 'in', [...MEMBER_ROLES])
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
    .orderBy('display_name')
    .execute();
  const onDuty = new Set(await listOnDuty(db, { from, to, except }));
  return hats.map(({ role, ...hat }) => ({ ...hat, role: role as MemberRole, busy: onDuty.has(hat.personId) }));
}

export const CommissionForm = z.array(z.object({ personId: z.uuid(), role: z.enum(MEMBER_ROLES) }));
export type CommissionForm = z.output<typeof CommissionForm>;

/**
 * Sets the whole commission of a session; it may still be incomplete, the confirmation of a date asks for the rest.
 * New members see the applications booked there, those who left no longer do.
 * Refuses: `not_scheduler`, `not_found`, `session_cancelled`, `member_twice`, `two_chairs`, `member_without_hat`, `member_busy`, `member_is_applicant`.
 */
export async function assignCommission(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  sessionId: string,
  members: CommissionForm,
): Promise<void> {
  const centreId = assertMakesSchedule(actor);
  const now = deps.clock.now();
  if (new Set(members.map(({ personId }) => personId)).size < members.length) throw new Refusal('member_twice');
  if (members.filter(({ role }) => role === 'commission_chair').length > 1) throw new Refusal('two_chairs');
  await deps.as(actor).write(async (trx) => {
    await lockSchedule(trx, centreId);
    const session = await lockSession(trx, sessionId, centreId);
    if (session.state === 'cancelled') throw new Refusal('session_cancelled');
    const candidates = await listCandidates(trx, { centreId, from: session.startsAt, to: session.endsAt, except: sessionId, now });
    for (const { personId, role } of members) {
      const candidate = candidates.find((one) => one.personId === personId && one.role === role);
      if (!candidate) throw new Refusal('member_without_hat');
      if (candidate.busy) throw new Refusal('member_busy');
    }
    const applications = (await listLiveBookings(trx, sessionId)).map(({ applicationId }) => applicationId);
    await assertNoneIsApplicant(trx, applications, members);
    await trx.deleteFrom('session_members').where('session_id', '=', sessionId).execute();
    if (members.length > 0)
      await trx
        .insertInto('session_members')
        .values(
          members.map(({ personId, role }) => ({
            session_id: sessionId,
            person_id: personId,
            role,
            assigned_by: actor.personId,
            assigned_at: now,
          })),
        )
        .execute();
    for (const applicationId of applications) await syncCommissionAccess(trx, applicationId, now);
  });
}

async function assertNoneIsApplicant(trx: Trx, applicationIds: readonly string[], members: CommissionForm): Promise<void> {
  if (applicationIds.length === 0 || members.length === 0) return;
  const own = await trx
    .selectFrom('applications')
    .select('id')
    .where('id', 'in', [...applicationIds])
    .where(
      'applicant_id',
      'in',
      members.map(({ personId }) => personId),
    )
    .limit(1)
    .executeTakeFirst();
  if (own) throw new Refusal('member_is_applicant');
}
