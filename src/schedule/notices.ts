import {
  type Application,
  lockApplication,
  type MadeMove,
  type MoveDeps,
  makeMove,
  procedureOf,
  readApplication,
  reasonsAgainst,
  zoneOfCentre,
} from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn, type Procedure, type Reason } from '#procedures/index.ts';
import { type FirstDay, firstDayAfterNotice } from './first-day-after-notice.ts';
import { type BookableSession, listBookable } from './list-bookable.ts';
import { assertMakesSchedule } from './schedule.policy.ts';

/** An application whose exam the centre has to set and to tell of. */
export interface NoticeDue {
  readonly applicationId: string;
  readonly number: number | null;
  readonly applicantName: string;
  readonly qualification: string;
  /** Until when the notice must be sent; null where no term runs. */
  readonly lastDay: Temporal.PlainDate | null;
}

/** What waits for a notice of this centre, the most urgent first. Refuses: `not_signed_in`, `not_scheduler`. */
export async function listNoticesDue(deps: Pick<MoveDeps, 'as'>, actor: Actor): Promise<readonly NoticeDue[]> {
  const centreId = assertMakesSchedule(actor);
  return await deps.as(actor).read((db) =>
    db
      .selectFrom('applications as a')
      .innerJoin('qualifications as q', 'q.id', 'a.qualification_id')
      .leftJoin('application_clocks as c', (join) =>
        join.onRef('c.application_id', '=', 'a.id').on('c.clock', '=', 'notice').on('c.stopped_at', 'is', null),
      )
      .select([
        'a.id as applicationId',
        'a.number',
        'a.applicant_name as applicantName',
        named('q.name').as('qualification'),
        'c.last_day as lastDay',
      ])
      .where('a.centre_id', '=', centreId)
      .where('a.state', '=', 'notice_due')
      .where('a.deleted_at', 'is', null)
      .orderBy('c.last_day')
      .orderBy('a.id')
      .execute(),
  );
}

export interface NoticeChoice extends Omit<NoticeDue, 'qualification' | 'lastDay'>, FirstDay {
  readonly lead: NonNullable<Procedure['exam']['noticeLead']>;
  readonly today: Temporal.PlainDate;
  readonly sessions: readonly (BookableSession & { readonly reasons: readonly Reason[] })[];
}

/** The sessions of the approved schedule that fit, each with why it cannot be chosen. Refuses: `not_scheduler`, `not_found`. */
export async function readNoticeChoice(deps: MoveDeps, actor: Actor, applicationId: string): Promise<NoticeChoice> {
  const centreId = assertMakesSchedule(actor);
  return await deps.as(actor).read(async (db) => {
    const application = await readDue(db, applicationId, centreId);
    const procedure = procedureOf(application);
    const today = dayIn(deps.clock.now(), await zoneOfCentre(db, centreId));
    const lead = procedure.exam.noticeLead;
    const first = await firstDayAfterNotice(db, procedure, today);
    if (!lead || !first) throw new Error('a notice without a lead');
    const sessions = [];
    for (const session of await listBookable(db, deps, actor, application))
      sessions.push({ ...session, reasons: await reasonsAgainst(db, deps, actor, application, 'notify', { sessionId: session.id }) });
    return {
      applicationId,
      number: application.number,
      applicantName: application.applicantName,
      lead,
      ...first,
      today,
      sessions,
    };
  });
}

/**
 * «Направить уведомление»: the seat is taken, the paper and the letter follow.
 * Refuses: `not_scheduler`, `not_found`; the reasons of `notify`, `notice_too_late` with the first day that would do among them.
 */
export async function sendNotice(deps: MoveDeps, actor: Actor, applicationId: string, sessionId: string): Promise<MadeMove> {
  const centreId = assertMakesSchedule(actor);
  return await deps.as(actor).write(async (trx) => {
    if ((await lockApplication(trx, applicationId)).centreId !== centreId) throw new Refusal('not_found');
    return await makeMove(trx, deps, actor, applicationId, 'notify', { sessionId });
  });
}

async function readDue(db: Trx, applicationId: string, centreId: string): Promise<Application> {
  const application = await readApplication(db, applicationId);
  if (application.centreId !== centreId || application.state !== 'notice_due') throw new Refusal('not_found');
  return application;
}
