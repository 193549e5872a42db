import { sql } from 'kysely';
import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import { say } from '#platform/language.ts';

/** Ours in both languages, the commission's own as it wrote them. */
const Lines = z.array(z.union([z.string(), z.object({ ru: z.string(), kk: z.string() })]));

export interface Conclusion {
  readonly id: string;
  readonly applicationId: string;
  readonly protocolId: string;
  readonly centreId: string;
  /** In the language of whoever reads. */
  readonly recommendations: readonly string[];
  readonly editedBy: string | null;
  readonly number: number | null;
  readonly drawnOn: Temporal.PlainDate | null;
  readonly state: 'draft' | 'issued' | 'void' | 'superseded';
}

const CONCLUSION = [
  'id',
  'application_id as applicationId',
  'protocol_id as protocolId',
  'centre_id as centreId',
  'recommendations',
  'edited_by as editedBy',
  'number',
  'drawn_on as drawnOn',
  'state',
] as const;

const parsed = (row: object): Conclusion => ({
  ...(row as Conclusion),
  recommendations: Lines.parse((row as Conclusion).recommendations).map((line) => (typeof line === 'string' ? line : say(line))),
});

export async function conclusionOf(db: Trx, protocolId: string): Promise<Conclusion | null> {
  const row = await db.selectFrom('conclusions').select(CONCLUSION).where('protocol_id', '=', protocolId).executeTakeFirst();
  return row ? parsed(row) : null;
}

export async function readConclusion(db: Trx, id: string): Promise<Conclusion> {
  return parsed(await db.selectFrom('conclusions').select(CONCLUSION).where('id', '=', id).executeTakeFirstOrThrow());
}

/** What the commission has written stays; lines that nobody touched follow the new draft. */
export async function keepDraftConclusion(
  trx: Trx,
  draft: {
    readonly applicationId: string;
    readonly centreId: string;
    readonly protocolId: string;
    readonly recommendations: z.infer<typeof Lines>;
    readonly at: Temporal.Instant;
  },
): Promise<void> {
  const recommendations = JSON.stringify(draft.recommendations);
  await trx
    .insertInto('conclusions')
    .values({
      application_id: draft.applicationId,
      centre_id: draft.centreId,
      protocol_id: draft.protocolId,
      recommendations,
      created_at: draft.at,
    })
    .onConflict((conflict) =>
      conflict
        .column('protocol_id')
        .doUpdateSet({ recommendations })
        .where('conclusions.edited_by', 'is', null)
        .where('conclusions.state', '=', 'draft'),
    )
    .execute();
}

/** One that was issued keeps its number and says that it has lost its force; a draft is given up. */
export async function voidConclusion(trx: Trx, protocolId: string): Promise<void> {
  await trx
    .updateTable('conclusions')
    .set((eb) => ({
      state: eb.case().when('state', 'in', ['issued', 'superseded']).then('superseded').else('void').end(),
    }))
    .where('protocol_id', '=', protocolId)
    .execute();
}

/** Gives the conclusion its number. @returns its id. */
export async function issueConclusion(trx: Trx, { id, centreId }: Conclusion, day: Temporal.PlainDate): Promise<string> {
  const { rows } = await sql<{ number: number }>`select next_number(${centreId}::uuid, 'conclusion', ${day.year}::int) as number`.execute(
    trx,
  );
  await trx
    .updateTable('conclusions')
    .set({ state: 'issued', number: rows[0]?.number, year: day.year, drawn_on: day })
    .where('id', '=', id)
    .execute();
  return id;
}
