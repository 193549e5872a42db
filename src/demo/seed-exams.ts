import type { AppDeps } from '#deps';
import { saveItemAsSystem, saveToolAsSystem } from '#exams/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import { DEMO_ITEMS, DEMO_QUALIFICATIONS, DEMO_TOOLS, textsOfTool } from './content/index.ts';
import type { DemoCatalogue } from './seed-catalogue.ts';
import type { DemoPeople } from './seed-people.ts';

/** The bank of the council and an approved assessment tool for each qualification. */
export async function seedExams(deps: AppDeps, catalogue: DemoCatalogue, people: DemoPeople): Promise<void> {
  const now = deps.clock.now();
  const councilId = catalogue.organisations.council;
  await deps.as(SYSTEM).write(async (trx) => {
    for (const item of DEMO_ITEMS) await saveItemAsSystem(trx, { councilId, item, authorId: people.get('item-author') ?? null, now });
    for (const tool of DEMO_TOOLS) {
      const { id } = await trx
        .selectFrom('qualifications')
        .select('id')
        .where('code', '=', tool.qualificationCode)
        .executeTakeFirstOrThrow();
      const key = DEMO_QUALIFICATIONS.find(({ code }) => code === tool.qualificationCode)?.key;
      await saveToolAsSystem(trx, {
        councilId,
        qualificationId: id,
        tool,
        texts: key && textsOfTool(key, tool),
        approvedBy: people.get('tool-approver') ?? null,
        now,
      });
    }
  });
}
