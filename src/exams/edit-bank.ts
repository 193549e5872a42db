import { sql } from 'kysely';
import { assertAllowed } from '#applications/index.ts';
import { refuseOn, type Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { mayUseBank } from './exams.policy.ts';
import { ItemContent } from './item.ts';
import { type ItemForm, itemOfForm } from './item-form.ts';
import { claimPictures, describePictures, picturesOf } from './item-pictures.db.ts';
import type { Descriptions } from './item-pictures.ts';
import { keepRevision } from './item-revisions.db.ts';

type D = Pick<Deps, 'as' | 'clock'>;

/**
 * Writes a new item, or a new revision of one: a draft until a reviewer lets it live. What candidates were shown stays in their attempts as it was.
 * @param said  of its pictures, where that was changed. @param draftId  of the form of a new item: its pictures become the item's.
 * Refuses: `not_found`, `not_your_part_of_the_bank`, `item_one_right`, `item_pairs_unclear`, `item_number_unclear`, `item_name_taken`, what `itemOfForm` does.
 */
export async function saveItem(
  { as, clock }: D,
  actor: Actor,
  itemId: string | null,
  form: ItemForm,
  { said = new Map(), draftId = null }: { readonly said?: Descriptions; readonly draftId?: string | null } = {},
): Promise<string> {
  assertAllowed(mayUseBank(actor, 'write'));
  const now = clock.now();
  return await refuseOn(
    'item_named_once',
    'item_name_taken',
    async () =>
      await as(actor).write(async (trx) => {
        const before = itemId ? await lockItem(trx, itemId) : null;
        const name = before?.name ?? (await nextName(trx, form.sectionId));
        const of = before ? { itemId: before.id } : draftId && { draftId };
        const pictures = of ? await describePictures(trx, picturesOf(of, actor), said) : [];
        const standing = before && ItemContent.parse(before.content);
        const item = itemOfForm(form, name, (before?.revision ?? 0) + 1, { before: standing, pictures });
        const { content, revision, sample, source } = item;
        const values = {
          section_id: content.sectionId,
          type: content.type,
          state: 'draft',
          sample,
          revision,
          content: JSON.stringify(content),
          source,
          author_id: actor.personId,
          reviewed_by: null,
          updated_at: now,
        };
        const id = before
          ? (await trx.updateTable('items').set(values).where('id', '=', before.id).returning('id').executeTakeFirstOrThrow()).id
          : (
              await trx
                .insertInto('items')
                .values({ ...values, council_id: actor.organisationId ?? '', name: content.id })
                .returning('id')
                .executeTakeFirstOrThrow()
            ).id;
        if (!before && draftId) await claimPictures(trx, id, draftId, actor.personId ?? '');
        await keepRevision(trx, id, item, { changedBy: actor.personId, at: now });
        return id;
      }),
  );
}

/** Before what was typed is looked at: what it lacks is told to those alone who may write it. Refuses: `not_found`, `not_your_part_of_the_bank`. */
export async function assertMayWriteItem({ as }: Pick<Deps, 'as'>, actor: Actor, itemId: string | null): Promise<void> {
  assertAllowed(mayUseBank(actor, 'write'));
  if (!itemId) return;
  const found = await as(actor).read((db) => db.selectFrom('items').select('id').where('id', '=', itemId).executeTakeFirst());
  if (!found) throw new Refusal('not_found');
}

/** A reviewer lets an item live, or takes it out of use; never one's own. Refuses: `not_found`, `not_your_part_of_the_bank`, `own_item`. */
export async function reviewItem({ as, clock }: D, actor: Actor, itemId: string, state: 'live' | 'retired'): Promise<void> {
  assertAllowed(mayUseBank(actor, 'review'));
  await as(actor).write(async (trx) => {
    const item = await lockItem(trx, itemId);
    if (item.authorId === actor.personId) throw new Refusal('own_item');
    await trx.updateTable('items').set({ state, reviewed_by: actor.personId, updated_at: clock.now() }).where('id', '=', itemId).execute();
  });
}

async function lockItem(trx: Trx, id: string) {
  return await trx
    .selectFrom('items')
    .select(['id', 'name', 'revision', 'author_id as authorId', 'content'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
}

/** `survey-17`: after the greatest number of the section. Two authors at once: the second is refused and tries again. */
async function nextName(trx: Trx, sectionId: string): Promise<string> {
  const { last } = await trx
    .selectFrom('items')
    .select(sql<number>`coalesce(max(substring(name from '[0-9]+$')::int), 0)`.as('last'))
    .where('section_id', '=', sectionId)
    .executeTakeFirstOrThrow();
  return `${sectionId}-${String(last + 1).padStart(2, '0')}`;
}
