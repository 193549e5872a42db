import { listAccessibleNeeds, type MoveDeps, readApplication, reasonsAgainst } from '#applications/index.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import type { Part, Reason } from '#procedures/index.ts';
import { findLiveBooking } from './bookings.db.ts';
import { assertMakesSchedule } from './schedule.policy.ts';
import type { ExamSession } from './session.ts';
import { readSession } from './sessions.db.ts';

export interface DateToConfirm {
  readonly applicationId: string;
  readonly number: number | null;
  readonly applicantName: string;
  readonly qualification: string;
  readonly heldAt: Temporal.Instant;
  readonly parts: readonly Part[];
  readonly session: ExamSession;
  /** What was asked for under «Доступная среда»; null where nothing was. */
  readonly needs: { readonly words: string } | null;
  /** Why it cannot be confirmed yet; empty where it can. */
  readonly reasons: readonly Reason[];
}

/** Dates that the centre's applicants asked for, the earliest exam first. Refuses: `not_signed_in`, `not_scheduler`. */
export async function listDatesToConfirm(deps: MoveDeps, actor: Actor): Promise<readonly DateToConfirm[]> {
  const centreId = assertMakesSchedule(actor);
  return await deps.as(actor).read(async (db) => {
    const waiting = await db
      .selectFrom('applications as a')
      .innerJoin('qualifications as q', 'q.id', 'a.qualification_id')
      .select(['a.id', named('q.name').as('qualification')])
      .where('a.centre_id', '=', centreId)
      .where('a.state', '=', 'date_confirmation')
      .where('a.deleted_at', 'is', null)
      .execute();
    const needs = await listAccessibleNeeds(
      db,
      waiting.map(({ id }) => id),
    );
    const dates: DateToConfirm[] = [];
    for (const { id, qualification } of waiting) {
      const booking = await findLiveBooking(db, id);
      if (!booking) continue;
      const application = await readApplication(db, id);
      dates.push({
        applicationId: id,
        number: application.number,
        applicantName: application.applicantName,
        qualification,
        heldAt: booking.heldAt,
        parts: booking.parts,
        session: await readSession(db, booking.sessionId),
        needs: needs.get(id) ?? null,
        reasons: await reasonsAgainst(db, deps, actor, application, 'confirm_date'),
      });
    }
    return dates.toSorted((a, b) => Temporal.Instant.compare(a.session.startsAt, b.session.startsAt));
  });
}
