import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { enqueue } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import {
  CALENDAR_COUNTRIES,
  type CalendarCountry,
  type CalendarYear,
  compareYears,
  type DayDifference,
  type DayException,
  isWeekend,
  kazakhYear,
  yearByRule,
} from '#procedures/index.ts';
import { readCalendarFile, yearOfFile } from './calendar-files/read-calendar-file.ts';
import {
  type CalendarOrigin,
  type CalendarVersion,
  declineDraft,
  inForce,
  insertDraft,
  listVersions,
  lockCalendar,
  openDraft,
  putInForce,
  updateDraft,
} from './calendars.db.ts';
import { assertKeepsCalendars } from './calendars.policy.ts';
import { RECOUNT } from './recount-job.ts';

type ChangeDeps = Pick<Deps, 'as' | 'clock'>;
const words = (max: number) => z.string().trim().max(max);

export const DayForm = z.object({
  day: z.iso.date(),
  off: z.enum(['off', 'works']),
  why: words(200).default(''),
  source: words(500).default(''),
});
export const ApproveForm = z.object({ version: z.coerce.number().int(), edits: z.coerce.number().int(), act: words(500).min(3) });
export const NewYearForm = z.object({
  country: z.enum(CALENDAR_COUNTRIES),
  year: z.coerce.number().int().min(2020).max(2100),
  constitutionDay: z.enum(['2026', '2027']).default('2027'),
});

/** Changes one day in the open draft of a year, which begins as a copy of what holds. Refuses: `not_signed_in`, `not_found`, `calendar_day_words`. */
export async function setCalendarDay(
  deps: ChangeDeps,
  actor: Actor,
  of: { country: CalendarCountry; year: number },
  form: z.output<typeof DayForm>,
): Promise<void> {
  assertKeepsCalendars(actor);
  const day = Temporal.PlainDate.from(form.day);
  if (day.year !== of.year) throw new Refusal('not_found');
  const off = form.off === 'off';
  // a working day of the week needs no words; a holiday on a weekend may have some
  const plain = off === isWeekend(day) && (!off || form.why === '');
  if (!plain && form.why === '') throw new Refusal('calendar_day_words');
  await deps.as(actor).write(async (trx) => {
    await lockCalendar(trx, of.country);
    const versions = await listVersions(trx, of.country, of.year);
    const before = openDraft(versions) ?? inForce(versions);
    if (!before) throw new Refusal('not_found');
    const { [form.day]: _, ...rest } = before.exceptions;
    const exceptions: Record<string, DayException> = plain
      ? rest
      : { ...rest, [form.day]: { off, why: form.why, source: form.source || null } };
    const draft = openDraft(versions);
    if (draft) return await updateDraft(trx, draft.id, exceptions);
    await startDraft(trx, deps, actor, { ...before, status: 'draft', exceptions }, versions, 'edited');
  });
}

/** A draft by the rule of the code for a year, in place of an open one. Refuses: `not_signed_in`, `not_found`. */
export async function draftYearByRule(deps: ChangeDeps, actor: Actor, form: z.output<typeof NewYearForm>): Promise<void> {
  assertKeepsCalendars(actor);
  const { country, year, constitutionDay } = form;
  const table = country === 'kz' ? kazakhYear(year, { constitutionDaySince: Number(constitutionDay) }) : yearByRule(country, year);
  await deps.as(actor).write(async (trx) => {
    await lockCalendar(trx, country);
    await replaceDraft(trx, deps, actor, table, await listVersions(trx, country, year), 'rule');
  });
}

export interface ImportedCalendar {
  readonly country: CalendarCountry;
  readonly year: number;
  readonly version: number;
  readonly edits: number;
  readonly act: string;
  readonly format: string;
  readonly differences: readonly DayDifference[];
}

