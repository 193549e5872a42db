import { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';
import { type DayException, isWeekend } from '#procedures/index.ts';
import type { CalendarFile } from './read-calendar-file.ts';

/** All days off of one year, weekends too; short days are beside them and work. */
const Consultant = z.object({ holidays: z.array(z.iso.date()).min(50).max(366) });

/** The yearly files taken from the legal system's calendar: of Russia, though they do not say so. Refuses as `readCalendarFile`. */
export function readConsultantJson(text: string): CalendarFile {
  const parsed = Consultant.safeParse(json(text));
  if (!parsed.success) throw new Refusal('calendar_file_unknown');
  const off = new Set(parsed.data.holidays);
  const years = new Set([...off].map((day) => Number(day.slice(0, 4))));
  const [year] = years;
  if (year === undefined || years.size !== 1) throw new Refusal('calendar_file_broken');
  const exceptions: Record<string, DayException> = {};
  for (let day = new Temporal.PlainDate(year, 1, 1); day.year === year; day = day.add({ days: 1 })) {
    const iso = day.toString();
    if (off.has(iso) === isWeekend(day)) continue;
    exceptions[iso] = off.has(iso) ? { off: true, why: 'Выходной', source: null } : { off: false, why: 'Рабочий выходной', source: null };
  }
  return { format: 'consultant', country: null, year, exceptions };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('calendar_file_broken');
  }
}
