const MONTHS = [
  { name: 'январе', days: 31 },
  { name: 'феврале', days: 28 },
  { name: 'марте', days: 31 },
  { name: 'апреле', days: 30 },
  { name: 'мае', days: 31 },
  { name: 'июне', days: 30 },
  { name: 'июле', days: 31 },
  { name: 'августе', days: 31 },
  { name: 'сентябре', days: 30 },
  { name: 'октябре', days: 31 },
  { name: 'ноябре', days: 30 },
  { name: 'декабре', days: 31 },
] as const;

const FEBRUARY = 2;
/** Earlier years in a form of today are slips of the pen. */
const EARLIEST_YEAR = 1900;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What is wrong with a day, in words; null for a day that exists. */
export function dateFault({ year, month, day }: DateParts): string | null {
  const rule = MONTHS[month - 1];
  if (rule === undefined) return `Такого месяца нет: ${month}`;
  if (day < 1) return 'Такого дня нет: дни считают с 1';
  const days = month === FEBRUARY && isLeap(year) ? rule.days + 1 : rule.days;
  if (day > days)
    return `Такого дня нет: в ${rule.name}${month === FEBRUARY ? ` ${year} года` : ''} ${days} ${days === 31 ? 'день' : 'дней'}`;
  return year < EARLIEST_YEAR ? `Проверьте год: ${year}` : null;
}

/** «15.12.2026», «15/12/2026», «2026-12-15» to an ISO date, or what is wrong with it. */
export function readDate(text: string): { readonly ok: true; readonly iso: string } | { readonly ok: false; readonly fault: string } {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  const dotted = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(trimmed);
  const [year, month, day] = iso ? iso.slice(1).map(Number) : dotted ? dotted.slice(1).map(Number).toReversed() : [];
  if (year === undefined || month === undefined || day === undefined) return { ok: false, fault: 'Напишите дату так: 15.12.2026' };
  const fault = dateFault({ year, month, day });
  if (fault !== null) return { ok: false, fault };
  return { ok: true, iso: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}
