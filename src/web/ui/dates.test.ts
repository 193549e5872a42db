import { describe, expect, it, vi } from 'vitest';
import {
  counted,
  dayInWords,
  dayOfMoment,
  daysLeft,
  longDay,
  momentInWords,
  monthTitle,
  numericMoment,
  seats,
  shortParts,
  timeWithZone,
  untilDay,
  weekdays,
} from './dates.ts';

const yekaterinburg = { zone: 'Asia/Yekaterinburg', city: 'Екатеринбург' };

describe('a day in words', () => {
  it('carries its weekday', () => expect(dayInWords('2026-12-04')).toBe('4 декабря, пятница'));
  it('carries the year only when it is another one', () => {
    expect(untilDay('2027-01-11', 'ru', 2026)).toBe('до 11 января 2027, понедельник');
    expect(untilDay('2026-12-04', 'ru', 2026)).toBe('до 4 декабря, пятница');
  });
  it('speaks Kazakh and English', () => {
    expect(dayInWords('2026-12-04', 'kk')).toBe('4 желтоқсан, жұма');
    expect(dayInWords('2026-12-04', 'en')).toBe('4 December, Friday');
  });
  it('speaks Kazakh where the browser knows none of its names', () => {
    const names = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(() => {
      throw new Error('asked the browser');
    });
    expect(dayInWords('2027-01-12', 'kk', 2026)).toBe('2027 жылғы 12 қаңтар, сейсенбі');
    expect([monthTitle('2026-11', 'kk'), shortParts('2026-12-03', 'kk')]).toEqual(['Қараша 2026', 'жел, бс']);
    expect(weekdays('kk').map((day) => day.short)).toEqual(['Дс', 'Сс', 'Ср', 'Бс', 'Жм', 'Сб', 'Жс']);
    names.mockRestore();
  });
  it('stands in full on a certificate', () => expect(longDay('2031-12-29')).toBe('29 декабря 2031 года'));
  it('names a month', () => expect(monthTitle('2026-12')).toBe('Декабрь 2026'));
  it('starts a week on Monday', () => expect(weekdays().map((day) => day.short)).toEqual(['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс']));
});

describe('a moment', () => {
  it('is told on the clock of the place', () => {
    expect(momentInWords('2026-12-15T05:00:00Z', yekaterinburg)).toBe('15 декабря, вторник, 10:00, Екатеринбург');
    expect(numericMoment('2026-11-24T20:50:00Z', 'Asia/Yekaterinburg')).toBe('25.11.2026 01:50');
  });
  it('names the offset where zones mix', () =>
    expect(timeWithZone('2026-12-15T05:00:00Z', yekaterinburg)).toBe('10:00, Екатеринбург (UTC+5)'));
});

describe('the day of a moment', () => {
  it('is that of the place, where it may be tomorrow already', () => {
    expect(dayOfMoment('2026-11-30T21:07:00Z', 'Europe/Moscow')).toBe('2026-12-01');
    expect(dayOfMoment('2026-11-30T21:07:00Z', 'Europe/Kaliningrad')).toBe('2026-11-30');
  });
});

describe('what is left of a term', () => {
  it.each([
    ['2026-12-04', 'осталось 6 дней'],
    ['2026-11-29', 'остался 1 день'],
    ['2026-12-19', 'остался 21 день'],
    ['2026-12-09', 'осталось 11 дней'],
    ['2026-11-28', 'сегодня последний день'],
    ['2026-11-26', 'просрочено на 2 дня'],
  ])('until %s: %s', (day, words) => expect(daysLeft(day, '2026-11-28')).toBe(words));
});

describe('a counted noun', () => {
  it.each([
    [1, '1 место'],
    [3, '3 места'],
    [12, '12 мест'],
    [0, 'мест нет'],
  ])('%i', (count, words) => expect(seats(count)).toBe(words));
  it('keeps a typographic minus', () => expect(counted(-1, ['день', 'дня', 'дней'])).toBe('−1 день'));
});
