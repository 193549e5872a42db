import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn } from '#procedures/index.ts';

/** «Договор до оплаты», and the days on which it was changed in the zone of the centre (ISO), the latest first. */
export interface ContractSetting {
  readonly first: boolean;
  readonly changes: readonly { readonly id: string; readonly on: string; readonly who: string; readonly became: boolean }[];
}

/** Refuses: `not_a_head`. */
export async function readContractSetting(deps: Pick<Deps, 'as'>, actor: Actor): Promise<ContractSetting> {
  const centreId = centreOfHead(actor);
  return await deps.as(actor).read(async (db) => {
    const { first, zone } = await db
      .selectFrom('centres')
      .select(['contract_first as first', 'time_zone as zone'])
      .where('id', '=', centreId)
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    const changes = await db
      .selectFrom('centre_setting_changes as s')
      .leftJoin('hats as h', (join) => join.onRef('h.person_id', '=', 's.changed_by').onRef('h.organisation_id', '=', 's.centre_id'))
      .select(['s.id', 's.changed_at as at', 's.became', 'h.display_name as who'])
      .distinctOn(['s.changed_at', 's.id'])
      .where('s.centre_id', '=', centreId)
      .where('s.setting', '=', 'contract_first')
      .orderBy('s.changed_at', 'desc')
      .orderBy('s.id', 'desc')
      .limit(10)
      .execute();
    return {
      first,
      changes: changes.map(({ id, at, became, who }) => ({ id, on: dayIn(at, zone).toString(), became: became === true, who: who ?? '' })),
    };
  });
}

/** For applications that are accepted from now on; those accepted before go on as they were. Refuses: `not_a_head`. */
export async function setContractFirst(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, first: boolean): Promise<void> {
  const centreId = centreOfHead(actor);
  await deps.as(actor).write(async (trx) => {
    const { was } = await trx
      .selectFrom('centres')
      .select('contract_first as was')
      .where('id', '=', centreId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    if (was === first || actor.personId === null) return;
    await trx.updateTable('centres').set({ contract_first: first }).where('id', '=', centreId).execute();
    await trx
      .insertInto('centre_setting_changes')
      .values({
        centre_id: centreId,
        setting: 'contract_first',
        was: JSON.stringify(was),
        became: JSON.stringify(first),
        changed_by: actor.personId,
        changed_at: deps.clock.now(),
      })
      .execute();
  });
}

function centreOfHead({ scope, organisationId, role }: Actor): string {
  if (scope !== 'centre' || organisationId === null || role !== 'head') throw new Refusal('not_a_head');
  return organisationId;
}
