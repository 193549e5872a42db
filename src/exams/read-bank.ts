import { assertAllowed } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { AssessmentTool } from './assessment-tool.ts';
import { listBank } from './bank.db.ts';
import { itemCount, lacksOf, maxPoints, type PassMark } from './blueprint.ts';
import { mayUseBank } from './exams.policy.ts';
import type { Item, ItemType } from './item.ts';
import { logView } from './item-views.ts';
import { lineOf } from './typed-text.ts';

type D = Pick<Deps, 'as' | 'clock'>;

export interface ToolRow {
  readonly id: string;
  readonly code: string;
  readonly qualification: string;
  readonly approvedVersion: number | null;
  readonly draftVersion: number | null;
}

/** Refuses: `not_found` to all but the council's named people. */
export async function listTools({ as }: D, actor: Actor): Promise<ToolRow[]> {
  assertAllowed(mayUseBank(actor, 'see'));
  const rows = await as(actor).read((db) =>
    db
      .selectFrom('assessment_tools as t')
      .innerJoin('qualifications as q', 'q.id', 't.qualification_id')
      .leftJoin('assessment_tool_versions as approved', (join) =>
        join.onRef('approved.tool_id', '=', 't.id').on('approved.state', '=', 'approved'),
      )
      .leftJoin('assessment_tool_versions as draft', (join) => join.onRef('draft.tool_id', '=', 't.id').on('draft.state', '=', 'draft'))
      .select(['t.id', 't.code', named('q.name').as('qualification'), 'approved.number as approvedVersion', 'draft.number as draftVersion'])
      .orderBy(named('q.name'))
      .execute(),
  );
  return rows;
}

export interface ToolPage {
  readonly id: string;
  readonly code: string;
  readonly qualification: string;
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly state: string;
    readonly minutes: number;
    readonly items: number;
    readonly points: number;
    readonly passMark: PassMark;
    /** How many items the bank lacks for it. */
    readonly missing: number;
  }[];
  readonly sections: readonly { readonly id: string; readonly title: string; readonly items: readonly ItemRow[] }[];
}

export interface ItemRow {
  readonly id: string;
  readonly name: string;
  readonly type: ItemType;
  readonly state: string;
  readonly sample: boolean;
  readonly exposure: number;
  readonly words: string;
}

/** One tool with its versions and items; the view is logged. Refuses: `not_found`. */
export async function readTool({ as, clock }: D, actor: Actor, toolId: string): Promise<ToolPage> {
  assertAllowed(mayUseBank(actor, 'see'));
  return await as(actor).write(async (trx) => {
    const tool = await trx
      .selectFrom('assessment_tools as t')
      .innerJoin('qualifications as q', 'q.id', 't.qualification_id')
      .select(['t.id', 't.code', named('q.name').as('qualification')])
      .where('t.id', '=', toolId)
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    const versions = await trx
      .selectFrom('assessment_tool_versions')
      .select(['id', 'number', 'state', 'content'])
      .where('tool_id', '=', toolId)
      .orderBy('number', 'desc')
      .execute();
    const contents = versions.map((version) => ({ ...version, tool: AssessmentTool.parse(version.content) }));
    const sections = contents[0]?.tool.theory.sections ?? [];
    const ids = sections.map(({ id }) => id);
    const bank = (await listBank(trx, actor.organisationId ?? '', ids)).map(({ item }) => item);
    const items = await listItems(trx, ids);
    await logView(trx, clock, actor, null, `tool ${toolId}`);
    return {
      ...tool,
      versions: contents.map(({ id, number, state, tool: { theory } }) => ({
        id,
        number,
        state,
        minutes: theory.timeLimitMinutes,
        items: itemCount(theory),
        points: maxPoints(theory),
        passMark: theory.passMark,
        missing: lacksOf(theory, bank).reduce((sum, lack) => sum + lack.wanted - lack.available, 0),
      })),
      sections: sections.map(({ id, title }) => ({ id, title: title.ru, items: items.filter((item) => item.sectionId === id) })),
    };
  });
}

async function listItems(db: Trx, sectionIds: readonly string[]): Promise<(ItemRow & { sectionId: string })[]> {
  if (sectionIds.length === 0) return [];
  const rows = await db
    .selectFrom('items')
    .select(['id', 'name', 'section_id as sectionId', 'type', 'state', 'sample', 'exposure', 'content'])
    .where('section_id', 'in', sectionIds)
    .orderBy('name')
    .execute();
  return rows.map(({ content, type, ...row }) => ({
    ...row,
    type: type as ItemType,
    words: lineOf((content as unknown as Item['content']).text.ru),
  }));
}
