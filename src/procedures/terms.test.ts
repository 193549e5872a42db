import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KZ_CALENDAR } from './calendars/kz.ts';
import {
  daysLeft,
  earliestAfterNotice,
  endOfDay,
  endOfTerm,
  isPersonsClock,
  KZ_RECOGNITION,
  lastDay,
  movedLastDay,
  PARTIES,
  RU_CALENDAR,
  ruler,
  TEMPORARY_PASSWORD_TERM,
  type Term,
  termLeft,
  urgency,
  warnDay,
  workingDaysBetween,
  workingDaysByMonth,
} from './index.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const calendarDays = (term: number, roll = false): Term => ({ term, unit: 'calendar_days', roll });
const workingDays = (term: number): Term => ({ term, unit: 'working_days', roll: false });

const someDay = fc.integer({ min: 0, max: 1100 }).map((days) => day('2024-01-01').add({ days }));
const someTerm = fc.record({
  term: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('calendar_days' as const, 'working_days' as const),
  roll: fc.boolean(),
});

describe('the working days of Russia', () => {
  it.each([
    [2024, 248, [17, 20, 20, 21, 20, 19, 23, 22, 21, 23, 21, 21]],
    [2025, 247, [17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22]],
    [2026, 247, [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]],
  ])('in %i are %i, by month %j', (year, total, months) => {
    const counted = workingDaysByMonth(RU_CALENDAR, year);
    expect(counted).toEqual(months);
    expect(counted.reduce((sum, days) => sum + days)).toBe(total);
    expect(RU_CALENDAR.statusOf(year)).toBe('approved');
  });

  it('of a year without an act are a draft by rule: a holiday on a weekend gives the next working day off', () => {
    expect(RU_CALENDAR.statusOf(2027)).toBe('draft');
    expect(RU_CALENDAR.statusOf(2031)).toBe('draft');
    expect(RU_CALENDAR.whyOff(day('2027-05-03'))).toBe('Перенесённый выходной');
    expect(RU_CALENDAR.isDayOff(day('2027-06-14'))).toBe(true);
  });

  it('count a Saturday that an act made working', () => {
    expect(RU_CALENDAR.isDayOff(day('2025-11-01'))).toBe(false);
    expect(RU_CALENDAR.isDayOff(day('2025-11-08'))).toBe(true);
  });
});

