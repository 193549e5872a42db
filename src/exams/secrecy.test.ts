import { describe, expect, it } from 'vitest';
import type { Actor, Scope } from '#platform/identity.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { reviewItem, saveItem } from './edit-bank.ts';
import { approveVersion, draftVersion, readToolEditor } from './edit-tool.ts';
import { examDay } from './exam-day.factory.ts';
import { listTools, readTool } from './read-bank.ts';
import { readItem } from './read-item.ts';

const deps = await testDeps();
const day = await examDay(deps);
const other = await examDay(deps);

const of = (scope: Scope, role: string, organisationId: string | null, personId = day.expert.personId): Actor => ({
  scope,
  role,
  organisationId,
  personId,
});
const AUTHOR = of('council', 'item_author', day.councilId);
const REVIEWER = of('council', 'item_reviewer', day.councilId, day.chair.personId);
const APPROVER = of('council', 'tool_approver', day.councilId, day.chair.personId);
const OUTSIDERS: Actor[] = [
  of('council', 'council_officer', day.councilId),
  of('council', 'council_head', day.councilId),
  of('council', 'item_author', other.councilId),
  day.applicant,
  day.proctor,
  day.expert,
  of('centre', 'head', day.councilId),
  of('operator', 'administrator', null),
  of('public', 'applicant', null),
];
const BANK = ['items', 'item_keys', 'item_revisions', 'assessment_tool_versions'] as const;
const FORM = {
  type: 'single_choice',
  sectionId: 'law',
  text: 'Сколько будет $2 + 2$?',
  textKk: '',
  answers: '* 4\n5\n6',
  answersKk: '',
  unitKk: '',
  value: '',
  tolerance: '0',
  unit: '',
  points: 1,
  partial: false,
  sample: false,
  source: 'арифметика',
} as const;

const count = async (actor: Actor, table: (typeof BANK)[number] | 'attempt_keys') =>
  await deps.as(actor).read(
    async (db) =>
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('rows'))
          .executeTakeFirstOrThrow()
      ).rows,
  );

describe('the bank', () => {
  it('is open to the named people of its council and to nobody else, in the database too', async () => {
    for (const table of BANK) {
      expect(await count(AUTHOR, table)).toBeGreaterThan(0);
      for (const actor of OUTSIDERS.filter(({ organisationId }) => organisationId !== other.councilId))
        expect(await count(actor, table)).toBe(0);
    }
    for (const actor of [AUTHOR, APPROVER, ...OUTSIDERS]) expect(await count(actor, 'attempt_keys')).toBe(0);
  });

  it('does not exist for others in the use cases', async () => {
    const [tool] = await listTools(deps, AUTHOR);
    for (const actor of OUTSIDERS) await expect(readTool(deps, actor, tool?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('logs each view of an item', async () => {
    const id = await saveItem(deps, AUTHOR, null, FORM);
    await readItem(deps, REVIEWER, id);
    const views = await deps
      .as(REVIEWER)
      .read((db) => db.selectFrom('item_views').select(['person_id', 'role']).where('item_id', '=', id).execute());
    expect(views).toEqual([{ person_id: REVIEWER.personId, role: 'item_reviewer' }]);
  });

  it('lets an item live by another hand than its author’s, and reads back what was typed', async () => {
    const id = await saveItem(deps, AUTHOR, null, FORM);
    expect((await readItem(deps, AUTHOR, id)).form).toEqual(FORM);
    await expect(reviewItem(deps, AUTHOR, id, 'live')).rejects.toMatchObject({ code: 'not_your_part_of_the_bank' });
    await expect(reviewItem(deps, { ...REVIEWER, personId: AUTHOR.personId }, id, 'live')).rejects.toMatchObject({ code: 'own_item' });
    await reviewItem(deps, REVIEWER, id, 'live');
    expect(await readItem(deps, AUTHOR, id)).toMatchObject({ state: 'live', revision: 1 });
  });

  it('puts an approved version in the place of the former one', async () => {
    const [tool] = await listTools(deps, AUTHOR);
    const toolId = tool?.id ?? '';
    const { typed, basis } = await readToolEditor(deps, AUTHOR, toolId);
    expect(await draftVersion(deps, AUTHOR, toolId, { ...typed, basis, minutes: '0' })).toEqual({ minutes: 'whole:1:600' });
    expect(await draftVersion(deps, AUTHOR, toolId, { ...typed, basis, minutes: '40', itemsPerPage: 'all' })).toBeNull();
    await expect(draftVersion(deps, AUTHOR, toolId, { ...typed, basis, minutes: '50' })).rejects.toMatchObject({
      code: 'tool_changed_meanwhile',
    });
    const draft = (await readTool(deps, APPROVER, toolId)).versions.find(({ state }) => state === 'draft');
    await expect(approveVersion(deps, AUTHOR, draft?.id ?? '')).rejects.toMatchObject({ code: 'not_your_part_of_the_bank' });
    await approveVersion(deps, APPROVER, draft?.id ?? '');
    const { versions } = await readTool(deps, APPROVER, toolId);
    expect(versions.map(({ state, minutes }) => ({ state, minutes }))).toEqual([
      { state: 'approved', minutes: 40 },
      { state: 'retired', minutes: 30 },
    ]);
    const publish = deps.as(AUTHOR).write((trx) => trx.updateTable('assessment_tool_versions').set({ content: '{}' }).execute());
    await expect(publish, 'what is published never changes').rejects.toThrow('is published and stays as it is');
  });
});
