import { randomBytes } from 'node:crypto';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { currentLanguage } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { findProcedure } from '#procedures/index.ts';
import { AssessmentTool } from './assessment-tool.ts';
import { frozenItem } from './draw.ts';
import { type Answer, Item, ItemContent, ItemKey } from './item.ts';
import { picturesIn } from './item-pictures.ts';
import { markVariant } from './mark.ts';
import { type PresentedItem, presentItem } from './present.ts';
import { type SittingResult, titled } from './read-sitting.ts';
import type { RichText } from './rich-text.ts';
import { rightAnswer } from './right-answer.ts';
import { seededRandom, shuffled } from './seeded-random.ts';
import { theoryMark } from './theory-mark.ts';
import { Variant } from './variant.ts';

/** Enough to see what the exam is like, short enough for a phone. */
const TRIAL_ITEMS = 12;

export interface TrialTool {
  readonly id: string;
  readonly qualification: string;
  readonly level: number;
  readonly items: number;
}

/** Tools whose sections have items marked as sample. For everybody. */
export async function listTrialTools({ as }: Pick<Deps, 'as'>): Promise<TrialTool[]> {
  return await as(SYSTEM).read(async (db) => {
    const tools = await approvedTools(db).orderBy(named('q.name')).orderBy('t.id').execute();
    const listed: TrialTool[] = [];
    for (const row of tools) {
      const samples = await listSamples(db, row.councilId, AssessmentTool.parse(row.content));
      if (samples.length > 0)
        listed.push({ id: row.id, qualification: row.qualification, level: row.level, items: Math.min(TRIAL_ITEMS, samples.length) });
    }
    return listed;
  });
}

export interface Trial {
  readonly qualification: string;
  readonly items: readonly PresentedItem[];
  /** The drawn variant, sealed: comes back with the answers, since nothing is kept here. */
  readonly paper: string;
}

/** Draws a trial exam. Refuses: `not_found`. */
export async function drawTrial({ as, secrets }: Pick<Deps, 'as' | 'secrets'>, toolId: string): Promise<Trial> {
  return await as(SYSTEM).read(async (db) => {
    const { tool, councilId, qualification } = await readTool(db, toolId);
    const seed = randomBytes(16).toString('hex');
    const random = seededRandom(seed);
    const order = tool.theory.sections.map(({ id }) => id);
    const drawn = shuffled(await listSamples(db, councilId, tool), random)
      .slice(0, TRIAL_ITEMS)
      .sort((a, b) => order.indexOf(a.content.sectionId) - order.indexOf(b.content.sectionId));
    if (drawn.length === 0) throw new Refusal('not_found');
    const variant: Variant = { seed, items: drawn.map((item) => frozenItem(item, random)) };
    const items = variant.items.map((one, index) =>
      presentItem((drawn[index] as Item).content, one, index + 1, currentLanguage() === 'kk' ? 'kk' : 'ru'),
    );
    return { qualification, items, paper: secrets.seal(JSON.stringify({ toolId, variant })) };
  });
}

/** A sample item that was answered wrongly or not at all. */
export interface TrialMistake {
  readonly place: number;
  readonly points: number;
  readonly max: number;
  readonly answered: boolean;
  /** Something was typed that is no number: it counts as no answer, but the person gave one. */
  readonly unclear: boolean;
  readonly text: RichText;
  /** Lines of the right answer; a line of a pair has two texts. */
  readonly right: readonly (readonly RichText[])[];
  /** The act or standard that the answer follows from. */
  readonly source: string;
}

export type TrialResult = SittingResult & { readonly qualification: string; readonly mistakes: readonly TrialMistake[] };

/**
 * Marks a trial exam by section; no record is kept. Refuses: `not_found`, `trial_over` where the paper is not one of ours.
 * @param answers by item id, in the ids that were shown.
 */
