import type { AppDeps } from '#deps';
import { saveItemAsSystem, saveToolAsSystem } from '#exams/index.ts';
import type { Trx } from '#platform/database.ts';
import { SYSTEM } from '#platform/identity.ts';
import type { Role } from '#procedures/index.ts';
import type { DemoCouncil } from './content/index.ts';
import type { DemoCatalogue } from './seed-catalogue.ts';
import type { DemoPeople } from './seed-people.ts';

/** The bank of each council and an approved assessment tool for each of its qualifications. */
export async function seedExams(
  deps: AppDeps,
  catalogue: DemoCatalogue,
  people: DemoPeople,
  councils: readonly DemoCouncil[],
): Promise<void> {
  const now = deps.clock.now();
  await deps.as(SYSTEM).write(async (trx) => {
    for (const council of councils) await seedBank(trx, council, { catalogue, people, now });
  });
}

async function seedBank(
  trx: Trx,
  council: DemoCouncil,
  { catalogue, people, now }: { catalogue: DemoCatalogue; people: DemoPeople; now: Temporal.Instant },
): Promise<void> {
  const councilId = catalogue.organisations[council.key];
  const whoIs = (role: Role) => {
    const person = council.people.find(({ hats }) => hats.some((hat) => hat.role === role));
    return (person && people.get(person.key)) ?? null;
  };
  for (const item of council.items) await saveItemAsSystem(trx, { councilId, item, authorId: whoIs('item_author'), now });
  for (const tool of council.tools) {
    const { key } = council.qualifications.find(({ code }) => code === tool.qualificationCode) ?? raiseUnknown(tool.qualificationCode);
    await saveToolAsSystem(trx, {
      councilId,
      qualificationId: catalogue.qualifications[key],
      tool,
      texts: council.textsOf(key, tool),
      approvedBy: whoIs('tool_approver'),
      now,
    });
  }
}

function raiseUnknown(code: string): never {
  throw new Error(`the demo has a tool of ${code}, which is none of its qualifications`);
}
