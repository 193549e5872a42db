import { type CalendarYear, type DayException, isWeekend } from '../working-days.ts';

interface Holiday {
  readonly day: string;
  readonly why: string;
  readonly since?: number;
  readonly through?: number;
  /** A day that stays lost on a weekend: Christmas and Kurban Ait are no national or state holidays. */
  readonly stays?: true;
}

/** Трудовой кодекс РК, ст. 84–85; Закон о праздниках. */
const HOLIDAYS: readonly Holiday[] = [
  { day: '01-01', why: 'Новый год' },
  { day: '01-02', why: 'Новый год' },
  { day: '01-07', why: 'Православное Рождество', stays: true },
  { day: '03-08', why: 'Международный женский день' },
  { day: '03-21', why: 'Наурыз мейрамы' },
  { day: '03-22', why: 'Наурыз мейрамы' },
  { day: '03-23', why: 'Наурыз мейрамы' },
  { day: '05-01', why: 'Праздник единства народа Казахстана' },
  { day: '05-07', why: 'День защитника Отечества' },
  { day: '05-09', why: 'День Победы' },
  { day: '07-06', why: 'День столицы' },
  { day: '08-30', why: 'День Конституции', through: 2025 },
  { day: '10-25', why: 'День Республики' },
  { day: '12-16', why: 'День независимости' },
];

/** The ministry says 2027, one library 2026. */
const CONSTITUTION_DAY_SINCE = 2027;

/** The first day of Kurban Ait, set yearly by the clergy. */
const KURBAN_AIT: Readonly<Record<number, string>> = { 2024: '06-16', 2025: '06-06', 2026: '05-27', 2027: '05-16' };

/** A Government's exchange: a day off for a Saturday or Sunday that becomes a working day. */
export interface Swap {
  readonly off: string;
  readonly working: string;
  readonly source: string;
}

export interface KazakhYearOptions {
  readonly swaps?: readonly Swap[];
  readonly constitutionDaySince?: number;
  readonly act?: string;
}

/**
 * A year by rule: a national or state holiday on a weekend makes the next working day off. Always `to_check`: the ministry's yearly
 * table was not read, and the Government may swap days of which the rule knows nothing.
 */
export function kazakhYear(year: number, options: KazakhYearOptions = {}): CalendarYear {
  const { swaps = [], constitutionDaySince = CONSTITUTION_DAY_SINCE } = options;
  const kurbanAit = KURBAN_AIT[year];
  const holidays: readonly Holiday[] = [
    ...HOLIDAYS,
    { day: '03-15', why: 'День Конституции', since: constitutionDaySince },
    ...(kurbanAit ? [{ day: kurbanAit, why: 'Курбан айт', stays: true } as const] : []),
  ].filter(({ since = year, through = year }) => since <= year && year <= through);
  const exceptions: Record<string, DayException> = Object.fromEntries(
    holidays.map(({ day, why }) => [`${year}-${day}`, { off: true, why, source: null }]),
  );
  for (const { day, why, stays } of holidays) {
    const on = Temporal.PlainDate.from(`${year}-${day}`);
    if (stays || !isWeekend(on)) continue;
    let next = on.add({ days: 1 });
    while (isWeekend(next) || exceptions[next.toString()] !== undefined) next = next.add({ days: 1 });
    exceptions[next.toString()] = { off: true, why: `Перенос: ${why}`, source: null };
  }
  for (const { off, working, source } of swaps) {
    exceptions[`${year}-${off}`] = { off: true, why: 'Перенос по решению Правительства', source };
    exceptions[`${year}-${working}`] = { off: false, why: 'Рабочий день по решению Правительства', source };
  }
  return {
    country: 'kz',
    year,
    status: 'to_check',
    act: options.act ?? 'Трудовой кодекс РК, ст. 84–85: по правилу, сверить с таблицей министерства',
    exceptions,
  };
}
