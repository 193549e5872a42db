import { assertAllowed } from '#applications/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { AssessmentTool } from './assessment-tool.ts';
import { mayUseBank } from './exams.policy.ts';

export interface ToolVersion {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly createdAt: Temporal.Instant;
  readonly approvedAt: Temporal.Instant | null;
  readonly tool: AssessmentTool;
}

/** All versions of a tool with all that is in them, the newest first: to be read and compared. The view is logged. Refuses: `not_found`. */
export async function readToolVersions(
  { as, clock }: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  toolId: string,
): Promise<{ readonly code: string; readonly qualification: string; readonly versions: readonly ToolVersion[] }> {
  assertAllowed(mayUseBank(actor, 'see'));
  return await as(actor).write(async (trx) => {
    const { code, qualification } = await trx
      .selectFrom('assessment_tools as t')
      .innerJoin('qualifications as q', 'q.id', 't.qualification_id')
      .select(['t.code', named('q.name').as('qualification')])
      .where('t.id', '=', toolId)
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    const rows = await trx
      .selectFrom('assessment_tool_versions')
      .select(['id', 'number', 'state', 'content', 'created_at as createdAt', 'approved_at as approvedAt'])
      .where('tool_id', '=', toolId)
      .orderBy('number', 'desc')
      .execute();
    await trx
      .insertInto('item_views')
      .values({
        item_id: null,
        council_id: actor.organisationId ?? '',
        person_id: actor.personId ?? '',
        role: actor.role ?? '',
        what: `versions ${toolId}`,
        at: clock.now(),
      })
      .execute();
    return { code, qualification, versions: rows.map(({ content, ...row }) => ({ ...row, tool: AssessmentTool.parse(content) })) };
  });
}