export async function markTrial(
  { as, secrets }: Pick<Deps, 'as' | 'secrets'>,
  toolId: string,
  paper: string,
  answers: ReadonlyMap<string, Answer | null>,
): Promise<TrialResult> {
  const variant = openPaper(secrets, toolId, paper);
  return await as(SYSTEM).read(async (db) => {
    const { tool, councilId, qualification, procedure } = await readTool(db, toolId);
    const revisions = await db
      .selectFrom('item_revisions as r')
      .innerJoin('items as i', 'i.id', 'r.item_id')
      .select(['i.name', 'i.sample', 'r.revision', 'r.content', 'r.key', 'r.source'])
      .where('i.council_id', '=', councilId)
      .where(
        'i.name',
        'in',
        variant.items.map(({ itemId }) => itemId),
      )
      .execute();
    const { points, max, passed, bySection, byItem } = markVariant(variant, {
      passMark: theoryMark(procedure, tool),
      answers,
      itemAt(itemId, revision) {
        const found = revisions.find((one) => one.name === itemId && one.revision === revision);
        if (!found) throw new Error(`no revision ${revision} of ${itemId}`);
        return { content: ItemContent.parse(found.content), key: ItemKey.parse(found.key) };
      },
    });
    const mistakes = byItem.flatMap((mark, index): TrialMistake[] => {
      const found = revisions.find(({ name, revision }) => name === mark.itemId && revision === variant.items[index]?.revision);
      // an item that is no sample any more keeps its key to itself
      if (mark.points === mark.max || !found?.sample) return [];
      const { text, right } = rightAnswer(ItemContent.parse(found.content), ItemKey.parse(found.key));
      const unclear = !mark.answered && answers.get(mark.itemId)?.type === 'numeric';
      return [
        { place: index + 1, points: mark.points, max: mark.max, answered: mark.answered, unclear, text, right, source: found.source },
      ];
    });
    return { qualification, points, max, passed, sections: titled(bySection, tool), mistakes };
  });
}

function openPaper(secrets: Deps['secrets'], toolId: string, paper: string): Variant {
  try {
    const opened = JSON.parse(secrets.open(paper)) as { toolId?: unknown; variant?: unknown };
    if (opened.toolId === toolId) return Variant.parse(opened.variant);
  } catch {
    // not sealed by this installation: told below like one of another tool
  }
  throw new Refusal('trial_over');
}

const approvedTools = (db: Trx) =>
  db
    .selectFrom('assessment_tools as t')
    .innerJoin('assessment_tool_versions as v', 'v.tool_id', 't.id')
    .innerJoin('qualifications as q', 'q.id', 't.qualification_id')
    .innerJoin('councils as k', 'k.id', 't.council_id')
    .select([
      't.id',
      't.council_id as councilId',
      'v.content',
      named('q.name').as('qualification'),
      'q.level',
      'k.procedure_id as procedureId',
    ])
    .where('v.state', '=', 'approved');

async function readTool(db: Trx, id: string) {
  const row = await approvedTools(db)
    .where('t.id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  const procedure = findProcedure(row.procedureId);
  if (!procedure) throw new Error(`unknown procedure ${row.procedureId}`);
  return { ...row, procedure, tool: AssessmentTool.parse(row.content) };
}

async function listSamples(db: Trx, councilId: string, tool: AssessmentTool): Promise<Item[]> {
  const rows = await db
    .selectFrom('items as i')
    .innerJoin('item_keys as k', 'k.item_id', 'i.id')
    .select(['i.content', 'k.key', 'i.revision', 'i.state', 'i.sample', 'i.source'])
    .where('i.council_id', '=', councilId)
    .where('i.state', '=', 'live')
    .where('i.sample', '=', true)
    .where(
      'i.section_id',
      'in',
      tool.theory.sections.map(({ id }) => id),
    )
    .orderBy('i.name')
    .execute();
  return rows.map((row) => Item.parse(row));
}

/** Whether a live sample item of this tool shows the picture. Call as the system. Refuses: `not_found` where there is no such tool. */
export async function showsAsSample(db: Trx, toolId: string, pictureId: string): Promise<boolean> {
  const { tool, councilId } = await readTool(db, toolId);
  const samples = await listSamples(db, councilId, tool);
  return samples.some(({ content }) => (['ru', 'kk'] as const).some((language) => picturesIn(content, language).has(pictureId)));
}
