import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import {
  CALENDAR_COUNTRIES,
  type CalendarCountry,
  type CalendarStatus,
  compareYears,
  type DayDifference,
  type DayException,
  isWeekend,
  type WorkCalendar,
  workCalendar,
  workingDaysByMonth,
  yearByRule,
} from '#procedures/index.ts';
import { type CalendarOrigin, type CalendarVersion, inForce, listVersions, openDraft } from './calendars.db.ts';
import { assertKeepsCalendars } from './calendars.policy.ts';
import { listYearsInForce } from './read-calendar.ts';

/** One year of one country in the list. */
export interface CalendarListed {
  readonly country: CalendarCountry;
  readonly year: number;
  readonly workingDays: number;
  /** Null: no table holds yet, only a draft. */
  readonly version: number | null;
  readonly status: CalendarStatus;
  readonly act: string;
  readonly draft: number | null;
}

/** Refuses: `not_signed_in`, `not_found`. */
export async function listCalendars(deps: Pick<Deps, 'as'>, actor: Actor): Promise<readonly CalendarListed[]> {
  assertKeepsCalendars(actor);
  return await deps.as(actor).read(async (db) => {
    const listed: CalendarListed[] = [];
    for (const country of CALENDAR_COUNTRIES) {
      const byYear = Map.groupBy(await listVersions(db, country), ({ year }) => year);
      for (const [year, versions] of byYear) {
        const draft = openDraft(versions);
        const shown = inForce(versions) ?? draft;
        if (!shown) continue;
        const { version, revision, status, act } = shown;
        listed.push({
          country,
          year,
          workingDays: sum(monthsOf(shown)),
          version: revision === null ? null : version,
          status,
          act,
          draft: draft?.version ?? null,
        });
      }
    }
    return listed;
  });
}

/** A day of the grid. */
export interface CalendarDay {
  readonly day: string;
  readonly off: boolean;
  readonly weekend: boolean;
  /** Why it differs, or which holiday it is. */
  readonly why: string | null;
  readonly source: string | null;
  /** What the draft changes here. */
  readonly change: 'off' | 'works' | 'words' | null;
}

export interface VersionShown {
  readonly version: number;
  readonly status: CalendarStatus;
  readonly origin: CalendarOrigin;
  readonly act: string;
  readonly workingDays: number;
  readonly at: string;
  readonly by: string | null;
  readonly approvedBy: string | null;
  readonly inForceAt: string | null;
  /** As stored deadlines name it: `ru-2`. */
  readonly name: string | null;
  readonly standing: 'holds' | 'held' | 'draft' | 'declined';
}

export interface CalendarPage {
  readonly country: CalendarCountry;
  readonly year: number;
  readonly act: string;
  readonly status: CalendarStatus;
  readonly days: readonly CalendarDay[];
  readonly months: readonly number[];
  readonly draft: { readonly version: number; readonly edits: number; readonly act: string; readonly workingDays: number } | null;
  readonly differences: readonly DayDifference[];
  readonly versions: readonly VersionShown[];
}

/** The year as its open draft has it, else as it holds. Refuses: `not_signed_in`, `not_found`. */
export async function readCalendarPage(
  deps: Pick<Deps, 'as'>,
  actor: Actor,
  country: CalendarCountry,
  year: number,
): Promise<CalendarPage> {
  assertKeepsCalendars(actor);
  return await deps.as(actor).read(async (db) => {
    const versions = await listVersions(db, country, year);
    const [holds, draft] = [inForce(versions), openDraft(versions)];
    const shown = draft ?? holds;
    if (!shown) throw new Refusal('not_found');
    const differences = draft ? compareYears(holds ?? { ...draft, exceptions: {} }, draft) : [];
    return {
      country,
      year,
      act: shown.act,
      status: shown.status,
      days: daysOf(shown, differences),
      months: monthsOf(shown),
      draft: draft ? { version: draft.version, edits: draft.edits, act: draft.act, workingDays: sum(monthsOf(draft)) } : null,
      differences,
      versions: await presentVersions(db, versions, holds),
    };
  });
}

/** The calendar as it would be with the open draft of a year; undefined where there is none. */
export async function readCalendarWithDraft(db: Trx, country: CalendarCountry, year: number): Promise<WorkCalendar | undefined> {
  const draft = openDraft(await listVersions(db, country, year));
  if (!draft) return undefined;
  const others = (await listYearsInForce(db, country)).filter((table) => table.year !== year);
  return workCalendar('draft', [...others, draft], (other) => yearByRule(country, other));
}

const monthsOf = (table: CalendarVersion) =>
  workingDaysByMonth(
    workCalendar('shown', [table], (year) => yearByRule(table.country, year)),
    table.year,
  );
const sum = (months: readonly number[]): number => months.reduce((total, days) => total + days, 0);

function daysOf(table: CalendarVersion, differences: readonly DayDifference[]): readonly CalendarDay[] {
  const changes = new Map(differences.map((one) => [one.day, one]));
  const days: CalendarDay[] = [];
  for (let day = new Temporal.PlainDate(table.year, 1, 1); day.year === table.year; day = day.add({ days: 1 })) {
    const iso = day.toString();
    const said: DayException | undefined = table.exceptions[iso];
    const off = said?.off ?? isWeekend(day);
    const change = changes.get(iso);
    days.push({
      day: iso,
      off,
      weekend: isWeekend(day),
      why: said?.why ?? null,
      source: said?.source ?? null,
      change: change ? (change.moves ? (off ? 'off' : 'works') : 'words') : null,
    });
  }
  return days;
}

async function presentVersions(
  db: Trx,
  versions: readonly CalendarVersion[],
  holds: CalendarVersion | undefined,
): Promise<readonly VersionShown[]> {
  const people = [...new Set(versions.flatMap(({ createdBy, approvedBy }) => [createdBy, approvedBy]))].filter((id) => id !== null);
  const hats = people.length
    ? await db
        .selectFrom('hats')
        .select(['person_id as id', 'display_name as name'])
        .where('person_id', 'in', people)
        .where('role', '=', 'administrator')
        .execute()
    : [];
  const names = new Map(hats.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return versions.map((one) => ({
    version: one.version,
    status: one.status,
    origin: one.origin,
    act: one.act,
    workingDays: sum(monthsOf(one)),
    at: one.createdAt.toString(),
    by: nameOf(one.createdBy),
    approvedBy: nameOf(one.approvedBy),
    inForceAt: one.inForceAt?.toString() ?? null,
    name: one.revision === null ? null : `${one.country}-${one.revision}`,
    standing: one.revision === null ? (one.declinedAt ? 'declined' : 'draft') : one === holds ? 'holds' : 'held',
  }));
}
