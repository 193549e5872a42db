import { readCalendar } from '#catalogue/index.ts';
import type { Trx } from '#platform/database.ts';
import { currentLanguage } from '#platform/language.ts';
import {
  type ClockId,
  clockRule,
  dayIn,
  type Label,
  type Party,
  ruler,
  sourceInWords,
  stateRule,
  type Term,
  termOf,
  urgency,
} from '#procedures/index.ts';
import type { Application } from './applications.db.ts';
import { zoneOfCentre } from './change-clocks.ts';
import { procedureOf } from './procedure-of.ts';

/** A running clock as pages show it; days as ISO. */
export interface RunningTerm {
  readonly clock: ClockId;
  readonly label: Label;
  readonly owner: Party;
  /** The first day of the term: the day of the event is not counted. */
  readonly from: string;
  readonly lastDay: string;
  readonly today: string;
  readonly daysOff: readonly string[];
  readonly stopped: boolean;
  /** The act and place that set it, as the procedure's data say. */
  readonly source: string;
  /** The whole term by the application's edition and its council's settings. */
  readonly rule: Term;
  /** Version of the table of working days that gave the last day. */
  readonly calendar: string;
  /** The day before and when it moved, where a corrected calendar or a new edition moved it last. */
  readonly moved: { readonly from: string; readonly on: string } | null;
  readonly urgency: 'calm' | 'warn' | 'over';
}

/** The council's clocks of an appeal come before those of the state that is appealed. */
const OF_AN_APPEAL: readonly string[] = ['appeal_registration', 'appeal_decision', 'appeal_answer'] satisfies ClockId[];

/** The clock of the present state, else the one that ends first. */
export async function findTerm(db: Trx, application: Application, now: Temporal.Instant): Promise<RunningTerm | null> {
  const running = await listRunning(db, application.id);
  const spoken = stateRule(procedureOf(application), application.state).clock;
  const clock =
    running.find((one) => OF_AN_APPEAL.includes(one.clock)) ??
    running.find((one) => one.clock === spoken) ??
    // the right to appeal runs beside whatever else an open application waits for
    (application.closedAt ? undefined : running.find((one) => one.clock !== 'appeal_filing'));
  return clock ? await presentTerm(db, application, clock, now) : null;
}

/** One clock of the application; null while it does not run. */
export async function findTermOf(db: Trx, application: Application, id: ClockId, now: Temporal.Instant): Promise<RunningTerm | null> {
  const clock = (await listRunning(db, application.id)).find((one) => one.clock === id);
  return clock ? await presentTerm(db, application, clock, now) : null;
}

type Running = Awaited<ReturnType<typeof listRunning>>[number];

const listRunning = (db: Trx, applicationId: string) =>
  db
    .selectFrom('application_clocks')
    .select(['id', 'clock', 'starts_on as startsOn', 'last_day as lastDay', 'paused_at as pausedAt', 'calendar_version as calendar'])
    .where('application_id', '=', applicationId)
    .where('stopped_at', 'is', null)
    .orderBy('due_at')
    .execute();

async function presentTerm(db: Trx, application: Application, clock: Running, now: Temporal.Instant): Promise<RunningTerm> {
  const procedure = procedureOf(application);
  const rule = termOf(clockRule(procedure, clock.clock as ClockId), application.settings);
  const zone = await zoneOfCentre(db, application.centreId);
  const today = dayIn(now, zone);
  const days = ruler(clock.startsOn, clock.lastDay, today, await readCalendar(db, procedure.jurisdiction));
  return {
    clock: rule.id,
    label: rule.label,
    owner: rule.owner,
    from: (days[0]?.day ?? clock.startsOn).toString(),
    lastDay: clock.lastDay.toString(),
    today: today.toString(),
    daysOff: days.filter(({ off }) => off).map(({ day }) => day.toString()),
    stopped: clock.pausedAt !== null,
    source: sourceInWords(rule.source, currentLanguage()),
    rule: { term: rule.term, unit: rule.unit, roll: rule.roll },
    calendar: clock.calendar,
    moved: await findMove(db, clock.id, zone),
    urgency: clock.pausedAt ? 'calm' : urgency(clock.startsOn, clock.lastDay, today),
  };
}

async function findMove(db: Trx, clockId: string, zone: string): Promise<RunningTerm['moved']> {
  const change = await db
    .selectFrom('clock_changes')
    .select(['from_day as from', 'at'])
    .where('clock_id', '=', clockId)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  return change ? { from: change.from.toString(), on: dayIn(change.at, zone).toString() } : null;
}
