import { z } from 'zod';
import { readCalendar } from '#catalogue/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob } from '#platform/jobs.ts';
import {
  type ClockId,
  dayIn,
  editionInForce,
  editionOfOpen,
  endOfDay,
  lastDay,
  listEditions,
  movedLastDay,
  type Procedure,
  termOf,
} from '#procedures/index.ts';
import { type Application, lockApplication } from './applications.db.ts';
import { zoneOfCentre } from './change-clocks.ts';
import { procedureOf } from './procedure-of.ts';
import { tellOfMovedClock } from './tell-moved-clock.ts';

type AdoptDeps = Pick<Deps, 'as' | 'clock' | 'log' | 'outbox'>;

const BATCH = 200;

/**
 * The application under the edition that it goes by now: a draft takes the one in force, a filed one keeps its own unless a later one is for all that are
 * open. Then its running terms are counted anew, never to the person's disadvantage. Call it under the lock, before anything is decided.
 */
export async function adoptEdition(trx: Trx, deps: Pick<Deps, 'outbox' | 'clock'>, application: Application): Promise<Application> {
  if (application.closedAt) return application;
  const now = deps.clock.now();
  const zone = await zoneOfCentre(trx, application.centreId);
  const own = procedureOf(application);
  const next = application.filedAt === null ? editionInForce(own.id, dayIn(now, zone)) : editionOfOpen(own, dayIn(now, zone));
  const { validFrom: edition } = next.edition;
  if (edition === application.edition || !next.states.some(({ id }) => id === application.state)) return application;
  await trx.updateTable('applications').set({ edition, updated_at: now }).where('id', '=', application.id).execute();
  const adopted = { ...application, edition };
  if (application.filedAt === null) return adopted;
  await trx
    .insertInto('edition_changes')
    .values({ application_id: application.id, from_edition: application.edition, to_edition: edition, at: now })
    .execute();
  await recountByEdition(trx, deps, { application: adopted, own, next, zone });
  return adopted;
}

/** Takes every open application over to an edition that has come into force for all; what is opened or acted on meanwhile goes over by itself. */
export const adoptEditions = defineJob({
  name: 'applications.adopt_editions',
  payload: z.object({}),
  async run(deps: AdoptDeps) {
    const today = dayIn(deps.clock.now(), 'UTC');
    for (const { id: procedureId, edition } of listEditions().filter((own) => editionOfOpen(own, today) !== own)) {
      const open = await deps.as(SYSTEM).read((db) => listOpenUnder(db, procedureId, edition.validFrom));
      for (const { id } of open)
        try {
          await deps.as(SYSTEM).write(async (trx) => await adoptEdition(trx, deps, await lockApplication(trx, id)));
        } catch (error) {
          deps.log.error({ applicationId: id, error: String(error) }, 'an application could not go over to the edition in force');
        }
    }
  },
});

const listOpenUnder = (db: Trx, procedureId: string, edition: string) =>
  db
    .selectFrom('applications')
    .select('id')
    .where('procedure_id', '=', procedureId)
    .where('edition', '=', edition)
    .where('filed_at', 'is not', null)
    .where('closed_at', 'is', null)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .limit(BATCH)
    .execute();

async function recountByEdition(
  trx: Trx,
  deps: Pick<Deps, 'outbox' | 'clock'>,
  { application, own, next, zone }: { application: Application; own: Procedure; next: Procedure; zone: string },
): Promise<void> {
  const now = deps.clock.now();
  const calendar = await readCalendar(trx, next.jurisdiction);
  const clocks = await trx
    .selectFrom('application_clocks')
    .select(['id', 'clock', 'starts_on as startsOn', 'days', 'last_day as lastDay', 'paused_at as pausedAt'])
    .where('application_id', '=', application.id)
    .where('stopped_at', 'is', null)
    .execute();
  for (const clock of clocks) {
    const termUnder = ({ clocks: rules }: Procedure) => rules.find(({ id }) => id === (clock.clock as ClockId));
    const [before, after] = [termUnder(own), termUnder(next)].map((rule) => rule && termOf(rule, application.settings));
    if (!before || !after) continue;
    const days = Math.max(0, after.term - (before.term - (clock.days ?? before.term)));
    const counted = lastDay({ ...after, term: days }, clock.startsOn, calendar);
    const to = clock.pausedAt ? clock.lastDay : movedLastDay(after.owner, clock.lastDay, counted, dayIn(now, zone));
    const moved = !to.equals(clock.lastDay);
    await trx
      .updateTable('application_clocks')
      .set({ days, ...(moved ? { last_day: to, due_at: endOfDay(to, zone), calendar_version: calendar.version, warned_at: null } : {}) })
      .where('id', '=', clock.id)
      .execute();
    if (!moved) continue;
    await trx
      .insertInto('clock_changes')
      .values({
        application_id: application.id,
        clock_id: clock.id,
        clock: clock.clock,
        from_day: clock.lastDay,
        to_day: to,
        cause: 'edition',
        calendar_version: calendar.version,
        at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tellOfMovedClock(trx, deps, application, {
      id: clock.id,
      clock: clock.clock,
      from: clock.lastDay,
      to,
      key: `edition ${application.edition}`,
    });
  }
}
