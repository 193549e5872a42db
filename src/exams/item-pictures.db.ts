import type { Trx } from '#platform/database.ts';
import type { ItemContent } from './item.ts';
import { type Descriptions, type PictureOfText, picturesIn, withWords } from './item-pictures.ts';

/** Whose pictures: of an item, or what an author has put beside the item that is not saved yet. */
export type PicturesOf = { readonly itemId: string } | { readonly authorId: string };

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
    : db.selectFrom('item_pictures').where('item_id', 'is', null).where('added_by', '=', of.authorId);

export async function insertPicture(
  trx: Trx,
  given: Omit<ItemPicture, 'id'> & {
    readonly id?: string;
    readonly councilId: string;
    readonly itemId: string | null;
    readonly addedBy: string | null;
    readonly at: Temporal.Instant;
  },
): Promise<void> {
  await trx
    .insertInto('item_pictures')
    .values({
      ...(given.id ? { id: given.id } : {}),
      council_id: given.councilId,
      item_id: given.itemId,
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

/** What the texts of a new item show becomes its own; the rest stays beside the next one. */
export async function claimPictures(trx: Trx, itemId: string, content: ItemContent): Promise<void> {
  const shown = [...picturesIn(content, 'ru').keys()];
  if (shown.length > 0) await trx.updateTable('item_pictures').set({ item_id: itemId }).where('id', 'in', shown).execute();
}

/** Whether a revision of an item shows it: what was shown stays. */
export async function isShown(db: Trx, pictureId: string, itemId: string): Promise<boolean> {
  const rows = await db.selectFrom('item_revisions').select('content').where('item_id', '=', itemId).execute();
  return rows.some(({ content }) => JSON.stringify(content).includes(pictureId));
}
