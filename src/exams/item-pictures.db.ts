import type { Trx } from '#platform/database.ts';
import { forgetFile } from '#platform/forgotten-files.ts';
import type { Actor } from '#platform/identity.ts';
import { type Descriptions, type PictureOfText, withWords } from './item-pictures.ts';

/** A saved item, or the form of one that is not saved yet. */
export type ItemOrDraft = { readonly itemId: string } | { readonly draftId: string };

/** Whose pictures: a draft's are its author's alone. */
export type PicturesOf = { readonly itemId: string } | { readonly draftId: string; readonly authorId: string };

export const picturesOf = (of: ItemOrDraft, actor: Actor): PicturesOf =>
  'itemId' in of ? of : { draftId: of.draftId, authorId: actor.personId ?? '' };

export interface ItemPicture extends PictureOfText {
  readonly sha256: string;
}

/** In the order of their numbers. */
export async function listPictures(db: Trx, of: PicturesOf): Promise<ItemPicture[]> {
  const rows = await pictures(db, of)
    .select(['id', 'number', 'width', 'height', 'alt_ru as ru', 'alt_kk as kk', 'file_sha256 as sha256'])
    .orderBy('number')
    .execute();
  return rows.map(({ ru, kk, ...picture }) => ({ ...picture, alt: { ru, ...(kk ? { kk } : {}) } }));
}

const pictures = (db: Trx, of: PicturesOf) =>
  'itemId' in of
    ? db.selectFrom('item_pictures').where('item_id', '=', of.itemId)
    : db.selectFrom('item_pictures').where('item_id', 'is', null).where('added_by', '=', of.authorId).where('draft_id', '=', of.draftId);

export async function insertPicture(
  trx: Trx,
  given: Omit<ItemPicture, 'id'> & {
    readonly id?: string;
    readonly councilId: string;
    readonly of: ItemOrDraft;
    readonly addedBy: string | null;
    readonly at: Temporal.Instant;
  },
): Promise<void> {
  await trx
    .insertInto('item_pictures')
    .values({
      ...(given.id ? { id: given.id } : {}),
      council_id: given.councilId,
      item_id: 'itemId' in given.of ? given.of.itemId : null,
      draft_id: 'draftId' in given.of ? given.of.draftId : null,
      number: given.number,
      file_sha256: given.sha256,
      width: given.width,
      height: given.height,
      alt_ru: given.alt.ru,
      alt_kk: given.alt.kk ?? null,
      added_by: given.addedBy,
      added_at: given.at,
    })
    .execute();
}

/** Writes down what is newly said of them. @returns them so. */
export async function describePictures(trx: Trx, of: PicturesOf, said: Descriptions): Promise<ItemPicture[]> {
  const described = withWords(await listPictures(trx, of), said);
  for (const { id, alt } of described.filter((picture) => said.has(picture.id)))
    await trx
      .updateTable('item_pictures')
      .set({ alt_ru: alt.ru, alt_kk: alt.kk ?? null })
      .where('id', '=', id)
      .execute();
  return described;
}

/** What was put into the form of a new item becomes the item's own, shown or not yet. */
export async function claimPictures(trx: Trx, itemId: string, draftId: string, authorId: string): Promise<void> {
  await trx
    .updateTable('item_pictures')
    .set({ item_id: itemId, draft_id: null })
    .where('item_id', 'is', null)
    .where('draft_id', '=', draftId)
    .where('added_by', '=', authorId)
    .execute();
}

const DRAFT_KEPT = { hours: 24 * 7 } as const;

/** Lets go of what this author put into forms that were never saved. */
export async function forgetOldDrafts(trx: Trx, authorId: string, now: Temporal.Instant): Promise<void> {
  const gone = await trx
    .deleteFrom('item_pictures')
    .where('item_id', 'is', null)
    .where('added_by', '=', authorId)
    .where('added_at', '<', now.subtract(DRAFT_KEPT))
    .returning('file_sha256 as sha256')
    .execute();
  for (const { sha256 } of gone) await forgetFile(trx, sha256, now);
}

/** Whether a revision of an item shows it: what was shown stays. */
export async function isShown(db: Trx, pictureId: string, itemId: string): Promise<boolean> {
  const rows = await db.selectFrom('item_revisions').select('content').where('item_id', '=', itemId).execute();
  return rows.some(({ content }) => JSON.stringify(content).includes(pictureId));
}
