import type { Trx } from '#platform/database.ts';
import type { AssessmentTool } from './assessment-tool.ts';
import type { Item } from './item.ts';
import { type ItemPicture, insertPicture } from './item-pictures.db.ts';
import { keepRevision } from './item-revisions.db.ts';
import { saveTexts } from './published-texts.ts';
import type { ToolTexts } from './tool-texts.ts';

/** Puts an item into the bank as it is, with its state and its pictures, whose bytes are stored already: what an import or the demo brings. Call as the system. */
export async function saveItemAsSystem(
  trx: Trx,
  {
    councilId,
    item,
    authorId,
    now,
    pictures = [],
  }: { councilId: string; item: Item; authorId: string | null; now: Temporal.Instant; pictures?: readonly ItemPicture[] },
): Promise<void> {
  const { content, revision, state, sample, source } = item;
  const { id } = await trx
    .insertInto('items')
    .values({
      council_id: councilId,
      name: content.id,
      section_id: content.sectionId,
      type: content.type,
      state,
      sample,
      revision,
      content: JSON.stringify(content),
      source,
      author_id: authorId,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await keepRevision(trx, id, item, { changedBy: authorId, at: now });
  for (const picture of pictures) await insertPicture(trx, { ...picture, councilId, of: { itemId: id }, addedBy: authorId, at: now });
}

/** An assessment tool with its first version, approved, and what is published of it. Call as the system. */
export async function saveToolAsSystem(
  trx: Trx,
  given: {
    councilId: string;
    qualificationId: string;
    tool: AssessmentTool;
    texts?: ToolTexts;
    approvedBy: string | null;
    now: Temporal.Instant;
  },
): Promise<string> {
  const { councilId, qualificationId, tool, texts, approvedBy, now } = given;
  const { id } = await trx
    .insertInto('assessment_tools')
    .values({ council_id: councilId, qualification_id: qualificationId, code: tool.code, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('assessment_tool_versions')
    .values({
      tool_id: id,
      number: 1,
      state: 'approved',
      content: JSON.stringify(tool),
      created_at: now,
      approved_at: now,
      approved_by: approvedBy,
    })
    .execute();
  if (texts) await saveTexts(trx, { toolId: id, qualificationId, texts, publishedBy: approvedBy, now });
  return id;
}
