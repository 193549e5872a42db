import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import { findPublished } from './published-texts.ts';
import type { Language, LocalLine } from './rich-text.ts';

/** The briefing that somebody is shown now. */
export interface Briefing {
  /** Null: the council has published none, and the general rules of the exam are shown as one point. */
  readonly of: { readonly toolId: string; readonly revision: number } | null;
  readonly points: readonly { readonly id: string; readonly text: LocalLine }[];
}

/** The only point where the council has published no briefing: the rules that the start page tells. */
export const GENERAL_RULES = 'rules';

export async function readBriefing(db: Trx, qualificationId: string): Promise<Briefing> {
  const published = await findPublished(db, { qualificationId });
  return published && published.texts.briefing.length > 0
    ? { of: { toolId: published.toolId, revision: published.revision }, points: published.texts.briefing }
    : { of: null, points: [] };
}

export interface Acknowledgement {
  readonly applicationId: string;
  readonly bookingId: string;
  readonly qualificationId: string;
  readonly personId: string;
  /** Ids of the points that were ticked. */
  readonly points: readonly string[];
  readonly language: Language;
  /** On the exam's computer, or beforehand from the cabinet. */
  readonly place: 'exam' | 'cabinet';
  readonly at: Temporal.Instant;
}

/**
 * The candidate's own act, point by point; a second one keeps the first. Under the lock of the application.
 * Refuses: `briefing_points_open` with how many points are not ticked.
 */
export async function acknowledgeBriefing(trx: Trx, act: Acknowledgement): Promise<void> {
  const { of, points } = await readBriefing(trx, act.qualificationId);
  const ids = of ? points.map(({ id }) => id) : [GENERAL_RULES];
  const open = ids.filter((id) => !act.points.includes(id)).length;
  if (open > 0) throw new Refusal('briefing_points_open', { open });
  await trx
    .insertInto('briefing_acknowledgements')
    .values(
      ids.map((id) => ({
        application_id: act.applicationId,
        booking_id: act.bookingId,
        tool_id: of?.toolId ?? null,
        revision: of?.revision ?? null,
        point_id: id,
        person_id: act.personId,
        language: act.language,
        place: act.place,
        acknowledged_at: act.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** When the candidate acknowledged the briefing of this booking; null: not yet. */
export async function briefedAt(db: Trx, bookingId: string): Promise<Temporal.Instant | null> {
  const { at } = await db
    .selectFrom('briefing_acknowledgements')
    .select((eb) => eb.fn.max('acknowledged_at').as('at'))
    .where('booking_id', '=', bookingId)
    .executeTakeFirstOrThrow();
  return at;
}
