import { sql } from 'kysely';
import { z } from 'zod';
import { procedureOf } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import { type AnswerSave, type AttemptTimes, currentAnswers } from './answers.ts';
import { readToolVersion } from './bank.db.ts';
import { Answer, ItemContent, ItemKey } from './item.ts';
import { markVariant } from './mark.ts';
import { theoryMark } from './theory-mark.ts';
import { Variant } from './variant.ts';

const FrozenItems = z.array(z.strictObject({ content: ItemContent, key: ItemKey, revision: z.int() }));

/** Marks the theory of an ended attempt from what was saved, with the late answers that the commission lets count. Call as the system. */
export async function markAttempt(trx: Trx, attemptId: string): Promise<void> {
  const { toolVersionId, procedureId, edition, ...frozen } = await trx
    .selectFrom('attempts as a')
    .innerJoin('attempt_keys as k', 'k.attempt_id', 'a.id')
    .innerJoin('applications as p', 'p.id', 'a.application_id')
    .select(['a.tool_version_id as toolVersionId', 'k.variant', 'k.items', 'p.procedure_id as procedureId', 'p.edition'])
    .where('a.id', '=', attemptId)
    .executeTakeFirstOrThrow();
  const items = new Map(FrozenItems.parse(frozen.items).map((item) => [`${item.content.id} ${item.revision}`, item]));
  const tool = await readToolVersion(trx, toolVersionId);
  const counted = await trx
    .selectFrom('late_decisions')
    .select('item_id as itemId')
    .where('attempt_id', '=', attemptId)
    .where('counts', '=', true)
    .execute();
  const current = currentAnswers(
    await listSaves(trx, attemptId),
    await readTimes(trx, attemptId),
    new Set(counted.map(({ itemId }) => itemId)),
  );
  const { byItem, ...result } = markVariant(Variant.parse(frozen.variant), {
    passMark: theoryMark(procedureOf({ procedureId, edition: String(edition) }), tool),
    itemAt: (itemId, revision) => {
      const item = items.get(`${itemId} ${revision}`);
      if (!item) throw new Error(`the attempt has not kept item ${itemId}`);
      return item;
    },
    answers: new Map([...current].map(([itemId, { answer }]) => [itemId, answer])),
  });
  await trx
    .updateTable('attempts')
    .set({ result: JSON.stringify(result), marked_at: sql<Temporal.Instant>`clock_timestamp()` })
    .where('id', '=', attemptId)
    .execute();
  await trx
    .updateTable('attempt_keys')
    .set({ by_item: JSON.stringify(byItem) })
    .where('attempt_id', '=', attemptId)
    .execute();
}

export async function listSaves(db: Trx, attemptId: string): Promise<AnswerSave[]> {
  const rows = await db
    .selectFrom('answer_saves')
    .select(['item_id as itemId', 'epoch', 'sequence', 'answer', 'flagged', 'made_at as madeAt', 'received_at as receivedAt'])
    .where('attempt_id', '=', attemptId)
    .execute();
  return rows.map(({ answer, ...save }) => ({ ...save, answer: answer === null ? null : Answer.parse(answer) }));
}

export async function readTimes(db: Trx, attemptId: string): Promise<AttemptTimes> {
  const { bookingId, endsAt, lateMinutes } = await db
    .selectFrom('attempts')
    .select(['booking_id as bookingId', sql<Temporal.Instant>`least(ends_at, ended_at)`.as('endsAt'), 'late_minutes as lateMinutes'])
    .where('id', '=', attemptId)
    .executeTakeFirstOrThrow();
  const epochs = await db
    .selectFrom('admissions')
    .select(['epoch', 'used_at as openedAt'])
    .where('booking_id', '=', bookingId)
    .where('part', '=', 'theory')
    .where('used_at', 'is not', null)
    .$narrowType<{ openedAt: Temporal.Instant }>()
    .execute();
  return { epochs, endsAt, lateTerm: Temporal.Duration.from({ minutes: lateMinutes }) };
}
