import type { MoveContext, Ports } from '#applications/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import { briefedAt } from './briefing.ts';
import { findPresentBooking } from './exams.db.ts';

/** Published: the qualification has an approved tool, which holds what people are briefed by. Acknowledged: for the present booking. */
export const briefingFacts: Pick<Ports['facts'], 'briefing'> = {
  async briefing({ trx, deps, application }: MoveContext) {
    const published = application.qualificationId !== null && (await hasApprovedTool(deps, application.qualificationId));
    const booking = await findPresentBooking(trx, application.id);
    const check =
      booking &&
      (await trx.selectFrom('admission_checks').select('briefed_at as at').where('booking_id', '=', booking.id).executeTakeFirst());
    const ownAct = booking ? await briefedAt(trx, booking.id) : null;
    return { published, acknowledged: Boolean(check?.at ?? ownAct) };
  },
};

/** Read as the system, since the bank is closed to centres. */
async function hasApprovedTool(deps: MoveContext['deps'], qualificationId: string): Promise<boolean> {
  return await deps.as(SYSTEM).read(async (db) => {
    const version = await db
      .selectFrom('assessment_tool_versions as v')
      .innerJoin('assessment_tools as t', 't.id', 'v.tool_id')
      .select('v.id')
      .where('t.qualification_id', '=', qualificationId)
      .where('v.state', '=', 'approved')
      .executeTakeFirst();
    return version !== undefined;
  });
}
