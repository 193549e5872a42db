import { moved, proof } from '../ledger.ts';
import { fieldsOn } from './page.ts';
import { press, type Road } from './road.ts';

/** The person chooses a day and the centre confirms it. */
export async function bookDate(road: Road): Promise<void> {
  const { applicationId: id, applicant, place, roster } = road;
  await onFreeSession(road, async (sessionId) => {
    const held = proof('seat', `select 1 from bookings where application_id = $1`, id);
    const path = `/cabinet/applications/${id}/date`;
    return await press(road, 'ask for a date', applicant, path, { sessionId }, [moved(id, 'request_date'), held], {
      otherwise: async () => await isFull(road, sessionId),
    });
  });
  const { at: scheduler } = await roster.at(place.centre, 'scheduler');
  await press(road, 'confirm the date', scheduler, '/centre/dates', { applicationId: id }, [moved(id, 'confirm_date'), booked(id)]);
}

/** The centre sets the day and tells of it; the person acknowledges the briefing point by point. */
export async function notify(road: Road): Promise<void> {
  const { applicationId: id, applicant, place, roster } = road;
  const { at: scheduler } = await roster.at(place.centre, 'scheduler');
  await onFreeSession(road, async (sessionId) => {
    const path = `/centre/dates/${id}/notice`;
    return await press(road, 'send the notice', scheduler, path, { sessionId }, [moved(id, 'notify'), booked(id)], {
      otherwise: async () => await isFull(road, sessionId),
    });
  });
  const path = `/cabinet/applications/${id}/briefing`;
  const point = await fieldsOn(applicant, path, 'point');
  await press(road, 'acknowledge the briefing', applicant, path, { point }, [
    proof('briefing', 'select 1 from briefing_acknowledgements where application_id = $1 having count(*) >= $2', id, point.length),
  ]);
}

/** Also after the person has withdrawn, which frees the seat. */
const booked = (id: string) => proof('booking', `select 1 from bookings where application_id = $1 and booked_at is not null`, id);

/** Whoever comes too late for the last seat takes the next exam. */
async function onFreeSession(road: Road, take: (sessionId: string) => Promise<string | null>): Promise<void> {
  while ((await take(await road.sessions.open(road.place))) === null);
}

const isFull = async ({ observer }: Road, sessionId: string) =>
  await observer.holds('select 1 from exam_sessions where id = $1 and seats_taken >= seats', [sessionId]);
