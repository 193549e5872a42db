import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import { AssessmentTool } from './assessment-tool.ts';
import type { BankItem } from './draw.ts';
import { Item } from './item.ts';

/** The version that the council has approved. Refuses: `no_approved_tool`. */
export async function readApprovedTool(
  db: Trx,
  qualificationId: string,
): Promise<{ versionId: string; tool: AssessmentTool; councilId: string }> {
  const row = await db
    .selectFrom('assessment_tool_versions as v')
    .innerJoin('assessment_tools as t', 't.id', 'v.tool_id')
    .select(['v.id as versionId', 'v.content', 't.council_id as councilId'])
    .where('t.qualification_id', '=', qualificationId)
    .where('v.state', '=', 'approved')
    .executeTakeFirstOrThrow(() => new Refusal('no_approved_tool'));
  return { versionId: row.versionId, tool: AssessmentTool.parse(row.content), councilId: row.councilId };
}

export async function readToolVersion(db: Trx, versionId: string): Promise<AssessmentTool> {
  const row = await db.selectFrom('assessment_tool_versions').select('content').where('id', '=', versionId).executeTakeFirstOrThrow();
  return AssessmentTool.parse(row.content);
}

/** Live items with keys of these sections: for a draw. */
export async function listBank(db: Trx, councilId: string, sectionIds: readonly string[]): Promise<BankItem[]> {
  const rows = await db
    .selectFrom('items as i')
    .innerJoin('item_keys as k', 'k.item_id', 'i.id')
    .select(['i.content', 'k.key', 'i.revision', 'i.state', 'i.sample', 'i.source', 'i.exposure'])
    .where('i.council_id', '=', councilId)
    .where('i.section_id', 'in', sectionIds)
    .where('i.state', '=', 'live')
    .execute();
  return rows.map(({ exposure, ...item }) => ({ item: Item.parse(item), exposure }));
}

/** One more variant has shown them. Locked in one order, so that two starts never wait for each other in a circle. */
export async function countExposure(trx: Trx, councilId: string, names: readonly string[]): Promise<void> {
  const locked = await trx
    .selectFrom('items')
    .select('id')
    .where('council_id', '=', councilId)
    .where('name', 'in', names)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  await trx
    .updateTable('items')
    .set((eb) => ({ exposure: eb('exposure', '+', 1) }))
    .where(
      'id',
      'in',
      locked.map(({ id }) => id),
    )
    .execute();
}
