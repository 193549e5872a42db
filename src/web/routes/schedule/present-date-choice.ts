import { say } from '#platform/language.ts';
import { stateRule } from '#procedures/index.ts';
import type { BookableSession, DateChoice } from '#schedule/index.ts';
import { m } from '#web/paraglide/messages.js';
import { dayInWords, days, type Locale, timeAt } from '#web/ui/dates.ts';
import { type SessionShown, showSession } from './session-words.ts';

/** Minutes before the start at which people are asked to come. */
const EARLIER = 20;
const HOURS_A_DAY = 24;

export interface SlotShown extends SessionShown {
  readonly parts: string;
}

/** What the page «Выберите дату экзамена» shows: chosen by the address, so that it works before JavaScript. */
export function presentDateChoice(choice: DateChoice, query: URLSearchParams, locale: Locale) {
  const { application, procedure, centre, today } = choice;
  const sites = sitesOf(choice);
  const site = siteOf(choice, query, sites);
  const shown = choice.sessions
    .filter(({ id }) => id !== choice.booked?.session.id)
    .filter(({ place }) => site === null || place.siteId === site)
    .map((session) => showSlot(session, choice, locale));
  const free = shown.filter((session) => session.free > 0);
  const day = query.get('day');
  const ofDay = shown.filter((session) => session.day === day);
  const chosen = ofDay.find(({ id, free: seats }) => id === query.get('session') && seats > 0) ?? ofDay.find((session) => session.free > 0);
  const month = monthOf(query, ofDay[0]?.day ?? free[0]?.day ?? shown[0]?.day ?? today.toString());
  return {
    application: { id: application.id, number: application.number, state: application.state },
    trail: procedure.words.trail,
    stateWord: say(stateRule(procedure, application.state).label),
    centre: { name: centre.name, contact: [centre.phone, centre.email].filter(Boolean).join(', ') },
    today: today.toString(),
    lastDay: choice.lastDay && dayInWords(choice.lastDay, locale, today.year),
    lead: leadWords(choice.sessions, locale),
    month,
    months: monthsAround(month, shown, today),
    site,
    sites,
    filedCity: sites.find(({ id }) => id === application.siteId)?.city ?? null,
    sessions: shown,
    nearest: free[0] ?? null,
    day: ofDay[0] ? { day: ofDay[0].day, words: ofDay[0].dayWords, slots: ofDay } : null,
    chosen: chosen ?? null,
    comeAt: chosen ? comeAt(choice, chosen.id) : null,
    bring: bringOf(choice),
    changeRule: changeRule(choice, chosen, locale),
    booked: presentBooked(choice, locale),
  };
}

export type DateChoicePage = ReturnType<typeof presentDateChoice>;

const showSlot = (session: BookableSession, { today, application }: DateChoice, locale: Locale): SlotShown => ({
  ...showSession(session, today, locale),
  parts:
    session.bookedParts.length > 1
      ? application.practiceKind === 'portfolio'
        ? m.schedule_parts_both_portfolio()
        : m.schedule_parts_both()
      : session.bookedParts.map((part) => (part === 'theory' ? m.schedule_part_theory() : m.schedule_part_practice())).join(', '),
});

/** Sites that have dates, the one of the application first. */
function sitesOf({ sessions, application }: DateChoice) {
  const sites = new Map(sessions.map(({ place: { siteId, site, city } }) => [siteId, { id: siteId, city, site }]));
  return [...sites.values()].toSorted((a, b) => Number(b.id === application.siteId) - Number(a.id === application.siteId));
}

/** Null: all of them; where the application's own site has no dates that is the beginning. */
function siteOf({ application }: DateChoice, query: URLSearchParams, sites: readonly { id: string }[]): string | null {
  const asked = query.get('site') ?? application.siteId;
  return sites.some(({ id }) => id === asked) ? asked : null;
}

function monthOf(query: URLSearchParams, day: string): string {
  const asked = query.get('month') ?? '';
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : day.slice(0, 7);
}

/** The neighbouring months, as far as there is something to see. */
function monthsAround(month: string, sessions: readonly SessionShown[], today: Temporal.PlainDate) {
  const here = Temporal.PlainYearMonth.from(month);
  const last = sessions.at(-1)?.day.slice(0, 7) ?? month;
  return {
    previous: month > today.toString().slice(0, 7) ? here.subtract({ months: 1 }).toString() : null,
    next: month < last ? here.add({ months: 1 }).toString() : null,
  };
}

/** «3 дня», «36 ч» that every date asks for; null where some may be asked for at once. */
function leadWords(sessions: DateChoice['sessions'], locale: Locale): string | null {
  const least = sessions.length === 0 ? 0 : Math.min(...sessions.map(({ minLeadHours }) => minLeadHours));
  if (least === 0) return null;
  return least % HOURS_A_DAY === 0 ? days(least / HOURS_A_DAY, locale) : m.schedule_hours({ count: least });
}

function comeAt({ sessions }: DateChoice, id: string): string | null {
  const session = sessions.find((one) => one.id === id);
  return session ? timeAt(session.startsAt.subtract({ minutes: EARLIER }), { zone: session.place.zone }) : null;
}

const bringOf = ({ procedure, application }: DateChoice): readonly string[] =>
  procedure.exam.whatToBring
    .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === application.practiceKind)
    .map(({ text }) => say(text));

function changeRule({ rules, changesUsed, today }: DateChoice, chosen: SessionShown | undefined, locale: Locale): string | null {
  const left = rules.changesAllowed - changesUsed;
  if (left <= 0) return m.schedule_change_rule_never();
  if (!chosen) return null;
  const day = Temporal.PlainDate.from(chosen.day).subtract({ days: rules.changeDaysBefore });
  if (Temporal.PlainDate.compare(today, day) > 0) return m.schedule_change_rule_never();
  const times = left === 1 ? m.schedule_times_once() : m.schedule_times_many({ count: left });
  return m.schedule_change_rule({ times, day: dayInWords(day, locale, today.year) });
}

function presentBooked({ booked, rules, changesUsed, today, centre, procedure }: DateChoice, locale: Locale) {
  if (!booked) return null;
  const { booking, session, changeUntil } = booked;
  const { zone } = session.place;
  const lastDay = changeUntil.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(zone).toPlainDate();
  return {
    ...showSession(session, today, locale),
    confirmed: booking.state === 'booked',
    comeAt: timeAt(session.startsAt.subtract({ minutes: EARLIER }), { zone }),
    parts: session.parts
      .filter(({ part }) => booking.parts.includes(part))
      .map(({ part, startsAt, minutes }) => ({
        name: say(procedure.exam.parts.find(({ id }) => id === part)?.label ?? { ru: part }),
        from: timeAt(startsAt, { zone }),
        until: timeAt(startsAt.add({ minutes }), { zone }),
      })),
    changesLeft: Math.max(0, rules.changesAllowed - changesUsed),
    changeUntil: dayInWords(lastDay, locale, today.year),
    mayChange: rules.changesAllowed > changesUsed && Temporal.PlainDate.compare(today, lastDay) <= 0,
    contact: [centre.phone, centre.email].filter(Boolean).join(', '),
  };
}
