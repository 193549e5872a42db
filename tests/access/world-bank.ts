import { examDay } from '../../src/exams/exam-day.factory.ts';
import type { World } from './world.ts';
import { storedFile } from './world-files.ts';

/** An approved tool whose sample items are open to everybody. */
export async function aTrialTool({ deps, write }: World): Promise<string> {
  const { councilId } = await examDay(deps);
  const { id } = await write((trx) =>
    trx.selectFrom('assessment_tools').select('id').where('council_id', '=', councilId).limit(1).executeTakeFirstOrThrow(),
  );
  return id;
}

interface BankTool extends Readonly<Record<string, string>> {
  readonly id: string;
  readonly versionId: string;
  readonly itemId: string;
}

const bankTools = new WeakMap<World, Promise<BankTool>>();

/** The tool of the council with its version and one of its items; one for all, as a bank has each code once. */
export function theBankTool(world: World): Promise<BankTool> {
  const known = bankTools.get(world) ?? aBankTool(world);
  bankTools.set(world, known);
  return known;
}

async function aBankTool(world: World): Promise<BankTool> {
  const id = await aTrialTool(world);
  const { council } = world.catalogue.organisations;
  return await world.write(async (trx) => {
    const tool = await trx.selectFrom('assessment_tools').select('council_id').where('id', '=', id).executeTakeFirstOrThrow();
    const item = await trx.selectFrom('items').select('id').where('council_id', '=', tool.council_id).limit(1).executeTakeFirstOrThrow();
    const version = await trx
      .selectFrom('assessment_tool_versions')
      .select('id')
      .where('tool_id', '=', id)
      .limit(1)
      .executeTakeFirstOrThrow();
    await trx.updateTable('items').set({ council_id: council }).where('council_id', '=', tool.council_id).execute();
    await trx.updateTable('assessment_tools').set({ council_id: council }).where('id', '=', id).execute();
    return { id, versionId: version.id, itemId: item.id };
  });
}

/** A picture of an item of the bank. */
export async function aBankPicture(world: World): Promise<string> {
  const { itemId } = await theBankTool(world);
  return await aPictureOf(world, { itemId });
}

/** A trial exam one of whose items shows a picture. */
export async function aTrialPicture(world: World): Promise<{ toolId: string; id: string }> {
  const toolId = await aTrialTool(world);
  const item = await world.write((trx) =>
    trx
      .selectFrom('items as i')
      .innerJoin('assessment_tools as t', 't.council_id', 'i.council_id')
      .select(['i.id', 'i.content'])
      .where('t.id', '=', toolId)
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  const id = await aPictureOf(world, { itemId: item.id });
  const content = item.content as unknown as { text: { ru: unknown[] } };
  content.text.ru.push({ kind: 'picture', pictureId: id, number: 1, alt: 'схема', width: 40, height: 40 });
  await world.write((trx) =>
    trx
      .updateTable('items')
      .set({ content: JSON.stringify(content) })
      .where('id', '=', item.id)
      .execute(),
  );
  return { toolId, id };
}

async function aPictureOf(world: World, { itemId }: { itemId: string }): Promise<string> {
  const file = await storedFile(world, new TextEncoder().encode(`a picture of ${itemId}`), 'image/png');
  return await world.write(async (trx) => {
    const { council_id } = await trx.selectFrom('items').select('council_id').where('id', '=', itemId).executeTakeFirstOrThrow();
    const { id } = await trx
      .insertInto('item_pictures')
      .values({
        council_id,
        item_id: itemId,
        number: 1,
        file_sha256: file,
        width: 40,
        height: 40,
        alt_ru: 'схема',
        added_at: world.deps.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}
