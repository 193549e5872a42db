import { sql } from 'kysely';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { markedPractice, sheetOf } from './marking-duty.ts';
import { type CriterionMark, markFits } from './practice.ts';

type Marks = Readonly<Record<string, CriterionMark>>;
interface OnSheet {
  readonly bookingId: string;
  readonly sheetId: string;
}

/** The expert's own marks on a sheet; lines that are not given stay as they were. Refuses: what `markedPractice` does, `mark_does_not_fit`. */
export async function savePracticeMarks(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  { bookingId, sheetId }: OnSheet,
  marks: Marks,
): Promise<void> {
  const now = deps.clock.now();
  await deps.as(actor).write(async (trx) => {
    const { sheets } = await markedPractice(trx, actor, bookingId);
    const sheet = sheetOf(sheets, sheetId);
    assertFit(sheet.content.criteria, marks);
    for (const [criterionId, mark] of Object.entries(marks))
      await trx
        .insertInto('practice_marks')
        .values({
          sheet_id: sheetId,
          application_id: sheet.applicationId,
          expert_id: actor.personId ?? '',
          criterion_id: criterionId,
          mark: JSON.stringify(mark),
          marked_at: now,
        })
        .onConflict((conflict) =>
          conflict.columns(['sheet_id', 'expert_id', 'criterion_id']).doUpdateSet({ mark: JSON.stringify(mark), marked_at: now }),
        )
        .execute();
  });
}

/** What the experts settled together where they were too far apart; stands for all of them. Refuses also: `nothing_to_reconcile`. */
export async function agreeOnMarks(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  { bookingId, sheetId }: OnSheet,
  marks: Marks,
): Promise<void> {
  const now = deps.clock.now();
  await deps.as(actor).write(async (trx) => {
    const { sheets } = await markedPractice(trx, actor, bookingId);
    const sheet = sheetOf(sheets, sheetId);
    const apart = sheet.result.state === 'to_reconcile' ? sheet.result.criterionIds : [];
    if (apart.length === 0) throw new Refusal('nothing_to_reconcile');
    assertFit(sheet.content.criteria, marks);
    for (const [criterionId, mark] of Object.entries(marks).filter(([id]) => apart.includes(id)))
      await trx
        .insertInto('practice_agreements')
        .values({
          sheet_id: sheetId,
          application_id: sheet.applicationId,
          criterion_id: criterionId,
          mark: JSON.stringify(mark),
          agreed_by: actor.personId ?? '',
          agreed_at: now,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['sheet_id', 'criterion_id'])
            .doUpdateSet({ mark: JSON.stringify(mark), agreed_by: actor.personId ?? '', agreed_at: now }),
        )
        .execute();
  });
}

/** «Начать отсчёт»: the time of a task runs from now; once. */
export async function startSheet(deps: Pick<Deps, 'as'>, actor: Actor, { bookingId, sheetId }: OnSheet): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const { sheets } = await markedPractice(trx, actor, bookingId);
    sheetOf(sheets, sheetId);
    await trx
      .updateTable('practice_sheets')
      .set({ started_at: sql<Temporal.Instant>`coalesce(started_at, statement_timestamp())` })
      .where('id', '=', sheetId)
      .execute();
  });
}

function assertFit(criteria: Parameters<typeof markFits>[0][], marks: Marks): void {
  for (const [id, mark] of Object.entries(marks)) {
    const criterion = criteria.find((one) => one.id === id);
    if (!criterion || !markFits(criterion, mark)) throw new Refusal('mark_does_not_fit');
  }
}
