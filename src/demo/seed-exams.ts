import type { AppDeps } from '#deps';
import { insertFile, remakePicture } from '#documents/index.ts';
import { type Item, picturesIn, saveItemAsSystem, saveToolAsSystem } from '#exams/index.ts';
import type { Trx } from '#platform/database.ts';
import { SYSTEM } from '#platform/identity.ts';
import type { Role } from '#procedures/index.ts';
import { drawPicture } from './content/drawings/drawing.ts';
import { DRAWINGS } from './content/drawings/index.ts';
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
  const files = await storeDrawings(deps, councils);
  await deps.as(SYSTEM).write(async (trx) => {
    for (const [sha256, size] of new Map([...files.values()].map((file) => [file.sha256, file.size])))
      await insertFile(trx, { sha256, size }, 'image/png', now);
    for (const council of councils) await seedBank(trx, council, { catalogue, people, files, now });
  });
}

async function seedBank(
  trx: Trx,
  council: DemoCouncil,
  { catalogue, people, files, now }: { catalogue: DemoCatalogue; people: DemoPeople; files: StoredDrawings; now: Temporal.Instant },
): Promise<void> {
  const councilId = catalogue.organisations[council.key];
  const whoIs = (role: Role) => {
    const person = council.people.find(({ hats }) => hats.some((hat) => hat.role === role));
    return (person && people.get(person.key)) ?? null;
  };
  for (const item of council.items)
    await saveItemAsSystem(trx, { councilId, item, authorId: whoIs('item_author'), now, pictures: picturesOf(item, files) });
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

type StoredDrawings = ReadonlyMap<string, { readonly sha256: string; readonly size: number }>;

/** Draws what the items of these councils show, and puts it by its hash. */
async function storeDrawings({ files }: AppDeps, councils: readonly DemoCouncil[]): Promise<StoredDrawings> {
  const stored = new Map<string, { sha256: string; size: number }>();
  for (const id of new Set(councils.flatMap(({ items }) => items.flatMap(({ content }) => [...picturesIn(content, 'ru').keys()])))) {
    const { bytes } = await remakePicture(await drawPicture(DRAWINGS.get(id) ?? raiseUnknown(id)));
    stored.set(id, await files.put(bytes, { maxBytes: bytes.length }));
  }
  return stored;
}

const picturesOf = ({ content }: Item, files: StoredDrawings) =>
  [...picturesIn(content, 'ru')].map(([id, number]) => {
    const { alt, width, height } = DRAWINGS.get(id) ?? raiseUnknown(id);
    return { id, number, alt, width, height, sha256: files.get(id)?.sha256 ?? '' };
  });

function raiseUnknown(what: string): never {
  throw new Error(`the demo names ${what}, which it does not have`);
}
