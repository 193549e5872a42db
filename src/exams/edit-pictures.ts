import { sql } from 'kysely';
import { assertAllowed } from '#applications/index.ts';
import { insertFile, remakePicture } from '#documents/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { forgetFile } from '#platform/forgotten-files.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { assertMayWriteItem } from './edit-bank.ts';
import { mayUseBank } from './exams.policy.ts';
import { forgetOldDrafts, type ItemOrDraft, insertPicture, isShown, listPictures, picturesOf } from './item-pictures.db.ts';
import type { PictureWords } from './item-pictures.ts';

const MOST = 12;
const MAX_BYTES = 16 * 1024 * 1024;

export interface PutPicture {
  readonly number: number;
  /** The same picture stood beside the texts already; nothing was added. */
  readonly known: boolean;
}

/**
 * Puts a picture beside the texts of an item, made anew and by its hash; the item shows it where a text names its number. The same picture twice is one.
 * Refuses: `not_found`, `not_your_part_of_the_bank`, `too_many_pictures` and what `remakePicture` does.
 */
export async function addPicture(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  of: ItemOrDraft,
  { bytes, words }: { readonly bytes: Uint8Array; readonly words: PictureWords },
): Promise<PutPicture> {
  await assertMayWriteItem(deps, actor, 'itemId' in of ? of.itemId : null);
  const picture = await remakePicture(bytes);
  const stored = await deps.files.put(picture.bytes, { maxBytes: MAX_BYTES });
  const now = deps.clock.now();
  return await deps.as(actor).write(async (trx) => {
    await lockPictures(trx, actor, of);
    await forgetOldDrafts(trx, actor.personId ?? '', now);
    const standing = await listPictures(trx, picturesOf(of, actor));
    const same = standing.find(({ sha256 }) => sha256 === stored.sha256);
    if (same) return { number: same.number, known: true };
    if (standing.length >= MOST) throw new Refusal('too_many_pictures', { most: MOST });
    const number = (standing.at(-1)?.number ?? 0) + 1;
    await insertFile(trx, stored, picture.mediaType, now);
    await insertPicture(trx, {
      councilId: actor.organisationId ?? '',
      of,
      number,
      sha256: stored.sha256,
      width: picture.width,
      height: picture.height,
      alt: { ru: words.ru, ...(words.kk === '' ? {} : { kk: words.kk }) },
      addedBy: actor.personId,
      at: now,
    });
    return { number, known: false };
  });
}

/** Takes away a picture that no text of the item has ever shown. Refuses: `not_found`, `not_your_part_of_the_bank`, `picture_is_shown`. */
export async function dropPicture(
  { as, clock }: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  of: ItemOrDraft,
  pictureId: string,
): Promise<void> {
  assertAllowed(mayUseBank(actor, 'write'));
  await as(actor).write(async (trx) => {
    await lockPictures(trx, actor, of);
    const picture = (await listPictures(trx, picturesOf(of, actor))).find(({ id }) => id === pictureId);
    if (!picture) throw new Refusal('not_found');
    if ('itemId' in of && (await isShown(trx, pictureId, of.itemId))) throw new Refusal('picture_is_shown', { number: picture.number });
    await trx.deleteFrom('item_pictures').where('id', '=', pictureId).execute();
    await forgetFile(trx, picture.sha256, clock.now());
  });
}

/** One numbering at a time: by the lock of the item, or of what its author has put into forms. */
async function lockPictures(trx: Trx, actor: Actor, of: ItemOrDraft): Promise<void> {
  if ('itemId' in of)
    await trx
      .selectFrom('items')
      .select('id')
      .where('id', '=', of.itemId)
      .forUpdate()
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  else await sql`select pg_advisory_xact_lock(hashtextextended(${`pictures of ${actor.personId}`}, 0))`.execute(trx);
}
