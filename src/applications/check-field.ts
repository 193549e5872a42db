import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { listBlocks, type StoredBlock } from './applications.db.ts';
import { lockUnderReview } from './review.policy.ts';

export const FieldCheck = z.object({
  block: z.string().max(40),
  /** Name of the field; of an entry of a list `0.institution`. */
  field: z.string().max(80),
  right: z.boolean(),
});
export type FieldCheck = z.infer<typeof FieldCheck>;

/** The reviewer marks a field «верно», or takes the mark back. Refuses: `not_found`, `own_application`, `not_a_reviewer`, `not_under_review`. */
export async function checkField(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, applicationId: string, check: FieldCheck): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockUnderReview(trx, actor, applicationId);
    if (!check.right) return await uncheckField(trx, application.id, check.block, check.field);
    const block = (await listBlocks(trx, application.id)).find(({ block }) => block === check.block);
    const value = block && valueAt(block, check.field);
    if (value === undefined) throw new Refusal('not_found');
    await saveCheck(trx, actor, { ...check, applicationId, value, at: deps.clock.now() });
  });
}

/** All that is filled in a block and has no open remark. Refuses as `checkField`. */
export async function checkBlock(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, applicationId: string, blockId: string): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockUnderReview(trx, actor, applicationId);
    const block = (await listBlocks(trx, application.id)).find((one) => one.block === blockId);
    const remarked = await trx
      .selectFrom('remarks')
      .select('field')
      .where('application_id', '=', application.id)
      .where('block', '=', blockId)
      .where('closed_at', 'is', null)
      .execute();
    const at = deps.clock.now();
    for (const [field, value] of block ? fieldsOf(block) : [])
      if (!remarked.some((remark) => remark.field === field))
        await saveCheck(trx, actor, { block: blockId, field, value, applicationId, at });
  });
}

export const uncheckField = async (trx: Trx, applicationId: string, block: string, field: string): Promise<void> => {
  await trx
    .deleteFrom('field_checks')
    .where('application_id', '=', applicationId)
    .where('block', '=', block)
    .where('field', '=', field)
    .execute();
};

async function saveCheck(
  trx: Trx,
  actor: Actor,
  check: { applicationId: string; block: string; field: string; value: string; at: Temporal.Instant },
): Promise<void> {
  const { applicationId, block, field, value, at } = check;
  if (!actor.personId) throw new Refusal('not_signed_in');
  const found = { checked_by: actor.personId, checked_at: at, value_sha256: hashOf(value) };
  await trx
    .insertInto('field_checks')
    .values({ application_id: applicationId, block, field, ...found })
    .onConflict((conflict) => conflict.columns(['application_id', 'block', 'field']).doUpdateSet(found))
    .execute();
}

/** Every filled field of a block by its name; of entries by `0.name`. */
export const fieldsOf = ({ values, entries }: Pick<StoredBlock, 'values' | 'entries'>): readonly (readonly [string, string])[] => [
  ...Object.entries(values),
  ...entries.flatMap((entry, index) => Object.entries(entry).map(([name, value]) => [`${index}.${name}`, value] as const)),
];

const valueAt = (block: StoredBlock, field: string): string | undefined => fieldsOf(block).find(([name]) => name === field)?.[1];

/** What `field_checks.value_sha256` holds. */
export const hashOf = (value: string): string => createHash('sha256').update(value).digest('hex');