/**
 * A draft from a file, in place of an open one; nothing holds until it is approved. @param of.year  absent: whatever year the file has.
 * Refuses: `not_signed_in`, `not_found`, those of `readCalendarFile`, `calendar_country_unknown` where neither the file nor the caller names it,
 * `calendar_of_another_country`, `calendar_of_another_year`.
 */
export async function importCalendar(
  deps: ChangeDeps,
  actor: Actor,
  of: { country?: CalendarCountry; year?: number; bytes: Uint8Array; act: string },
): Promise<ImportedCalendar> {
  assertKeepsCalendars(actor);
  const file = readCalendarFile(of.bytes);
  const country = of.country ?? file.country;
  if (!country) throw new Refusal('calendar_country_unknown');
  if (file.country && file.country !== country) throw new Refusal('calendar_of_another_country', { country: file.country });
  if (of.year !== undefined && file.year !== of.year) throw new Refusal('calendar_of_another_year', { year: file.year });
  return await deps.as(actor).write(async (trx) => {
    await lockCalendar(trx, country);
    const versions = await listVersions(trx, country, file.year);
    const present = inForce(versions) ?? yearByRule(country, file.year);
    const table = yearOfFile(file, country, present, of.act);
    const version = await replaceDraft(trx, deps, actor, table, versions, 'imported');
    return { country, year: file.year, version, edits: 0, act: table.act, format: file.format, differences: compareYears(present, table) };
  });
}

/**
 * Puts the draft in force and orders the open terms to be counted by it. Refuses: `not_signed_in`, `not_found`, `calendar_draft_changed` where it is not
 * the draft that was seen.
 */
export async function approveCalendar(
  deps: ChangeDeps,
  actor: Actor,
  of: { country: CalendarCountry; year: number },
  form: z.output<typeof ApproveForm>,
): Promise<string> {
  assertKeepsCalendars(actor);
  return await deps.as(actor).write(async (trx) => {
    const revision = (await lockCalendar(trx, of.country)) + 1;
    const draft = openDraft(await listVersions(trx, of.country, of.year));
    if (!draft) throw new Refusal('calendar_draft_changed');
    if (draft.version !== form.version || draft.edits !== form.edits) throw new Refusal('calendar_draft_changed');
    const at = deps.clock.now();
    await putInForce(trx, draft.id, { country: of.country, revision, act: form.act, status: 'approved', at, by: actor.personId });
    await enqueue(trx, RECOUNT, { country: of.country, after: null }, { key: `recount:${of.country}` });
    return `${of.country}-${revision}`;
  });
}

/** Refuses: `not_signed_in`, `not_found`, `calendar_draft_changed` where there is none any more. */
export async function giveUpDraft(deps: ChangeDeps, actor: Actor, of: { country: CalendarCountry; year: number }): Promise<void> {
  assertKeepsCalendars(actor);
  await deps.as(actor).write(async (trx) => {
    await lockCalendar(trx, of.country);
    const draft = openDraft(await listVersions(trx, of.country, of.year));
    if (!draft) throw new Refusal('calendar_draft_changed');
    await declineDraft(trx, draft.id, deps.clock.now());
  });
}

async function replaceDraft(
  trx: Trx,
  deps: ChangeDeps,
  actor: Actor,
  table: CalendarYear,
  versions: readonly CalendarVersion[],
  origin: CalendarOrigin,
): Promise<number> {
  const draft = openDraft(versions);
  if (draft) await declineDraft(trx, draft.id, deps.clock.now());
  return await startDraft(trx, deps, actor, table, versions, origin);
}

async function startDraft(
  trx: Trx,
  { clock }: ChangeDeps,
  { personId }: Actor,
  table: CalendarYear,
  versions: readonly CalendarVersion[],
  origin: CalendarOrigin,
): Promise<number> {
  const version = Math.max(0, ...versions.map((one) => one.version)) + 1;
  await insertDraft(trx, { table, version, origin, at: clock.now(), by: personId });
  return version;
}
