import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import type { CalendarCountry, CalendarStatus, CalendarYear, DayException } from '#procedures/index.ts';

export type CalendarOrigin = 'shipped' | 'rule' | 'edited' | 'imported';

/** One version of the table of a year. */
export interface CalendarVersion extends CalendarYear {
  readonly id: string;
  readonly version: number;
  readonly origin: CalendarOrigin;
  readonly createdAt: Temporal.Instant;
  readonly createdBy: string | null;
  readonly approvedBy: string | null;
  /** Null: a draft, or one that was given up. */
  readonly revision: number | null;
  readonly inForceAt: Temporal.Instant | null;
  readonly declinedAt: Temporal.Instant | null;
  readonly edits: number;
}

const VERSION = [
  'id',
  'country',
  'year',
  'version',
  'status',
  'act',
  'exceptions',
  'origin',
  'created_at as createdAt',
  'created_by as createdBy',
  'approved_by as approvedBy',
  'revision',
  'in_force_at as inForceAt',
  'declined_at as declinedAt',
  'edits',
] as const;

/** Of one year or of all years of the country, newest first within a year. */
export async function listVersions(db: Trx, country: CalendarCountry, year?: number): Promise<readonly CalendarVersion[]> {
  let query = db.selectFrom('work_calendars').select(VERSION).where('country', '=', country);
  if (year !== undefined) query = query.where('year', '=', year);
  return (await query.orderBy('year').orderBy('version', 'desc').execute()) as unknown as readonly CalendarVersion[];
}

/** The table that holds: the one with the latest revision. */
export const inForce = (versions: readonly CalendarVersion[]): CalendarVersion | undefined =>
  versions.filter(({ revision }) => revision !== null).toSorted((a, b) => Number(b.revision) - Number(a.revision))[0];

export const openDraft = (versions: readonly CalendarVersion[]): CalendarVersion | undefined =>
  versions.find(({ revision, declinedAt }) => revision === null && declinedAt === null);

/** Locks the calendar of a country until the transaction ends. Refuses: `not_found`. */
export async function lockCalendar(trx: Trx, country: CalendarCountry): Promise<number> {
  const { revision } = await trx
    .selectFrom('work_calendar_heads')
    .select('revision')
    .where('country', '=', country)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return revision;
}

interface NewDraft {
  readonly table: CalendarYear;
  readonly version: number;
  readonly origin: CalendarOrigin;
  readonly at: Temporal.Instant;
  readonly by: string | null;
}

export async function insertDraft(trx: Trx, { table, version, origin, at, by }: NewDraft): Promise<void> {
  await trx
    .insertInto('work_calendars')
    .values({
      country: table.country,
      year: table.year,
      version,
      status: table.status,
      act: table.act,
      exceptions: JSON.stringify(table.exceptions),
      origin,
      created_at: at,
      created_by: by,
    })
    .execute();
}

export async function updateDraft(trx: Trx, id: string, exceptions: Readonly<Record<string, DayException>>): Promise<void> {
  await trx
    .updateTable('work_calendars')
    .set((eb) => ({ exceptions: JSON.stringify(exceptions), edits: eb('edits', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function declineDraft(trx: Trx, id: string, at: Temporal.Instant): Promise<void> {
  await trx.updateTable('work_calendars').set({ declined_at: at }).where('id', '=', id).execute();
}

interface Approval {
  readonly country: CalendarCountry;
  readonly revision: number;
  readonly act: string;
  readonly status: CalendarStatus;
  readonly at: Temporal.Instant;
  readonly by: string | null;
}

export async function putInForce(trx: Trx, id: string, { country, revision, act, status, at, by }: Approval): Promise<void> {
  await trx.updateTable('work_calendars').set({ revision, act, status, in_force_at: at, approved_by: by }).where('id', '=', id).execute();
  await trx.updateTable('work_calendar_heads').set({ revision, stamp: sql`uuidv7()` }).where('country', '=', country).execute();
}
