import { assertKeepsCalendars, RECOUNT, readCalendar, readCalendarWithDraft } from '#catalogue/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { enqueue } from '#platform/jobs.ts';
import { type CalendarCountry, dayIn, type Label, type WorkCalendar } from '#procedures/index.ts';
import { listOpenClocks, recountedDay, ruleOf } from './recount.db.ts';

const PAGE = 1_000;

/** How many open terms a calendar moves; numbers alone, since an administrator sees no personal files. */
export interface RecountPreview {
  readonly open: number;
  /** Not yet judged by the calendar that holds. */
  readonly waiting: number;
  readonly moved: readonly { readonly clock: string; readonly label: Label; readonly earlier: number; readonly later: number }[];
}

/** By the open draft of the year; by the calendar that holds where there is none. Refuses: `not_signed_in`, `not_found`. */
export async function previewRecount(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  { country, year }: { country: CalendarCountry; year: number },
): Promise<RecountPreview> {
  assertKeepsCalendars(actor);
  return await deps.as(SYSTEM).read(async (db) => {
    const present = await readCalendar(db, country);
    const calendar = (await readCalendarWithDraft(db, country, year)) ?? present;
    return await judge(db, { country, calendar, present, now: deps.clock.now() });
  });
}

/** «Применить к открытым срокам»: counts again what a broken job left. Refuses: `not_signed_in`, `not_found`. */
export async function orderRecount(deps: Pick<Deps, 'as'>, actor: Actor, country: CalendarCountry): Promise<void> {
  assertKeepsCalendars(actor);
  await deps.as(actor).write((trx) => enqueue(trx, RECOUNT, { country, after: null }, { key: `recount:${country}` }));
}

async function judge(
  db: Trx,
  by: { country: CalendarCountry; calendar: WorkCalendar; present: WorkCalendar; now: Temporal.Instant },
): Promise<RecountPreview> {
  let [open, waiting] = [0, 0];
  const moved = new Map<string, { clock: string; label: Label; earlier: number; later: number }>();
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listOpenClocks>> = await listOpenClocks(db, { country: by.country, after, limit: PAGE });
    for (const clock of page) {
      open += 1;
      if (clock.judgedBy !== by.present.version) waiting += 1;
      const order = Temporal.PlainDate.compare(recountedDay(clock, by.calendar, dayIn(by.now, clock.zone)), clock.lastDay);
      if (order === 0) continue;
      const of = moved.get(clock.clock) ?? { clock: clock.clock, label: ruleOf(clock).label, earlier: 0, later: 0 };
      moved.set(clock.clock, { ...of, earlier: of.earlier + (order < 0 ? 1 : 0), later: of.later + (order > 0 ? 1 : 0) });
    }
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) break;
  }
  return { open, waiting, moved: [...moved.values()] };
}
