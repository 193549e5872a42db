import { describe, expect, it } from 'vitest';
import { compareYears, yearByRule } from '#procedures/index.ts';
import { readCalendarFile, yearOfFile } from './read-calendar-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const xml = (days: string, attributes = 'year="2026" lang="ru" country="kz"') =>
  bytes(`<?xml version="1.0" encoding="UTF-8"?>
<calendar ${attributes}><holidays><holiday id="1" title="Новый год &amp; отдых"/></holidays><days>${days}</days></calendar>\n`);

describe('a file of working days', () => {
  it('of xmlcalendar is told by its content; short days work, short Saturdays too', () => {
    const days =
      '<day d="01.01" t="1" h="1"/><day d="03.09" t="1" f="03.08"/><day d="03.06" t="2"/><day d="04.25" t="3"/><day d="10.31" t="2"/>';
    expect(readCalendarFile(xml(days))).toEqual({
      format: 'xmlcalendar',
      country: 'kz',
      year: 2026,
      exceptions: {
        '2026-01-01': { off: true, why: 'Новый год & отдых', source: null },
        '2026-03-09': { off: true, why: 'Перенос с 08.03', source: null },
        '2026-04-25': { off: false, why: 'Рабочий выходной', source: null },
        '2026-10-31': { off: false, why: 'Рабочий выходной', source: null },
      },
    });
  });

  it('of all days off differs from the week by the days that it names and the weekends that it leaves out', () => {
    const off: string[] = [];
    for (let day = new Temporal.PlainDate(2024, 1, 1); day.year === 2024; day = day.add({ days: 1 }))
      if ((day.dayOfWeek > 5 && day.toString() !== '2024-04-27') || day.toString() === '2024-04-29') off.push(day.toString());
    expect(readCalendarFile(bytes(JSON.stringify({ holidays: off, preholidays: ['2024-02-22'] })))).toEqual({
      format: 'consultant',
      country: null,
      year: 2024,
      exceptions: {
        '2024-04-27': { off: false, why: 'Рабочий выходной', source: null },
        '2024-04-29': { off: true, why: 'Выходной', source: null },
      },
    });
  });

  it('keeps the words of the present table for days that are off in both', () => {
    const present = yearByRule('kz', 2026);
    const file = readCalendarFile(xml('<day d="01.01" t="1"/><day d="01.05" t="1" f="01.04"/>'));
    const year = yearOfFile(file, 'kz', present, 'Приказ');
    expect(year.exceptions['2026-01-01']?.why).toBe('Новый год');
    expect(year.exceptions['2026-01-05']?.why).toBe('Перенос с 04.01');
    const moves = compareYears(present, year).filter((one) => one.moves);
    expect(moves.map(({ day }) => day)).toContain('2026-01-02');
    expect(moves.map(({ day }) => day)).not.toContain('2026-03-21');
  });

  it.each([
    [bytes('DTSTART'), 'calendar_file_unknown'],
    [new Uint8Array([0xff, 0xfe, 0x3c]), 'calendar_file_unknown'],
    [bytes('<html><body year="2026"></body></html>'), 'calendar_file_unknown'],
    [bytes('{"holidays": ["2026-01-01"]}'), 'calendar_file_unknown'],
    [bytes('{"holidays": '), 'calendar_file_broken'],
    [xml('<day d="02.30" t="1"/>'), 'calendar_file_broken'],
    [xml('<day d="02.10" t="9"/>'), 'calendar_file_broken'],
    [xml(''), 'calendar_file_broken'],
    [xml('<day d="01.01" t="1"/>').subarray(0, 190), 'calendar_file_broken'],
    [bytes('<!DOCTYPE x [<!ENTITY a "b">]><calendar year="2026"><days><day d="01.01" t="1"/></days></calendar>'), 'calendar_file_broken'],
    [xml('<day d="01.01" t="1"/>', 'year="2026" country="by"'), 'calendar_of_another_country'],
    [xml('<day d="01.01" t="1"/>', 'year="26"'), 'calendar_file_broken'],
    [bytes(`<calendar year="2026">${' '.repeat(200_001)}`), 'calendar_file_too_large'],
  ])('%# that is none is refused by name', (file, code) => {
    expect(() => readCalendarFile(file)).toThrow(expect.objectContaining({ code }));
  });
});
