import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { lockApplication } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { enqueue } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import type { AssessmentTool } from './assessment-tool.ts';
import { countExposure, listBank, readApprovedTool } from './bank.db.ts';
import { acknowledgeBriefing } from './briefing.ts';
import { drawVariant } from './draw.ts';
import { END_BY_TIME, END_GRACE } from './end-by-time.ts';
import { readSeat } from './exam-seat.ts';
import type { Item } from './item.ts';
import { presentItem } from './present.ts';
import type { Language } from './rich-text.ts';

/**
 * The candidate starts the theory: the variant is drawn now, and frozen; the time runs by the clock of the database. Starting twice is starting once.
 * The briefing is acknowledged in the same act.
 * Refuses: `exam_not_open`, `exam_elsewhere`, `no_approved_tool`, `briefing_points_open`.
 * @param points  of the briefing, ticked by the candidate.
 * @param language  in which the candidate wants the items; the first of the tool where it has not this one.
 */
export async function startAttempt(
  deps: Pick<Deps, 'as' | 'clock'>,
  token: string,
  { points, language }: { readonly points: readonly string[]; readonly language: Language },
): Promise<void> {
  await deps.as(SYSTEM).write(async (trx) => {
    const seat = await readSeat(trx, token);
    if (seat.superseded) throw new Refusal('exam_elsewhere');
    const application = await lockApplication(trx, seat.applicationId);
    if (seat.part !== 'theory' || application.state !== 'in_exam' || !application.qualificationId) throw new Refusal('exam_not_open');
    const begun = await trx
      .selectFrom('attempts')
      .select('id')
      .where('booking_id', '=', seat.bookingId)
      .where('part', '=', 'theory')
      .executeTakeFirst();
    if (begun) return;
    await acknowledgeBriefing(trx, {
      applicationId: application.id,
      bookingId: seat.bookingId,
      qualificationId: application.qualificationId,
      personId: application.applicantId,
      points,
      language,
      place: 'exam',
      at: deps.clock.now(),
    });
    const { versionId, tool, councilId } = await readApprovedTool(trx, application.qualificationId);
    const drawn = await draw(trx, councilId, tool, language);
    const { extraMinutes } = (await trx
      .selectFrom('admission_checks')
      .select('extra_minutes as extraMinutes')
      .where('booking_id', '=', seat.bookingId)
      .executeTakeFirst()) ?? { extraMinutes: 0 };
    const minutes = tool.theory.timeLimitMinutes + extraMinutes;
    const { id, endsAt } = await trx
      .insertInto('attempts')
      .values({
        application_id: seat.applicationId,
        booking_id: seat.bookingId,
        applicant_id: application.applicantId,
        part: 'theory',
        tool_version_id: versionId,
        variant: JSON.stringify(drawn.shown),
        started_at: sql<Temporal.Instant>`statement_timestamp()`,
        ends_at: sql<Temporal.Instant>`statement_timestamp() + make_interval(mins => ${minutes})`,
        extra_minutes: extraMinutes,
      })
      .returning(['id', 'ends_at as endsAt'])
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('attempt_keys')
      .values({ attempt_id: id, seed: drawn.variant.seed, variant: JSON.stringify(drawn.variant), items: JSON.stringify(drawn.items) })
      .execute();
    if (!endsAt) throw new Error('a theory without an end');
    await enqueue(trx, END_BY_TIME, { attemptId: id }, { key: `exam-end:${id}`, runAt: endsAt.add(END_GRACE) });
    await countExposure(
      trx,
      councilId,
      drawn.items.map(({ content }) => content.id),
    );
  });
}

async function draw(trx: Trx, councilId: string, tool: AssessmentTool, asked: Language) {
  const bank = await listBank(
    trx,
    councilId,
    tool.theory.sections.map(({ id }) => id),
  );
  const variant = drawVariant(tool.theory, bank, randomBytes(16).toString('hex'));
  const byName = new Map(bank.map(({ item }) => [item.content.id, item]));
  const language = tool.theory.languages.find((one) => one === asked) ?? tool.theory.languages[0] ?? 'ru';
  const items = variant.items.map(({ itemId }) => {
    const { content, key, revision } = byName.get(itemId) as Item;
    return { content, key, revision };
  });
  const shown = variant.items.map((drawn, index) => presentItem((byName.get(drawn.itemId) as Item).content, drawn, index + 1, language));
  return { variant, items, shown };
}
