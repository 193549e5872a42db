import { assertAllowed } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { frozenItem } from './draw.ts';
import { mayUseBank } from './exams.policy.ts';
import { Item, isWrittenIn } from './item.ts';
import { formOfItem, type ItemForm, itemOfForm } from './item-form.ts';
import { type ItemOrDraft, listPictures, type PicturesOf, picturesOf } from './item-pictures.db.ts';
import { type Descriptions, type PictureOfText, picturesIn, withWords } from './item-pictures.ts';
import { logView } from './item-views.ts';
import { type PresentedItem, presentItem } from './present.ts';
import type { Language } from './rich-text.ts';

type D = Pick<Deps, 'as' | 'clock'>;

export interface ItemPage {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly revision: number;
  readonly exposure: number;
  readonly own: boolean;
  readonly form: ItemForm;
  readonly pictures: readonly PictureOnPage[];
  readonly preview: Preview;
}

export interface PictureOnPage extends PictureOfText {
  /** A text of the item shows it. */
  readonly shown: boolean;
}

/** An item as a candidate sees it, but for the order of its parts, in each language it is written in. */
export type Preview = Readonly<Partial<Record<Language, PresentedItem>>>;

/** One item with its key; the view is logged. Refuses: `not_found`. */
export async function readItem({ as, clock }: D, actor: Actor, itemId: string): Promise<ItemPage> {
  assertAllowed(mayUseBank(actor, 'see'));
  return await as(actor).write(async (trx) => {
    const { item, ...row } = await findItem(trx, itemId);
    await logView(trx, clock, actor, itemId, 'item');
    const { id, name, state, revision, exposure, authorId } = row;
    return {
      id,
      name,
      state,
      revision,
      exposure,
      own: authorId === actor.personId,
      form: formOfItem(item),
      pictures: await onPage(trx, { itemId }, item),
      preview: previewOf(item),
    };
  });
}

/** What an author has put into the form of an item that is not saved yet. Refuses: `not_found`. */
export async function readNewItemPictures({ as }: Pick<Deps, 'as'>, actor: Actor, draftId: string): Promise<PictureOnPage[]> {
  assertAllowed(mayUseBank(actor, 'see'));
  return await as(actor).read((db) => onPage(db, picturesOf({ draftId }, actor), null));
}

/** What was typed, as a candidate would see it; nothing is saved. Refuses: `not_found`, `not_your_part_of_the_bank` and what `itemOfForm` does. */
export async function previewItem(
  { as }: Pick<Deps, 'as'>,
  actor: Actor,
  of: ItemOrDraft,
  form: ItemForm,
  said: Descriptions = new Map(),
): Promise<Preview> {
  assertAllowed(mayUseBank(actor, 'write'));
  return await as(actor).read(async (db) => {
    const before = 'itemId' in of ? (await findItem(db, of.itemId)).item.content : null;
    const pictures = withWords(await listPictures(db, picturesOf(of, actor)), said);
    return previewOf(itemOfForm(form, before?.id ?? 'new', 1, { before, pictures }));
  });
}

function previewOf(item: Item): Preview {
  const drawn = frozenItem(item, (below) => below - 1); // the last of each choice: nothing is shuffled
  const shown = (language: Language) =>
    isWrittenIn(item.content, language) ? { [language]: presentItem(item.content, drawn, 1, language) } : {};
  return { ...shown('ru'), ...shown('kk') };
}

async function onPage(db: Trx, of: PicturesOf, item: Item | null): Promise<PictureOnPage[]> {
  const shown = new Map(item ? [...picturesIn(item.content, 'ru'), ...picturesIn(item.content, 'kk')] : []);
  return (await listPictures(db, of)).map(({ sha256: _, ...picture }) => ({ ...picture, shown: shown.has(picture.id) }));
}

async function findItem(db: Trx, itemId: string) {
  const row = await db
    .selectFrom('items as i')
    .innerJoin('item_keys as k', 'k.item_id', 'i.id')
    .select([
      'i.id',
      'i.name',
      'i.state',
      'i.revision',
      'i.exposure',
      'i.content',
      'k.key',
      'i.sample',
      'i.source',
      'i.author_id as authorId',
    ])
    .where('i.id', '=', itemId)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  const { content, key, revision, state, sample, source } = row;
  return { ...row, item: Item.parse({ content, key, revision, state, sample, source }) };
}
