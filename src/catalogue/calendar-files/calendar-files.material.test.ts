import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareYears, shippedYears, workCalendar, workingDaysByMonth, yearByRule } from '#procedures/index.ts';
import { readCalendarFile, yearOfFile } from './read-calendar-file.ts';

/** Tables of others, whose licences do not let them into this repository. Beside the repository, or where the variable says. */
const BESIDE = fileURLToPath(new URL('../../../../shared/testdata', import.meta.url));
const MATERIAL = process.env.ZACHET_TEST_MATERIAL ?? (existsSync(BESIDE) ? BESIDE : undefined);

describe.runIf(MATERIAL)('the tables of others', () => {
  it.each([
    ['xmlcalendar_ru_2023.xml', 'ru', 2023, 247],
    ['d10xa_consultant_2023.json', 'ru', 2023, 247],
    ['xmlcalendar_ru_2024.xml', 'ru', 2024, 248],
    ['d10xa_consultant_2024.json', 'ru', 2024, 248],
    ['xmlcalendar_ru_2025.xml', 'ru', 2025, 247],
    ['xmlcalendar_ru_2026.xml', 'ru', 2026, 247],
    ['xmlcalendar_kz_2023.xml', 'kz', 2023, 246],
    ['xmlcalendar_kz_2024.xml', 'kz', 2024, 251],
    ['xmlcalendar_kz_2025.xml', 'kz', 2025, 253],
    ['xmlcalendar_kz_2026.xml', 'kz', 2026, 246],
  ] as const)('%s (%s) say of %i: %i working days', (name, country, year, days) => {
    const file = readCalendarFile(readFileSync(join(MATERIAL ?? '', 'calendars', name)));
    expect(file.year).toBe(year);
    const present = shippedYears(country).find((one) => one.year === year) ?? yearByRule(country, year);
    const read = yearOfFile(file, country, present, name);
    const months = workingDaysByMonth(
      workCalendar('test', [read], (other) => yearByRule(country, other)),
      year,
    );
    expect(months.reduce((sum, of) => sum + of)).toBe(days);
    if (country === 'ru' && year > 2023) expect(compareYears(present, read).filter(({ moves }) => moves)).toEqual([]);
    if (country === 'kz' && year > 2023) expect(compareYears(present, read).some(({ moves }) => moves)).toBe(true);
  });

  it('of a third country are refused', () => {
    const file = readFileSync(join(MATERIAL ?? '', 'calendars', 'xmlcalendar_by_2026.xml'));
    expect(() => readCalendarFile(file)).toThrow(expect.objectContaining({ code: 'calendar_of_another_country' }));
  });
});
