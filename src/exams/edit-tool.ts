import { sql } from 'kysely';
import { assertAllowed } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { findProcedure } from '#procedures/index.ts';
import { AssessmentTool } from './assessment-tool.ts';
import { listBank } from './bank.db.ts';
import { lacksOf, type PassMark } from './blueprint.ts';
import { mayUseBank } from './exams.policy.ts';
import { formOfTool, type ToolTyped } from './form-of-tool.ts';
import { theoryMark } from './theory-mark.ts';
import { readToolForm, type ToolProblems } from './tool-form.ts';
import { toolOfForm } from './tool-of-form.ts';

type D = Pick<Deps, 'as' | 'clock'>;

export interface ToolEditor {
  readonly code: string;
  readonly qualification: string;
  /** The version that the boxes hold: the draft, or the latest one where there is none. */
  readonly number: number;
  readonly isDraft: boolean;
  readonly typed: ToolTyped;
  readonly basis: string;
  /** The procedure of the council forbids one. */
  readonly calculatorForbidden: boolean;
  /** The mark that the procedure sets in place of the tool's; null: the tool's own. */
  readonly markByProcedure: PassMark | null;
}

/** The next version as its author finds it in the editor. Refuses: `not_found`, `not_your_part_of_the_bank`. */
export async function readToolEditor({ as }: Pick<Deps, 'as'>, actor: Actor, toolId: string): Promise<ToolEditor> {
  assertAllowed(mayUseBank(actor, 'write'));
  return await as(actor).read(async (db) => {
    const latest = await readLatest(db, toolId);
    const procedure = await procedureOfCouncil(db, latest.councilId);
    return {
      code: latest.code,
      qualification: latest.qualification,
      number: latest.number,
      isDraft: latest.state === 'draft',
      typed: formOfTool(latest.tool),
      basis: latest.basis,
      calculatorForbidden: procedure.exam.calculator === 'never',
      markByProcedure: procedure.exam.theoryPass.by === 'assessment_tool' ? null : theoryMark(procedure, latest.tool),
    };
  });
}

/**
 * Writes the draft of the next version: the one that is begun, or a new one after the latest. What is published stays as it is.
 * Refuses: `not_found`, `not_your_part_of_the_bank`, `tool_changed_meanwhile`, `item_block_unknown`.
 * @returns what is wrong with the fields; null when it is written.
 */
export async function draftVersion({ as, clock }: D, actor: Actor, toolId: string, typed: unknown): Promise<ToolProblems | null> {
  assertAllowed(mayUseBank(actor, 'write'));
  const read = readToolForm(typed);
  if ('problems' in read) {
    await as(actor).read((db) => readLatest(db, toolId)); // nobody learns from the fields whether a tool is there
    return read.problems;
  }
  const { form } = read;
  return await as(actor).write(async (trx) => {
    // one author after another, also where the draft is not there yet
    await trx
      .selectFrom('assessment_tools')
      .select('id')
      .where('id', '=', toolId)
      .forUpdate()
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    const latest = await readLatest(trx, toolId);
    if (latest.basis !== form.basis) throw new Refusal('tool_changed_meanwhile');
    const procedure = await procedureOfCouncil(trx, latest.councilId);
    if (form.calculator && procedure.exam.calculator === 'never') return { calculator: 'forbidden' };
    const made = toolOfForm(form, latest.tool);
    if ('problems' in made) return made.problems;
    const content = JSON.stringify(made.tool);
    if (latest.state === 'draft') await trx.updateTable('assessment_tool_versions').set({ content }).where('id', '=', latest.id).execute();
    else
      await trx
        .insertInto('assessment_tool_versions')
        .values({
          tool_id: toolId,
          number: latest.number + 1,
          state: 'draft',
          content,
          created_at: clock.now(),
          created_by: actor.personId,
        })
        .execute();
    return null;
  });
}

/**
 * Approves a draft: exams that start from now on are drawn by it, those under way keep theirs.
 * Refuses: `not_found`, `not_your_part_of_the_bank`, `bank_too_small` with how many items are missing.
 */
export async function approveVersion({ as, clock }: D, actor: Actor, versionId: string): Promise<void> {
  assertAllowed(mayUseBank(actor, 'approve'));
  const now = clock.now();
  await as(actor).write(async (trx) => {
    const version = await trx
      .selectFrom('assessment_tool_versions')
      .select(['tool_id as toolId', 'content'])
      .where('id', '=', versionId)
      .where('state', '=', 'draft')
      .forUpdate()
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    const { theory } = AssessmentTool.parse(version.content);
    const bank = await listBank(
      trx,
      actor.organisationId ?? '',
      theory.sections.map(({ id }) => id),
    );
    const missing = lacksOf(
      theory,
      bank.map(({ item }) => item),
    ).reduce((sum, lack) => sum + lack.wanted - lack.available, 0);
    if (missing > 0) throw new Refusal('bank_too_small', { missing });
    await trx
      .updateTable('assessment_tool_versions')
      .set({ state: 'retired', retired_at: now })
      .where('tool_id', '=', version.toolId)
      .where('state', '=', 'approved')
      .execute();
    await trx
      .updateTable('assessment_tool_versions')
      .set({ state: 'approved', approved_at: now, approved_by: actor.personId })
      .where('id', '=', versionId)
      .execute();
  });
}

async function readLatest(db: Trx, toolId: string) {
  const { content, ...latest } = await db
    .selectFrom('assessment_tool_versions as v')
    .innerJoin('assessment_tools as t', 't.id', 'v.tool_id')
    .innerJoin('qualifications as q', 'q.id', 't.qualification_id')
    .select(['v.id', 'v.number', 'v.content', 'v.state', 't.code', 't.council_id as councilId', named('q.name').as('qualification')])
    .select(sql<string>`v.number || ':' || md5(v.content::text)`.as('basis'))
    .where('v.tool_id', '=', toolId)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return { ...latest, tool: AssessmentTool.parse(content) };
}

async function procedureOfCouncil(db: Trx, councilId: string) {
  const { id } = await db.selectFrom('councils').select('procedure_id as id').where('id', '=', councilId).executeTakeFirstOrThrow();
  const procedure = findProcedure(id);
  if (!procedure) throw new Error(`unknown procedure ${id}`);
  return procedure;
}