describe('a term', () => {
  it.each([
    ['2026-11-24', calendarDays(10), '2026-12-04'],
    ['2026-11-25', calendarDays(10, true), '2026-12-07'],
    ['2026-12-24', calendarDays(10, true), '2027-01-11'],
    ['2026-11-24', workingDays(3), '2026-11-27'],
    ['2026-04-30', workingDays(3), '2026-05-06'],
  ])('from %s of %o ends on %s', (from, term, last) => {
    expect(lastDay(term, day(from), RU_CALENDAR).toString()).toBe(last);
  });

  it('of a temporary password needs no calendar and never moves off a weekend', () => {
    expect(lastDay(TEMPORARY_PASSWORD_TERM, day('2026-11-26')).toString()).toBe('2026-11-29');
  });

  it('does not count the day of its event, and ends on a working day when it rolls or counts working days', () => {
    fc.assert(
      fc.property(someTerm, someDay, (term, from) => {
        const last = lastDay(term, from, RU_CALENDAR);
        expect(daysLeft(last, from)).toBeGreaterThanOrEqual(term.term);
        if (term.roll || term.unit === 'working_days') expect(RU_CALENDAR.isDayOff(last)).toBe(false);
        if (term.unit === 'working_days') expect(workingDaysBetween(from, last, RU_CALENDAR)).toBe(term.term);
      }),
    );
  });

  it('never ends earlier for starting later', () => {
    fc.assert(
      fc.property(someTerm, someDay, (term, from) => {
        const [first, second] = [from, from.add({ days: 1 })].map((start) => lastDay(term, start, RU_CALENDAR));
        expect(first && second && Temporal.PlainDate.compare(first, second)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('ends at 24:00 of its last day in the zone of the centre', () => {
    expect(endOfDay(day('2026-12-04'), 'Europe/Moscow').toString()).toBe('2026-12-04T21:00:00Z');
    const filed = Temporal.Instant.from('2026-11-24T20:30:00Z');
    expect(endOfTerm(calendarDays(10), filed, RU_CALENDAR, 'Europe/Moscow').toString()).toBe('2026-12-04T21:00:00Z');
    expect(endOfTerm(calendarDays(10), filed, RU_CALENDAR, 'Asia/Vladivostok').toString()).toBe('2026-12-05T14:00:00Z');
  });
});

describe('a paused term', () => {
  it('goes on with what was left, pause after pause', () => {
    const left = termLeft(calendarDays(10), day('2026-11-02'), day('2026-11-06'), RU_CALENDAR);
    expect(lastDay(calendarDays(left), day('2026-11-16'), RU_CALENDAR).toString()).toBe('2026-11-22');
    const again = termLeft(calendarDays(left), day('2026-11-16'), day('2026-11-19'), RU_CALENDAR);
    expect(lastDay(calendarDays(again), day('2026-12-01'), RU_CALENDAR).toString()).toBe('2026-12-04');
  });

  it('uses up no more days than it ran', () => {
    fc.assert(
      fc.property(someTerm, someDay, fc.nat(80), fc.nat(80), (term, from, ran, stood) => {
        const pausedOn = from.add({ days: ran });
        const left = termLeft(term, from, pausedOn, RU_CALENDAR);
        expect(term.term - left).toBeLessThanOrEqual(ran);
        const resumedOn = pausedOn.add({ days: stood });
        expect(daysLeft(lastDay({ ...term, term: left }, resumedOn, RU_CALENDAR), resumedOn)).toBeGreaterThanOrEqual(left);
      }),
    );
  });
});

describe('a last day that is counted anew', () => {
  const [promised, today] = [day('2026-12-04'), day('2026-11-24')];
  it.each([
    ['applicant', '2026-12-02', '2026-12-04'],
    ['payer', '2026-12-08', '2026-12-08'],
    ['contract_party', '2026-12-02', '2026-12-04'],
    ['centre', '2026-12-02', '2026-12-02'],
    ['commission', '2026-12-08', '2026-12-04'],
    ['council', '2026-11-20', '2026-11-25'],
  ] as const)('of the %s, promised for 4 December and now %s, becomes %s', (owner, counted, moved) => {
    expect(movedLastDay(owner, promised, day(counted), today).toString()).toBe(moved);
  });

  it('that is over stays over for an authority', () => {
    expect(movedLastDay('centre', day('2026-11-20'), day('2026-11-18'), today).toString()).toBe('2026-11-20');
  });

  it('is never to the disadvantage of the person', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTIES), someDay, someDay, someDay, (owner, was, counted, now) => {
        const order = Temporal.PlainDate.compare(movedLastDay(owner, was, counted, now), was);
        expect(isPersonsClock(owner) ? order >= 0 : order <= 0).toBe(true);
      }),
    );
  });
});

describe('the ruler of a term', () => {
  it('has a cell for each day after the start to the last, days off told apart and today marked once', () => {
    const cells = ruler(day('2026-11-24'), day('2026-12-04'), day('2026-11-28'), RU_CALENDAR);
    expect(cells.map(({ off, when }) => `${off ? 'o' : 'w'}${when[0]}`).join(' ')).toBe('wp wp wp ot oa wa wa wa wa wa');
  });

  it('is calm until two thirds, warns from then on, and is over after the last day', () => {
    const [from, last] = [day('2026-11-24'), day('2026-12-04')];
    expect(warnDay(from, last).toString()).toBe('2026-12-01');
    expect(urgency(from, last, day('2026-11-30'))).toBe('calm');
    expect(urgency(from, last, day('2026-12-04'))).toBe('warn');
    expect(urgency(from, last, day('2026-12-05'))).toBe('over');
  });
});

describe('a notice of the exam', () => {
  const lead = KZ_RECOGNITION.exam.noticeLead;
  if (!lead) throw new Error('the procedure has no lead');

  it('sent on 2 March leaves ten full working days before 18 March, over the day off of 8 March', () => {
    expect(earliestAfterNotice(lead, day('2026-03-02'), KZ_CALENDAR).toString()).toBe('2026-03-18');
  });

  it('by the other reading may name the tenth day itself', () => {
    expect(earliestAfterNotice({ ...lead, reading: 'last_day_counts' }, day('2026-03-02'), KZ_CALENDAR).toString()).toBe('2026-03-17');
  });

  it('counts no day of Nauryz', () => {
    expect(earliestAfterNotice(lead, day('2026-03-11'), KZ_CALENDAR).toString()).toBe('2026-03-31');
  });
});
