import { sql } from 'kysely';
import { assertAllowed } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { readSeat } from './exam-seat.ts';
import { mayUseBank } from './exams.policy.ts';
import { logView } from './item-views.ts';
import { showsAsSample } from './trial.ts';

export interface OpenedPicture {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

type D = Pick<Deps, 'as' | 'files'>;

/** For the named people of the bank; the view is logged. Refuses: `not_found`. */
export async function openBankPicture(deps: D & Pick<Deps, 'clock'>, actor: Actor, pictureId: string): Promise<OpenedPicture> {
  assertAllowed(mayUseBank(actor, 'see'));
  const found = await deps.as(actor).write(async (trx) => {
    const picture = await findPicture(trx, pictureId);
    await logView(trx, deps.clock, actor, picture.itemId, `picture ${pictureId}`);
    return picture;
  });
  return await readBytes(deps, found);
}

/** For the candidate whose variant shows it, at the computer that the code has opened, while the attempt runs. Refuses: `exam_not_open`, `not_found`. */
export async function openExamPicture(deps: D, token: string, pictureId: string): Promise<OpenedPicture> {
  const found = await deps.as(SYSTEM).read(async (db) => {
    const seat = await readSeat(db, token);
    const shown = await db
      .selectFrom('attempts')
      .select('id')
      .where('booking_id', '=', seat.bookingId)
      .where('part', '=', 'theory')
      .where('ended_at', 'is', null)
      .where(sql<boolean>`clock_timestamp() < ends_at`)
      .where(sql<boolean>`jsonb_path_exists(variant, '$.** ? (@.pictureId == $picture)', ${JSON.stringify({ picture: pictureId })}::jsonb)`)
      .executeTakeFirst();
    if (!shown || seat.superseded) throw new Refusal('not_found');
    return await findPicture(db, pictureId);
  });
  return await readBytes(deps, found);
}

/** For everybody, as long as a live sample item of this tool shows it. Refuses: `not_found`. */
export async function openTrialPicture(deps: D, toolId: string, pictureId: string): Promise<OpenedPicture> {
  const found = await deps.as(SYSTEM).read(async (db) => {
    if (!(await showsAsSample(db, toolId, pictureId))) throw new Refusal('not_found');
    return await findPicture(db, pictureId);
  });
  return await readBytes(deps, found);
}

interface Found {
  readonly itemId: string | null;
  readonly sha256: string;
  readonly mediaType: string;
}

const findPicture = async (db: Trx, id: string): Promise<Found> =>
  await db
    .selectFrom('item_pictures as p')
    .innerJoin('files as f', 'f.sha256', 'p.file_sha256')
    .select(['p.item_id as itemId', 'f.sha256', 'f.media_type as mediaType'])
    .where('p.id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));

const readBytes = async ({ files }: D, { sha256, mediaType }: Found): Promise<OpenedPicture> => ({
  bytes: await files.read(sha256),
  mediaType,
});
