import { Refusal } from '#platform/refusal.ts';
import { CALENDAR_COUNTRIES, type DayException, isWeekend } from '#procedures/index.ts';
import type { CalendarFile } from './read-calendar-file.ts';

/** `t`: 1 a day off, 2 a short working day, 3 a Saturday or Sunday that works; a short Saturday works too. */
const TYPES = { '1': 'off', '2': 'short', '3': 'works' } as const;

/** The yearly files of xmlcalendar: attributes only, no text, so a reader of tags is enough. Refuses as `readCalendarFile`. */
export function readXmlCalendar(text: string): CalendarFile {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Refusal('calendar_file_broken');
  const calendar = tags(text, 'calendar')[0];
  if (!calendar) throw new Refusal('calendar_file_unknown');
  const year = Number(calendar.year);
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new Refusal('calendar_file_broken');
  const country = CALENDAR_COUNTRIES.find((known) => known === calendar.country) ?? null;
  if (calendar.country !== undefined && country === null) throw new Refusal('calendar_of_another_country', { country: calendar.country });
  const titles = new Map(tags(text, 'holiday').map(({ id, title }) => [id, title]));
  const days = tags(text, 'day');
  if (days.length === 0 || !/<\/calendar>\s*$/.test(text)) throw new Refusal('calendar_file_broken');
  const exceptions: Record<string, DayException> = {};
  for (const { d, t, h, f } of days) {
    const type = TYPES[t as keyof typeof TYPES];
    if (!type || !d) throw new Refusal('calendar_file_broken');
    const day = dayOf(year, d);
    if (type !== 'off' && !isWeekend(Temporal.PlainDate.from(day))) continue;
    exceptions[day] =
      type !== 'off'
        ? { off: false, why: 'Рабочий выходной', source: null }
        : { off: true, why: (h && titles.get(h)) || (f ? `Перенос с ${f.split('.').toReversed().join('.')}` : 'Выходной'), source: null };
  }
  return { format: 'xmlcalendar', country, year, exceptions };
}

/** `03.08` → 8 March. Refuses: `calendar_file_broken`. */
function dayOf(year: number, d: string): string {
  const [, month, day] = /^(\d\d)\.(\d\d)$/.exec(d) ?? [];
  try {
    return Temporal.PlainDate.from({ year, month: Number(month), day: Number(day) }, { overflow: 'reject' }).toString();
  } catch {
    throw new Refusal('calendar_file_broken');
  }
}

const tags = (text: string, name: string): Record<string, string | undefined>[] =>
  [...text.matchAll(new RegExp(`<${name}\\s([^<>]*?)/?>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value = '']) => [key ?? '', plainText(value)])),
  );

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plainText = (value: string): string => value.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
