import { assertAllowed } from '#applications/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { mayJudge } from './exams.policy.ts';
import { kindOfEvidence } from './file-kind.ts';
import { markedPractice, readPracticeOf, sheetOf } from './marking-duty.ts';

const MAX_BYTES = 50 * 1024 * 1024;

export interface Evidence {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A photo or file of what was done. Refuses: what `markedPractice` does, `evidence_kind`. */
export async function addEvidence(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  { bookingId, sheetId }: { bookingId: string; sheetId: string },
  { name, bytes }: Omit<Evidence, 'mediaType'>,
): Promise<void> {
  const mediaType = kindOfEvidence(bytes);
  if (!mediaType) throw new Refusal('evidence_kind');
  const now = deps.clock.now();
  await deps.as(actor).read((db) => readPracticeOf(db, actor, bookingId));
  const { sha256, size } = await deps.files.put(bytes, { maxBytes: MAX_BYTES });
  await deps.as(actor).write(async (trx) => {
    const { practice, sheets } = await markedPractice(trx, actor, bookingId);
    await trx
      .insertInto('files')
      .values({ sha256, size, media_type: mediaType, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx
      .insertInto('practice_evidence')
      .values({
        sheet_id: sheetOf(sheets, sheetId).id,
        application_id: practice.booking.applicationId,
        file_sha256: sha256,
        name: name.slice(0, 150),
        added_by: actor.personId ?? '',
        added_at: now,
      })
      .execute();
  });
}

/** Refuses: `not_found`, `not_an_expert`. */
export async function openEvidence(
  deps: Pick<Deps, 'as' | 'files'>,
  actor: Actor,
  bookingId: string,
  evidenceId: string,
): Promise<Evidence> {
  const found = await deps.as(actor).read(async (db) => {
    const { duty, booking } = await readPracticeOf(db, actor, bookingId);
    assertAllowed(mayJudge(actor, duty));
    return await db
      .selectFrom('practice_evidence as e')
      .innerJoin('files as f', 'f.sha256', 'e.file_sha256')
      .select(['e.name', 'e.file_sha256 as sha256', 'f.media_type as mediaType'])
      .where('e.id', '=', evidenceId)
      .where('e.application_id', '=', booking.applicationId)
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  });
  return { name: found.name, mediaType: found.mediaType, bytes: await deps.files.read(found.sha256) };
}
