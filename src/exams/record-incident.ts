import { keepWords, lockApplication, type MoveDeps, makeMove, procedureOf } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { kindOfFile } from './file-kind.ts';
import { proctoredBooking } from './proctored-booking.ts';

export const INCIDENT_KINDS = ['phone', 'talking', 'outside_help', 'forbidden_aids', 'impersonation', 'disorder', 'other'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

interface Breach {
  readonly kind: IncidentKind;
  readonly words: string;
  readonly evidence?: Uint8Array | null;
  readonly seen?: number;
  /** When it is written down later; just now otherwise. */
  readonly happenedAt?: Temporal.Instant | null;
}

/** A breach of yesterday is of another exam. */
const LONGEST_AGO = { hours: 12 } as const;

const MAX_EVIDENCE = 20 * 1024 * 1024;

/**
 * Writes down a breach of the rules. The first is a warning, said aloud; the one that the procedure names removes from the exam in the same act.
 * @param breach.seen  how many the page showed: a form that is sent once more after a lost answer, or that promised a warning where another has warned
 * meanwhile, must not remove anybody.
 * Refuses: `incident_time_unclear` where it has not happened yet or long ago, `incidents_changed` where there are more by now, `not_found`, `not_the_proctor`, `exam_not_running`, `incident_needs_words`, `incident_evidence_kind` where the file is no picture and no PDF.
 */
export async function recordIncident(
  deps: MoveDeps & Pick<Deps, 'files'>,
  actor: Actor,
  bookingId: string,
  { kind, words, evidence = null, seen, happenedAt }: Breach,
): Promise<'warning' | 'removal'> {
  const now = deps.clock.now();
  const at = happenedAt ?? now;
  if (Temporal.Instant.compare(at, now) > 0 || Temporal.Instant.compare(at, now.subtract(LONGEST_AGO)) < 0)
    throw new Refusal('incident_time_unclear');
  if (words.trim() === '') throw new Refusal('incident_needs_words');
  const mediaType = evidence && kindOfFile(evidence);
  if (evidence && !mediaType) throw new Refusal('incident_evidence_kind');
  await deps.as(actor).read((db) => proctoredBooking(db, actor, bookingId));
  const stored = evidence && (await deps.files.put(evidence, { maxBytes: MAX_EVIDENCE }));
  return await deps.as(actor).write(async (trx) => {
    const booking = await proctoredBooking(trx, actor, bookingId);
    const application = await lockApplication(trx, booking.applicationId);
    if (application.state !== 'in_exam') throw new Refusal('exam_not_running');
    if (seen !== undefined && (await countIncidents(trx, bookingId)) !== seen) throw new Refusal('incidents_changed');
    if (stored && mediaType)
      await trx
        .insertInto('files')
        .values({ sha256: stored.sha256, size: stored.size, media_type: mediaType, created_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    await trx
      .insertInto('incidents')
      .values({
        application_id: application.id,
        booking_id: bookingId,
        kind,
        words_id: await keepWords(trx, application.id, words.trim(), now),
        evidence_sha256: stored?.sha256 ?? null,
        happened_at: at,
        recorded_by: actor.personId,
        consequence: 'warning',
      })
      .execute();
    if ((await countIncidents(trx, bookingId)) < procedureOf(application).exam.removedAtIncident) return 'warning';
    await makeMove(trx, deps, actor, application.id, 'remove');
    return 'removal';
  });
}

async function countIncidents(db: Trx, bookingId: string): Promise<number> {
  const { count } = await db
    .selectFrom('incidents')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('booking_id', '=', bookingId)
    .executeTakeFirstOrThrow();
  return count;
}
