import { Refusal } from '#platform/refusal.ts';
import { type CalendarCountry, type CalendarYear, type DayException, isWeekend } from '#procedures/index.ts';
import { readConsultantJson } from './consultant-json.ts';
import { readXmlCalendar } from './xmlcalendar.ts';

/** What a file says about one year; null: the file does not name its country. */
export interface CalendarFile {
  readonly format: 'xmlcalendar' | 'consultant';
  readonly country: CalendarCountry | null;
  readonly year: number;
  readonly exceptions: Readonly<Record<string, DayException>>;
}

/** Enough for a year with a reason to every day. */
export const CALENDAR_FILE_MAX_BYTES = 200_000;

/**
 * Reads a table of working days; what it is, is told by its content, never by its name.
 * Refuses: `calendar_file_unknown`, `calendar_file_broken`, `calendar_file_too_large`, `calendar_of_another_country`.
 */
export function readCalendarFile(bytes: Uint8Array): CalendarFile {
  if (bytes.byteLength > CALENDAR_FILE_MAX_BYTES) throw new Refusal('calendar_file_too_large', { maxKb: CALENDAR_FILE_MAX_BYTES / 1000 });
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.startsWith('<')) return readXmlCalendar(text);
  if (text.startsWith('{')) return readConsultantJson(text);
  throw new Refusal('calendar_file_unknown');
}

/** A year that holds what the file says: the words of the present table stay for days that are off in both. */
export function yearOfFile(file: CalendarFile, country: CalendarCountry, present: CalendarYear, act: string): CalendarYear {
  const exceptions: Record<string, DayException> = {};
  for (const [day, said] of Object.entries(file.exceptions)) {
    const before = present.exceptions[day];
    exceptions[day] = before?.off === said.off ? before : said;
  }
  // a holiday on a weekend is only a word: a table without it says the same
  for (const [day, before] of Object.entries(present.exceptions))
    if (!exceptions[day] && before.off && isWeekend(Temporal.PlainDate.from(day))) exceptions[day] = before;
  return { country, year: file.year, status: 'draft', act, exceptions };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('calendar_file_unknown');
  }
}
