import { Criterion } from '#exams/index.ts';
import { moved, proof } from '../ledger.ts';
import { press, type Road } from './road.ts';
import type { Sitting } from './theory.ts';

interface Sheet {
  readonly id: string;
  readonly content: { readonly criteria?: unknown };
}

/** Both experts give the most for every line; one of them ends the practice. */
export async function practise(road: Road, { sessionId, bookingId }: Sitting): Promise<void> {
  const { roster, place, observer, applicationId } = road;
  const { at: proctor } = await roster.at(place.centre, 'proctor');
  const fields = { act: 'admit', bookingId, identity: 'on', briefing: 'on', part: 'practice', extraMinutes: '0' };
  await press(road, 'admit to the practice', proctor, `/commission/sessions/${sessionId}`, fields, [
    proof('practice', `select 1 from attempts where booking_id = $1 and part = 'practice'`, bookingId),
  ]);
  const sheets = await observer.ask<Sheet>('select id, content from practice_sheets where application_id = $1 order by place', [
    applicationId,
  ]);
  const path = `/commission/sessions/${sessionId}/candidates/${bookingId}`;
  for (const which of [0, 1]) {
    const { at: expert, personId } = await roster.at(place.centre, 'expert', which);
    await press(road, 'declare no interest', expert, path, { act: 'interest', interest: 'none' }, [
      proof('declaration', 'select 1 from interest_declarations where application_id = $1 and person_id = $2', applicationId, personId),
    ]);
    for (const { id, content } of sheets) {
      const criteria = Criterion.array().parse(content.criteria);
      const marks = Object.fromEntries(
        criteria.map((line) => (line.kind === 'done' ? [`done:${line.id}`, 'yes'] : [`points:${line.id}`, String(line.max)])),
      );
      await press(road, 'mark', expert, path, { act: 'marks', sheetId: id, ...marks }, [
        proof(
          'marks',
          'select 1 from practice_marks where sheet_id = $1 and expert_id = $2 having count(*) = $3',
          id,
          personId,
          criteria.length,
        ),
      ]);
    }
  }
  const { at: expert } = await roster.at(place.centre, 'expert', 0);
  await press(road, 'finish the practice', expert, path, { act: 'finish' }, [
    proof('practice ended', `select 1 from attempts where booking_id = $1 and part = 'practice' and ended_at is not null`, bookingId),
  ]);
}

/** The proctor says where the video of what was sat is kept. */
export async function attachVideo(road: Road, { sessionId, bookingId }: Sitting): Promise<void> {
  const { roster, place, observer } = road;
  const { at: proctor } = await roster.at(place.centre, 'proctor');
  const now = Temporal.Now.zonedDateTimeISO('Europe/Moscow').toPlainDateTime();
  const typed = (at: Temporal.PlainDateTime) => at.toString({ smallestUnit: 'minute' });
  for (const { part } of await observer.ask<{ part: string }>('select part from attempts where booking_id = $1', [bookingId])) {
    const reference = `https://video.example/${bookingId}/${part}`;
    const times = { from: typed(now.subtract({ minutes: 10 })), to: typed(now), zone: 'Europe/Moscow' };
    const fields = { act: 'recording', bookingId, part, camera: 'Камера 1', reference, hash: '', ...times };
    await press(road, 'attach a video', proctor, `/commission/sessions/${sessionId}`, fields, [
      proof('video', 'select 1 from recordings where booking_id = $1 and part = $2 and reference = $3', bookingId, part, reference),
    ]);
  }
}

export async function finishExam(road: Road, { sessionId, bookingId }: Sitting): Promise<void> {
  const { at: chair } = await road.roster.at(road.place.centre, 'commission_chair');
  await press(road, 'finish the exam', chair, `/commission/sessions/${sessionId}`, { act: 'finish_exam', bookingId }, [
    moved(road.applicationId, 'finish_exam'),
    proof('protocol', 'select 1 from protocols where application_id = $1', road.applicationId),
  ]);
}

/** Two breaches are written down; the second removes. */
export async function remove(road: Road, { sessionId, bookingId }: Sitting): Promise<void> {
  const { at: proctor } = await road.roster.at(road.place.centre, 'proctor');
  for (const [place, kind] of ['talking', 'phone'].entries())
    await press(
      road,
      `incident ${place + 1}`,
      proctor,
      `/commission/sessions/${sessionId}`,
      { act: 'incident', bookingId, kind, words: 'Мешает', seen: String(place) },
      [proof('incident', 'select 1 from incidents where booking_id = $1 having count(*) >= $2', bookingId, place + 1)],
    );
}
