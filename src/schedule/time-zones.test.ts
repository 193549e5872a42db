import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { confirmDate, declineDate } from './answer-date.ts';
import { findLiveBooking } from './bookings.db.ts';
import { calendarFile } from './calendar-file.ts';
import { examOfLetter, nearestDays } from './letter-exam.ts';
import { requestDate } from './request-date.ts';
import { type ApplicantAtDoor, aCentreAtWork, anApprovedSession, aPaidApplication } from './schedule.factory.ts';
import { remindOfExam } from './schedule.jobs.ts';
import { withBothParts } from './schedule-deps.factory.ts';
import { schedulePapers } from './schedule-papers.ts';
import { timeZoneBlock } from './time-zone-block.ts';

// The centre is in Moscow, the site in Vladivostok, the person in Kaliningrad: the exam begins at 10:00 there, 03:00 in Moscow, 02:00 at home.
let deps: TestDeps;
let applicant: ApplicantAtDoor;
let sessionId: string;

beforeAll(async () => {
  deps = withBothParts(await testDeps());
  const centre = await aCentreAtWork(deps);
  sessionId = await anApprovedSession(deps, centre);
  applicant = await aPaidApplication(deps, centre);
  const before = await deps.as(SYSTEM).read((db) => nearestDays(db, deps, applicant.applicationId));
  expect(before).toEqual(['2026-12-15']);
  await requestDate(deps, applicant.actor, applicant.applicationId, sessionId);
  await confirmDate(deps, centre.scheduler, applicant.applicationId);
});

describe('an exam in Vladivostok of a centre in Moscow', () => {
  it('is told in letters with the zone of the site', async () => {
    const exam = await deps.as(SYSTEM).read((db) => examOfLetter(db, applicant.applicationId, 'date_confirmed'));
    expect(exam).toMatchObject({ startsAt: '2026-12-15T00:00:00Z', timeZone: 'Asia/Vladivostok', city: 'Владивосток' });
    expect(exam?.bring).toContain('портфолио на бумаге');
  });

  it('is printed in the confirmation likewise', async () => {
    const booking = await deps.as(SYSTEM).read((db) => findLiveBooking(db, applicant.applicationId));
    const data = await schedulePapers.date_confirmation(deps, {
      id: crypto.randomUUID(),
      applicationId: applicant.applicationId,
      personId: null,
      subjectId: booking?.id ?? null,
      kind: 'date_confirmation',
      number: null,
      version: 1,
      state: 'pending',
      fileName: null,
      fileSha256: null,
      createdAt: deps.clock.now(),
      renderedAt: null,
      supersededAt: null,
    });
    expect(data.site).toMatchObject({ zone: 'Asia/Vladivostok', city: 'Владивосток', room: '101' });
    expect(data.parts).toEqual([
      { part: 'theory', startsAt: '2026-12-15T00:00:00Z' },
      { part: 'practice', startsAt: '2026-12-15T02:00:00Z' },
    ]);
  });

  it('stands in the calendar file in the zone of the site', async () => {
    const file = await calendarFile(deps, applicant.actor, applicant.applicationId);
    const text = Buffer.from(file?.bytes ?? [])
      .toString()
      .replaceAll('\r\n ', '');
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Vladivostok');
    expect(text).toContain('DTSTART;TZID=Asia/Vladivostok:20261215T100000\r\nDTEND;TZID=Asia/Vladivostok:20261215T113000');
    expect(text).toContain('DTSTART;TZID=Asia/Vladivostok:20261215T120000');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });

  it('has its reminder at 10:00 of the day before by the clock of the site', async () => {
    const { rows } = await deps.as(SYSTEM).read((db) =>
      db
        .selectFrom('bookings')
        .select('id')
        .where('application_id', '=', applicant.applicationId)
        .execute()
        .then((rows) => ({ rows })),
    );
    const bookingId = rows[0]?.id ?? '';
    deps.clock.set('2026-12-14T00:00:00Z'); // 10:00 in Vladivostok
    await remindOfExam.run(deps, { bookingId }, { number: 1, last: false });
    await remindOfExam.run(deps, { bookingId }, { number: 2, last: false });
    const letters = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('letters').select('person_id').where('kind', '=', 'exam_reminder').execute());
    expect(letters).toEqual([{ person_id: applicant.personId }]);
  });
});

describe('the block of a zone', () => {
  it('of no transitions has one observance', () => {
    expect(timeZoneBlock('Asia/Vladivostok', Temporal.Instant.from('2026-12-15T00:00:00Z')).match(/BEGIN:STANDARD/g)).toHaveLength(1);
  });

  it('with summer time tells each change by the clock before it', () => {
    const block = timeZoneBlock('Europe/Berlin', Temporal.Instant.from('2026-06-15T00:00:00Z'));
    expect(block).toContain('BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200');
    expect(block).toContain('BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100');
  });
});

describe('a letter that leaves after its date was given up', () => {
  it.each(['date_requested', 'date_confirmed', 'notice_sent'])('%s tells the date that it was about', async (kind) => {
    const centre = await aCentreAtWork(deps);
    const session = await anApprovedSession(deps, centre, { day: '2027-01-20' });
    const { actor, applicationId } = await aPaidApplication(deps, centre);
    await requestDate(deps, actor, applicationId, session);
    await declineDate(deps, centre.scheduler, applicationId, 'зал закрыт');
    const exam = await deps.as(SYSTEM).read((db) => examOfLetter(db, applicationId, kind));
    expect(exam).toMatchObject({ startsAt: expect.stringContaining('2027-01-') });
  });

  it('exam_reminder tells nothing, and is not written', async () => {
    const centre = await aCentreAtWork(deps);
    const session = await anApprovedSession(deps, centre, { day: '2027-01-20' });
    const { actor, applicationId } = await aPaidApplication(deps, centre);
    await requestDate(deps, actor, applicationId, session);
    await declineDate(deps, centre.scheduler, applicationId, 'зал закрыт');
    expect(await deps.as(SYSTEM).read((db) => examOfLetter(db, applicationId, 'exam_reminder'))).toBeNull();
  });
});
