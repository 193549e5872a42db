import type { Readable } from 'node:stream';
import { assertAllowed, recordView } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Part } from '#procedures/index.ts';
import { mayWatch } from './exams.policy.ts';

export interface Recording {
  readonly id: string;
  readonly applicationId: string;
  readonly part: Part;
  readonly camera: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Where it is kept outside, with the hash that it had; null where the file is here. */
  readonly reference: string | null;
  readonly referenceHash: string | null;
}

const RECORDING = [
  'id',
  'application_id as applicationId',
  'part',
  'camera',
  'starts_at as startsAt',
  'ends_at as endsAt',
  'reference',
  'reference_hash as referenceHash',
] as const;

const find = (db: Trx) => db.selectFrom('recordings').select(RECORDING);
type Row = Awaited<ReturnType<ReturnType<typeof find>['execute']>>[number];
const shown = ({ part, startsAt, endsAt, ...row }: Row): Recording => ({
  ...row,
  part: part as Part,
  startsAt: startsAt.toString(),
  endsAt: endsAt.toString(),
});

/** The recordings of an exam, for those who may watch them; empty for the others. */
export async function listRecordings({ as }: Pick<Deps, 'as'>, actor: Actor, applicationId: string): Promise<Recording[]> {
  if (!mayWatch(actor).allowed) return [];
  return await as(actor).read(async (db) =>
    (await find(db).where('application_id', '=', applicationId).orderBy('starts_at').execute()).map(shown),
  );
}

/** One recording; that it was opened is logged for the applicant. Refuses: `not_found`. */
export async function watchRecording({ as, clock }: Pick<Deps, 'as' | 'clock'>, actor: Actor, id: string): Promise<Recording> {
  assertAllowed(mayWatch(actor));
  return await as(actor).write(async (trx) => {
    const row = await find(trx)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    await recordView(trx, actor, row.applicationId, `recording:${id}`, clock.now());
    return shown(row);
  });
}

/** The bytes of a recording that is kept here; each time they are sent is logged. Refuses: `not_found`. */
export async function readRecording(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  id: string,
): Promise<{ stream: Readable; mediaType: string; size: number }> {
  assertAllowed(mayWatch(actor));
  const file = await deps.as(actor).write(async (trx) => {
    const row = await trx
      .selectFrom('recordings as r')
      .innerJoin('files as f', 'f.sha256', 'r.file_sha256')
      .select(['r.application_id as applicationId', 'f.sha256', 'f.media_type as mediaType', 'f.size'])
      .where('r.id', '=', id)
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    await recordView(trx, actor, row.applicationId, `recording:${id}`, deps.clock.now());
    return row;
  });
  return { stream: await deps.files.get(file.sha256), mediaType: file.mediaType, size: Number(file.size) };
}
