import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob, enqueue } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { type ClockId, clockRule, dayIn, daysLeft, type StateId, urgency } from '#procedures/index.ts';
import { readApplication } from './applications.db.ts';
import { zoneOfCentre } from './change-clocks.ts';
import { makeMove } from './make-move.ts';
import { readersOf } from './move-letters.ts';
import type { MoveDeps } from './ports.ts';
import { procedureOf } from './procedure-of.ts';

const BATCH = 500;

/** Closes an application whose term is over; asks again under the lock, since it may have been paid or mended meanwhile. */
export const lapseApplication = defineJob({
  name: 'applications.lapse',
  payload: z.object({ applicationId: z.uuid() }),
  async run(deps: MoveDeps, { applicationId }) {
    try {
      await deps.as(SYSTEM).write(async (trx) => await makeMove(trx, deps, SYSTEM, applicationId, 'lapse'));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  },
});

/** Tells the owner of a running clock that its end is near: at two thirds, and so many days before as the procedure says. */
export const warnOfClock = defineJob({
  name: 'applications.warn_of_clock',
  payload: z.object({ clockRowId: z.uuid() }),
  async run(deps: MoveDeps, { clockRowId }) {
    await deps.as(SYSTEM).write(async (trx) => await warn(trx, deps, clockRowId));
  },
});

/** «Due and not done»: finds what the two jobs above must look at. One bad row does not stop the rest. */
export const sweepClocks = defineJob({
  name: 'applications.sweep_clocks',
  payload: z.object({}),
  async run(deps: MoveDeps) {
    await deps.as(SYSTEM).write(async (trx) => {
      for (const { applicationId, clock, state, procedureId, edition } of await listOver(trx, deps.clock.now()))
        if (clockRule(procedureOf({ procedureId, edition }), clock as ClockId).lapses?.includes(state as StateId))
          await enqueue(trx, lapseApplication, { applicationId }, { key: `lapse:${applicationId}` });
      for (const { id } of await listUnwarned(trx, deps.clock.now()))
        await enqueue(trx, warnOfClock, { clockRowId: id }, { key: `warn:${id}` });
    });
  },
});

const runningClocks = (trx: Trx) =>
  trx
    .selectFrom('application_clocks as c')
    .innerJoin('applications as a', 'a.id', 'c.application_id')
    .where('c.stopped_at', 'is', null)
    .where('c.paused_at', 'is', null)
    .where('a.deleted_at', 'is', null);

const listOver = (trx: Trx, now: Temporal.Instant) =>
  runningClocks(trx)
    .select(['a.id as applicationId', 'c.clock', 'a.state', 'a.procedure_id as procedureId', 'a.edition'])
    .where('c.due_at', '<=', now)
    .where('a.closed_at', 'is', null)
    .orderBy('c.due_at')
    .limit(BATCH)
    .execute();

/** Clocks not looked at since yesterday: the job itself decides whether a warning is due today. */
const listUnwarned = (trx: Trx, now: Temporal.Instant) =>
  runningClocks(trx)
    .select('c.id')
    .where((eb) => eb.or([eb('c.warned_at', 'is', null), eb('c.warned_at', '<', now.subtract({ hours: 20 }))]))
    .where('c.due_at', '>', now)
    .orderBy('c.due_at')
    .limit(BATCH)
    .execute();

async function warn(trx: Trx, deps: MoveDeps, clockRowId: string): Promise<void> {
  const clock = await trx
    .updateTable('application_clocks')
    .set({ warned_at: deps.clock.now() })
    .where('id', '=', clockRowId)
    .where('stopped_at', 'is', null)
    .where('paused_at', 'is', null)
    .returning(['application_id as applicationId', 'clock', 'starts_on as startsOn', 'last_day as lastDay'])
    .executeTakeFirst();
  if (!clock) return;
  const application = await readApplication(trx, clock.applicationId);
  const rule = clockRule(procedureOf(application), clock.clock as ClockId);
  const today = dayIn(deps.clock.now(), await zoneOfCentre(trx, application.centreId));
  const left = daysLeft(clock.lastDay, today);
  const soon = rule.warnDaysBefore.find((days) => left <= days && left >= 0);
  const stage =
    soon === undefined
      ? urgency(clock.startsOn, clock.lastDay, today) === 'warn'
        ? 'two_thirds'
        : null
      : `${Math.min(...rule.warnDaysBefore.filter((days) => left <= days))}`;
  if (stage === null) return;
  const kind = rule.owner === 'applicant' || rule.owner === 'payer' || rule.owner === 'contract_party' ? 'term_warning' : 'clock_warning';
  for (const personId of await readersOf(trx, application, rule.owner, 'registrar', deps.clock.now()))
    await deps.outbox.send(trx, {
      kind,
      personId,
      applicationId: application.id,
      params: { clock: clock.clock, lastDay: clock.lastDay.toString(), stage },
      key: `${kind}:${clockRowId}:${stage}:${personId}`,
    });
}
