import { assertAllowed } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { mayUseBank } from './exams.policy.ts';
import { formOfTexts, ToolTexts, type ToolTextsForm, textsOfForm } from './tool-texts.ts';

export interface Published {
  readonly toolId: string;
  readonly revision: number;
  readonly texts: ToolTexts;
  readonly publishedAt: Temporal.Instant;
}

const latest = (db: Trx) =>
  db
    .selectFrom('tool_texts')
    .distinctOn('tool_id')
    .select(['tool_id as toolId', 'qualification_id as qualificationId', 'revision', 'content', 'published_at as publishedAt'])
    .orderBy('tool_id')
    .orderBy('revision', 'desc');

/** What is published of the tools of these qualifications, by qualification. Everybody may read it. */
export async function readPublishedTexts(
  { as }: Pick<Deps, 'as'>,
  actor: Actor,
  qualificationIds: readonly string[],
): Promise<ReadonlyMap<string, ToolTexts>> {
  if (qualificationIds.length === 0) return new Map();
  const rows = await as(actor).read((db) => latest(db).where('qualification_id', 'in', qualificationIds).execute());
  return new Map(rows.map(({ qualificationId, content }) => [qualificationId, ToolTexts.parse(content)]));
}

/** The texts of one tool; null before the first publication. */
export async function findPublished(
  db: Trx,
  by: { readonly toolId: string } | { readonly qualificationId: string },
): Promise<Published | null> {
  const row = await ('toolId' in by
    ? latest(db).where('tool_id', '=', by.toolId)
    : latest(db).where('qualification_id', '=', by.qualificationId)
  ).executeTakeFirst();
  return row ? { toolId: row.toolId, revision: row.revision, texts: ToolTexts.parse(row.content), publishedAt: row.publishedAt } : null;
}

export interface TextsPage {
  readonly code: string;
  readonly qualification: string;
  readonly revision: number;
  readonly publishedAt: Temporal.Instant | null;
  readonly form: ToolTextsForm;
}

/** For those who edit. Refuses: `not_found`. */
export async function readTexts({ as }: Pick<Deps, 'as'>, actor: Actor, toolId: string): Promise<TextsPage> {
  assertAllowed(mayUseBank(actor, 'see'));
  return await as(actor).read(async (db) => {
    const tool = await readOwnTool(db, toolId);
    const published = await findPublished(db, { toolId });
    return {
      code: tool.code,
      qualification: tool.qualification,
      revision: published?.revision ?? 0,
      publishedAt: published?.publishedAt ?? null,
      form: formOfTexts(published?.texts ?? { portfolio: [], sampleTasks: [], briefing: [] }),
    };
  });
}

/**
 * Publishes the texts as the next revision; who has acknowledged an earlier one keeps it.
 * Refuses: `not_found`, `not_your_part_of_the_bank`, what `textsOfForm` does.
 */
export async function publishTexts(
  { as, clock }: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  toolId: string,
  form: ToolTextsForm,
): Promise<void> {
  assertAllowed(mayUseBank(actor, 'publish'));
  const texts = textsOfForm(form);
  await as(actor).write(async (trx) => {
    const { qualificationId } = await readOwnTool(trx, toolId, true);
    await saveTexts(trx, { toolId, qualificationId, texts, publishedBy: actor.personId, now: clock.now() });
  });
}

/** Call under the lock of the tool. */
export async function saveTexts(
  trx: Trx,
  given: { toolId: string; qualificationId: string; texts: ToolTexts; publishedBy: string | null; now: Temporal.Instant },
): Promise<void> {
  const before = await findPublished(trx, { toolId: given.toolId });
  await trx
    .insertInto('tool_texts')
    .values({
      tool_id: given.toolId,
      revision: (before?.revision ?? 0) + 1,
      qualification_id: given.qualificationId,
      content: JSON.stringify(given.texts),
      published_at: given.now,
      published_by: given.publishedBy,
    })
    .execute();
}

async function readOwnTool(db: Trx, toolId: string, locks = false) {
  const query = db
    .selectFrom('assessment_tools as t')
    .innerJoin('qualifications as q', 'q.id', 't.qualification_id')
    .select(['t.code', 't.qualification_id as qualificationId', named('q.name').as('qualification')])
    .where('t.id', '=', toolId);
  return await (locks ? query.forUpdate('t') : query).executeTakeFirstOrThrow(() => new Refusal('not_found'));
}
