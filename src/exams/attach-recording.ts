import { lockApplication } from '#applications/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Part } from '#procedures/index.ts';
import { proctoredBooking } from './proctored-booking.ts';

export interface RecordingGiven {
  readonly part: Part;
  readonly camera: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** The video itself, or where it is kept and the hash that it had. */
  readonly source:
    | { readonly bytes: Uint8Array; readonly mediaType: string }
    | { readonly reference: string; readonly hash: string | null };
}

const MAX_BYTES = 4 * 1024 ** 3;

/** Attaches the video of a part. Refuses: `not_found`, `not_the_proctor`, `part_not_booked`, `recording_ends_before_start`. */
export async function attachRecording(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  bookingId: string,
  given: RecordingGiven,
): Promise<void> {
  const now = deps.clock.now();
  if (Temporal.Instant.compare(given.endsAt, given.startsAt) <= 0) throw new Refusal('recording_ends_before_start');
  const booking = await deps.as(actor).read((db) => proctoredBooking(db, actor, bookingId));
  if (!booking.parts.includes(given.part)) throw new Refusal('part_not_booked');
  const stored = 'bytes' in given.source ? await deps.files.put(given.source.bytes, { maxBytes: MAX_BYTES }) : null;
  await deps.as(actor).write(async (trx) => {
    await lockApplication(trx, booking.applicationId);
    if (stored && 'bytes' in given.source)
      await trx
        .insertInto('files')
        .values({ sha256: stored.sha256, size: stored.size, media_type: given.source.mediaType, created_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    await trx
      .insertInto('recordings')
      .values({
        application_id: booking.applicationId,
        booking_id: bookingId,
        part: given.part,
        file_sha256: stored?.sha256 ?? null,
        reference: 'reference' in given.source ? given.source.reference : null,
        reference_hash: 'reference' in given.source ? given.source.hash : null,
        camera: given.camera,
        starts_at: given.startsAt,
        ends_at: given.endsAt,
        attached_by: actor.personId ?? '',
        attached_at: now,
      })
      .execute();
  });
}
