import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { approveCalendar, draftYearByRule, giveUpDraft, importCalendar, setCalendarDay } from './change-calendar.ts';
import { readCalendar } from './read-calendar.ts';
import { listCalendars, readCalendarPage } from './read-calendars.ts';

let deps: TestDeps;
let admin: Actor;

beforeEach(async () => {
  deps ??= await testDeps();
  admin ??= await anAdministrator();
});

async function anAdministrator(): Promise<Actor> {
  const at = deps.clock.now();
  return await deps.as(SYSTEM).write(async (trx) => {
    const { id } = await trx
      .insertInto('people')
      .values({ surname: 'Настройкина', given_name: 'Ада', no_patronymic: true, created_at: at, updated_at: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('hats')
      .values({ person_id: id, role: 'administrator', organisation_id: null, display_name: 'Настройкина А.', valid_from: at })
      .execute();
    return { scope: 'operator', personId: id, organisationId: null, role: 'administrator' };
  });
}

const xml = (year: number, days: string, country = 'kz') =>
  new TextEncoder().encode(`<calendar year="${year}" country="${country}"><days>${days}</days></calendar>`);
const kz = (year: number) => ({ country: 'kz' as const, year });
const today = () => deps.as(SYSTEM).read((db) => readCalendar(db, 'kz'));

describe('the tables of working days', () => {
  it('are listed with totals and state', async () => {
    const listed = await listCalendars(deps, admin);
    expect(listed.map(({ country, year, workingDays, status }) => `${country} ${year} ${workingDays} ${status}`)).toEqual([
      'ru 2024 248 approved',
      'ru 2025 247 approved',
      'ru 2026 247 approved',
      expect.stringMatching(/^ru 2027 \d+ draft$/),
      'kz 2024 249 to_check',
      'kz 2025 246 to_check',
      'kz 2026 247 to_check',
      'kz 2027 247 to_check',
    ]);
  });

  it('change by a draft that holds only once it is approved, as it was seen', async () => {
    await setCalendarDay(deps, admin, kz(2026), { day: '2026-12-31', off: 'off', why: 'Перенос', source: 'ПП РК 1' });
    await setCalendarDay(deps, admin, kz(2026), { day: '2026-12-26', off: 'works', why: 'За 31 декабря', source: 'ПП РК 1' });
    expect((await today()).isDayOff(Temporal.PlainDate.from('2026-12-31'))).toBe(false);
    const page = await readCalendarPage(deps, admin, 'kz', 2026);
    expect(page.draft).toMatchObject({ version: 2, edits: 1, workingDays: 247 });
    expect(page.differences.map(({ day, moves }) => [day, moves])).toEqual([
      ['2026-12-26', true],
      ['2026-12-31', true],
    ]);
    expect(page.days.find(({ day }) => day === '2026-12-31')).toMatchObject({ off: true, change: 'off', source: 'ПП РК 1' });
    const stale = { version: 2, edits: 0, act: 'Приказ министра' };
    await expect(approveCalendar(deps, admin, kz(2026), stale)).rejects.toMatchObject({ code: 'calendar_draft_changed' });
    expect(await approveCalendar(deps, admin, kz(2026), { ...stale, edits: 1 })).toBe('kz-2');
    expect((await today()).whyOff(Temporal.PlainDate.from('2026-12-31'))).toBe('Перенос');
    expect((await today()).statusOf(2026)).toBe('approved');
    await expect(approveCalendar(deps, admin, kz(2026), { ...stale, edits: 1 })).rejects.toMatchObject({ code: 'calendar_draft_changed' });
    expect((await readCalendarPage(deps, admin, 'kz', 2026)).versions).toMatchObject([
      {
        version: 2,
        standing: 'holds',
        origin: 'edited',
        act: 'Приказ министра',
        by: 'Настройкина А.',
        approvedBy: 'Настройкина А.',
        name: 'kz-2',
      },
      { version: 1, standing: 'held', origin: 'shipped', name: 'kz-1' },
    ]);
  });

  it('take a day back to the week when nothing is said of it, and ask for a reason otherwise', async () => {
    await setCalendarDay(deps, admin, kz(2027), { day: '2027-03-15', off: 'works', why: '', source: '' });
    await setCalendarDay(deps, admin, kz(2027), { day: '2027-03-16', off: 'works', why: 'Слова без смысла', source: '' });
    const { differences } = await readCalendarPage(deps, admin, 'kz', 2027);
    const [change] = differences;
    expect(differences).toHaveLength(1);
    expect(change).toMatchObject({ day: '2027-03-15', after: null, moves: true });
    await expect(setCalendarDay(deps, admin, kz(2027), { day: '2027-03-16', off: 'off', why: '', source: '' })).rejects.toMatchObject({
      code: 'calendar_day_words',
    });
    await giveUpDraft(deps, admin, kz(2027));
    expect((await readCalendarPage(deps, admin, 'kz', 2027)).draft).toBeNull();
    await expect(giveUpDraft(deps, admin, kz(2027))).rejects.toMatchObject({ code: 'calendar_draft_changed' });
  });

  it('show what a file would change before anything is accepted, and put its draft in place of an open one', async () => {
    await setCalendarDay(deps, admin, kz(2025), { day: '2025-12-31', off: 'off', why: 'Перенос', source: '' });
    const imported = await importCalendar(deps, admin, { bytes: xml(2025, '<day d="01.01" t="1"/>'), act: 'Файл' });
    expect(imported).toMatchObject({ country: 'kz', year: 2025, version: 3, format: 'xmlcalendar' });
    expect(imported.differences.filter(({ moves }) => moves).map(({ day }) => day)).toContain('2025-01-02');
    expect((await today()).isDayOff(Temporal.PlainDate.from('2025-01-02'))).toBe(true);
    expect((await readCalendarPage(deps, admin, 'kz', 2025)).versions).toMatchObject([
      { version: 3, standing: 'draft' },
      { version: 2, standing: 'declined' },
      { version: 1, standing: 'holds' },
    ]);
  });

  it('refuse a file of another country or year', async () => {
    const of = (over: object) => importCalendar(deps, admin, { bytes: xml(2025, '<day d="01.01" t="1"/>'), act: 'Файл', ...over });
    await expect(of({ country: 'ru' })).rejects.toMatchObject({ code: 'calendar_of_another_country' });
    await expect(of({ year: 2026 })).rejects.toMatchObject({ code: 'calendar_of_another_year' });
    const nameless = new TextEncoder().encode('<calendar year="2025"><days><day d="01.01" t="1"/></days></calendar>');
    await expect(of({ bytes: nameless })).rejects.toMatchObject({ code: 'calendar_country_unknown' });
  });

  it('begin a new year by rule, with the Constitution Day from the year that is chosen', async () => {
    await draftYearByRule(deps, admin, { country: 'kz', year: 2026, constitutionDay: '2026' });
    const { differences, draft } = await readCalendarPage(deps, admin, 'kz', 2026);
    expect(differences.map(({ day }) => day)).toContain('2026-03-15');
    expect(draft).toMatchObject({ version: 3 });
    await draftYearByRule(deps, admin, { country: 'ru', year: 2031, constitutionDay: '2027' });
    expect((await listCalendars(deps, admin)).find(({ country, year }) => country === 'ru' && year === 2031)).toMatchObject({
      version: null,
      draft: 1,
    });
  });

  it('are for the administrator alone', async () => {
    for (const actor of [{ ...admin, role: 'auditor' }, { ...admin, scope: 'council', role: 'council_head' } as Actor])
      await expect(listCalendars(deps, actor)).rejects.toMatchObject({ code: 'not_found' });
    await expect(listCalendars(deps, { scope: 'public', personId: null, organisationId: null, role: null })).rejects.toMatchObject({
      code: 'not_signed_in',
    });
  });

  it('give two who approve at once one revision each', async () => {
    const ru = (year: number) => ({ country: 'ru' as const, year });
    for (const year of [2026, 2027])
      await setCalendarDay(deps, admin, ru(year), { day: `${year}-12-25`, off: 'off', why: 'Проверка', source: '' });
    const form = { version: 2, edits: 0, act: 'Акт' };
    const names = await Promise.all([approveCalendar(deps, admin, ru(2026), form), approveCalendar(deps, admin, ru(2027), form)]);
    expect(names.toSorted()).toEqual(['ru-2', 'ru-3']);
  });
});
