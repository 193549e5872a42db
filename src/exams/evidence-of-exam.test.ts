import { describe, expect, it } from 'vitest';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { admit } from './admit.ts';
import { attachRecording } from './attach-recording.ts';
import { checkIdentity } from './check-identity.ts';
import { type ExamDay, examDay } from './exam-day.factory.ts';
import { listIncidents, openIncidentEvidence } from './incident-evidence.ts';
import { recordIncident } from './record-incident.ts';
import { listRecordings, readRecording, watchRecording } from './watch-recording.ts';

const deps = await testDeps();
const PHOTO = Buffer.from('\xff\xd8\xff\xe0 a telephone in a hand', 'latin1');

async function running(): Promise<ExamDay> {
  const day = await examDay(deps);
  await checkIdentity(deps, day.proctor, day.bookingId, { identity: true, briefing: true, extraMinutes: 0 });
  await admit(deps, day.proctor, day.bookingId, 'theory');
  return day;
}

const viewsOf = async (day: ExamDay) =>
  await deps
    .as(SYSTEM)
    .read((db) => db.selectFrom('application_views').select(['role', 'what']).where('application_id', '=', day.applicationId).execute());

describe('the time of a breach', () => {
  it('is now, or earlier the same day; what has not happened yet is not written down', async () => {
    const day = await running();
    const now = deps.clock.now();
    const breach = { kind: 'talking', words: 'Говорил с соседом' } as const;
    for (const happenedAt of [now.add({ minutes: 1 }), now.subtract({ hours: 13 })])
      await expect(recordIncident(deps, day.proctor, day.bookingId, { ...breach, happenedAt })).rejects.toMatchObject({
        code: 'incident_time_unclear',
      });
    await recordIncident(deps, day.proctor, day.bookingId, breach);
    const happenedAt = now.subtract({ minutes: 20 });
    await recordIncident(deps, day.proctor, day.bookingId, { ...breach, words: 'Телефон ещё раньше', happenedAt });
    expect(await listIncidents(deps, day.applicant, day.applicationId), 'the one that was written down last removes').toMatchObject([
      { at: happenedAt.toString(), consequence: 'removal' },
      { at: now.toString(), consequence: 'warning' },
    ]);
  });
});

describe('the evidence of a breach', () => {
  it('is seen by its person and by the commission, whose views are logged, and by no other', async () => {
    const [day, other] = [await running(), await running()];
    await recordIncident(deps, day.proctor, day.bookingId, { kind: 'phone', words: 'Телефон в руке', evidence: PHOTO });
    const [incident] = await listIncidents(deps, day.applicant, day.applicationId);
    expect(incident).toMatchObject({ kind: 'phone', words: 'Телефон в руке', consequence: 'warning', hasEvidence: true });
    const id = incident?.id ?? '';
    expect(await openIncidentEvidence(deps, day.applicant, id)).toMatchObject({ mediaType: 'image/jpeg', bytes: PHOTO });
    expect(await viewsOf(day)).toEqual([]);
    await openIncidentEvidence(deps, day.expert, id);
    expect(await viewsOf(day)).toEqual([{ role: 'expert', what: `incident:${id}` }]);
    await expect(openIncidentEvidence(deps, other.expert, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(openIncidentEvidence(deps, other.applicant, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is a picture or a PDF by its bytes, whatever it calls itself; else nothing is written down', async () => {
    const day = await running();
    const page = Buffer.from('<script>alert(1)</script>');
    await expect(
      recordIncident(deps, day.proctor, day.bookingId, { kind: 'phone', words: 'Телефон', evidence: page }),
    ).rejects.toMatchObject({
      code: 'incident_evidence_kind',
    });
    expect(await listIncidents(deps, day.applicant, day.applicationId)).toEqual([]);
    expect(await recordIncident(deps, day.proctor, day.bookingId, { kind: 'phone', words: 'Без фото' })).toBe('warning');
  });
});

describe('a recording', () => {
  it('is watched by those who decide, each view logged, and by neither the proctor nor the candidate', async () => {
    const [day, other] = [await running(), await running()];
    const now = deps.clock.now();
    await attachRecording(deps, day.proctor, day.bookingId, {
      part: 'theory',
      camera: 'камера 1',
      startsAt: now,
      endsAt: now.add({ hours: 1 }),
      source: { bytes: Buffer.from('a video'), mediaType: 'video/mp4' },
    });
    const [recording] = await listRecordings(deps, day.chair, day.applicationId);
    const id = recording?.id ?? '';
    expect(await watchRecording(deps, day.chair, id)).toMatchObject({ camera: 'камера 1', reference: null });
    const { stream, mediaType } = await readRecording(deps, day.chair, id);
    expect([Buffer.concat(await Array.fromAsync(stream)).toString(), mediaType]).toEqual(['a video', 'video/mp4']);
    expect(await viewsOf(day)).toEqual([
      { role: 'commission_chair', what: `recording:${id}` },
      { role: 'commission_chair', what: `recording:${id}` },
    ]);
    const officer: Actor = { scope: 'council', role: 'council_officer', organisationId: day.councilId, personId: day.expert.personId };
    for (const actor of [day.proctor, day.applicant, other.chair, officer])
      await expect(readRecording(deps, actor, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await listRecordings(deps, day.proctor, day.applicationId)).toEqual([]);
  });
});
