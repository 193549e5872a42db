import type { Trx } from '#platform/database.ts';
import { currentLanguage } from '#platform/language.ts';
import {
  type ClockId,
  clockRule,
  dayIn,
  daysLeft,
  type Label,
  type Party,
  type StateId,
  sourceInWords,
  stateRule,
  type Term,
  type Tone,
  termOf,
  toneOf,
} from '#procedures/index.ts';
import { procedureOf } from './procedure-of.ts';

/** A term as pages draw it; days are ISO dates. */
export interface TermShown {
  readonly clock: ClockId;
  readonly label: Label;
  readonly owner: Party;
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** Calendar days; negative when over. */
  readonly left: number;
  readonly stopped: boolean;
  /** The whole term by the application's edition and its council's settings. */
  readonly rule: Term;
  readonly source: string;
  /** Version of the table of working days that gave the last day. */
  readonly calendar: string;
}

export interface StateShown {
  readonly state: StateId;
  readonly label: Label;
  readonly tone: Tone;
  readonly waitsOn: Party | null;
}

export function stateFor(application: { procedureId: string; edition: string; state: StateId }, viewer: readonly Party[]): StateShown {
  const procedure = procedureOf(application);
  const { label, waitsOn } = stateRule(procedure, application.state);
  return { state: application.state, label, waitsOn, tone: toneOf(procedure, application.state, viewer) };
}

/** The term that matters now, per application: of those that run the one that ends first, else one that stands. */
export async function listTerms(
  db: Trx,
  applications: readonly { id: string; procedureId: string; edition: string; zone: string }[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, TermShown>> {
  const terms = new Map<string, TermShown>();
  if (applications.length === 0) return terms;
  const rows = await db
    .selectFrom('application_clocks as c')
    .innerJoin('applications as a', 'a.id', 'c.application_id')
    .select([
      'c.application_id as applicationId',
      'c.clock',
      'c.starts_on as startsOn',
      'c.last_day as lastDay',
      'c.paused_at as pausedAt',
      'c.calendar_version as calendar',
      'a.settings',
    ])
    .where(
      'c.application_id',
      'in',
      applications.map(({ id }) => id),
    )
    .where('c.stopped_at', 'is', null)
    .orderBy((eb) => eb('c.clock', '=', 'appeal_filing'))
    .orderBy((eb) => eb('c.paused_at', 'is not', null))
    .orderBy('c.due_at')
    .execute();
  const known = new Map(applications.map((application) => [application.id, application]));
  for (const { applicationId, clock, startsOn, lastDay, pausedAt, calendar, settings } of rows) {
    const application = known.get(applicationId);
    if (!application || terms.has(applicationId)) continue;
    const rule = termOf(clockRule(procedureOf(application), clock as ClockId), settings);
    const today = dayIn(now, application.zone);
    terms.set(applicationId, {
      clock: rule.id,
      label: rule.label,
      owner: rule.owner,
      from: startsOn.toString(),
      to: lastDay.toString(),
      today: today.toString(),
      left: daysLeft(lastDay, today),
      stopped: pausedAt !== null,
      rule: { term: rule.term, unit: rule.unit, roll: rule.roll },
      source: sourceInWords(rule.source, currentLanguage()),
      calendar,
    });
  }
  return terms;
}
