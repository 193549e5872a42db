import {
  type Application,
  assertAllowed,
  lockApplication,
  mayOpenOwn,
  procedureOf,
  readApplication,
  zoneOfCentre,
} from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { findMove } from '#procedures/index.ts';
import { readApprovedTool } from './bank.db.ts';
import { itemCount, type PassMark } from './blueprint.ts';
import { acknowledgeBriefing, type Briefing, briefedAt, readBriefing } from './briefing.ts';
import { findPresentBooking } from './exams.db.ts';
import type { Language } from './rich-text.ts';
import { offersCalculator, theoryMark } from './theory-mark.ts';

/** How the exam is held and judged, as everybody may know it. */
export interface ExamMethod {
  readonly items: number;
  readonly minutes: number;
  readonly mark: PassMark;
  readonly calculator: boolean;
  readonly aids: readonly string[];
  readonly tasks: number;
}

export interface OwnBriefing {
  readonly qualification: string;
  readonly method: ExamMethod;
  /** Empty where the council has published none: the general rules are the one point, `GENERAL_RULES`. */
  readonly points: Briefing['points'];
  /** Null: not yet. */
  readonly acknowledgedAt: Temporal.Instant | null;
  /** Of the centre, for moments. */
  readonly zone: string;
}

/** Before a set exam, from the cabinet. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`, `not_booked` where no exam is ahead. */
export async function readOwnBriefing(deps: Pick<Deps, 'as'>, actor: Actor, applicationId: string): Promise<OwnBriefing> {
  const { application, qualificationId, acknowledgedAt, points, zone } = await deps.as(actor).read(async (db) => {
    const own = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, own));
    const ahead = await readAhead(db, own);
    const { points: published } = await readBriefing(db, ahead.qualificationId);
    const zone = await zoneOfCentre(db, own.centreId);
    return { application: own, points: published, acknowledgedAt: await briefedAt(db, ahead.bookingId), zone, ...ahead };
  });
  // the bank is closed to candidates: of the tool only what the start page tells anyway
  return await deps.as(SYSTEM).read(async (db) => {
    const { tool } = await readApprovedTool(db, qualificationId);
    const { name } = await db
      .selectFrom('qualifications')
      .select(named('qualifications.name').as('name'))
      .where('id', '=', qualificationId)
      .executeTakeFirstOrThrow();
    return {
      qualification: name,
      points,
      acknowledgedAt,
      zone,
      method: {
        items: itemCount(tool.theory),
        minutes: tool.theory.timeLimitMinutes,
        mark: theoryMark(procedureOf(application), tool),
        calculator: offersCalculator(procedureOf(application), tool),
        aids: tool.theory.aids.map(say),
        tasks: application.practiceKind === 'portfolio' ? 0 : tool.tasksToDraw,
      },
    };
  });
}

/** For the page of an application: null where nothing has to be acknowledged beforehand. Refuses as `readOwnBriefing`. */
export async function findBriefingDuty(
  deps: Pick<Deps, 'as'>,
  actor: Actor,
  applicationId: string,
): Promise<{ readonly acknowledgedAt: Temporal.Instant | null } | null> {
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const asked = findMove(procedureOf(application), 'admit')?.guards.includes('briefing_acknowledged');
    const booking = asked && application.state === 'exam_scheduled' ? await findPresentBooking(db, applicationId) : undefined;
    return booking ? { acknowledgedAt: await briefedAt(db, booking.id) } : null;
  });
}

/**
 * The candidate acknowledges the briefing of the set exam, point by point; a second time keeps the first.
 * Refuses: as `readOwnBriefing`; `briefing_points_open`.
 */
export async function acknowledgeOwnBriefing(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  { points, language }: { readonly points: readonly string[]; readonly language: Language },
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockApplication(trx, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const { bookingId, qualificationId } = await readAhead(trx, application);
    if (actor.personId !== application.applicantId) throw new Refusal('not_found');
    await acknowledgeBriefing(trx, {
      applicationId,
      bookingId,
      qualificationId,
      personId: application.applicantId,
      points,
      language,
      place: 'cabinet',
      at: deps.clock.now(),
    });
  });
}

async function readAhead(db: Trx, application: Application): Promise<{ bookingId: string; qualificationId: string }> {
  const booking = application.state === 'exam_scheduled' ? await findPresentBooking(db, application.id) : undefined;
  if (!booking || application.qualificationId === null) throw new Refusal('not_booked');
  return { bookingId: booking.id, qualificationId: application.qualificationId };
}
