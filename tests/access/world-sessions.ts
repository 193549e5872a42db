import type { Trx } from '../../src/platform/database.ts';
import { KZ_RECOGNITION, type StateId } from '../../src/procedures/index.ts';
import { COMMISSION } from './actors.ts';
import type { World } from './world.ts';

/** An approved session of the centre in a week, with the four of its commission. */
export const anExamSession = (world: World): Promise<string> => world.write((trx) => insertSession(trx, world));

async function insertSession(trx: Trx, world: World): Promise<string> {
  const { catalogue, deps } = world;
  const now = deps.clock.now();
  const startsAt = now.add({ hours: 24 * 7 });
  const { id } = await trx
    .insertInto('exam_sessions')
    .values({
      centre_id: catalogue.organisations['white-bridge'],
      site_id: catalogue.sites.moscow,
      room_id: catalogue.rooms['moscow/Зал А'] ?? '',
      starts_at: startsAt,
      ends_at: startsAt.add({ hours: 4 }),
      seats: 10,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.updateTable('exam_sessions').set({ state: 'approved', approved_at: now }).where('id', '=', id).execute();
  await trx.insertInto('session_parts').values({ session_id: id, part: 'theory', starts_at: startsAt, minutes: 90 }).execute();
  await joinCommission(trx, world, id);
  return id;
}

/** The four of the commission at a session. */
export async function joinCommission(trx: Trx, world: World, sessionId: string): Promise<void> {
  await trx
    .insertInto('session_members')
    .values(
      COMMISSION.map((role) => ({
        session_id: sessionId,
        person_id: world.person(role),
        role,
        assigned_at: world.deps.clock.now(),
      })),
    )
    .execute();
}

export interface Booked {
  readonly sessionId: string;
  readonly bookingId: string;
  readonly applicationId: string;
}

/** A seat of a new application in a new session; `held` until the centre has confirmed the date. */
export async function aBooking(world: World, state: StateId): Promise<Booked> {
  const applicationId = await world.application(state);
  const now = world.deps.clock.now();
  const held = state === 'date_confirmation';
  return await world.write(async (trx) => {
    const sessionId = await insertSession(trx, world);
    const { id } = await trx
      .insertInto('bookings')
      .values({
        session_id: sessionId,
        application_id: applicationId,
        parts: ['theory', 'practice'],
        state: held ? 'held' : 'booked',
        held_at: now,
        booked_at: held ? null : now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { sessionId, bookingId: id, applicationId };
  });
}

/** An application under the procedure of a country where the centre sets the day, waiting for it. */
export async function aNoticeDue(world: World): Promise<string> {
  const id = await world.application('choosing_date');
  await world.write((trx) =>
    trx
      .updateTable('applications')
      .set({ procedure_id: KZ_RECOGNITION.id, edition: KZ_RECOGNITION.edition.validFrom, practice_kind: 'tasks', state: 'notice_due' })
      .where('id', '=', id)
      .execute(),
  );
  return id;
}
