import type { Actor } from '#platform/identity.ts';
import { approveSession, assignCommission, CommissionForm, createSession, SessionForm } from '#schedule/index.ts';
import { DEMO_CENTRES, DEMO_SITES, type SiteKey } from './content/index.ts';
import { momentOf } from './demo-days.ts';
import { atWork, type DemoWorld, judgesOf, staffOf } from './demo-world.ts';

/** Exams of the coming weeks. */
export interface Plan {
  readonly site: SiteKey;
  readonly room: string;
  /** On which working days from tomorrow, the first being 1. */
  readonly days: readonly number[];
  readonly theoryAt: string;
  readonly practiceAt: string;
  readonly seats: number;
  readonly leadHours?: number;
}

const LEAD_HOURS = 48;

/** Exams of the coming weeks, on working days, with whole commissions. @returns their ids by site, in the order of the plans. */
export async function seedSchedule(world: DemoWorld, plans: readonly Plan[]): Promise<ReadonlyMap<SiteKey, readonly string[]>> {
  const made = new Map<SiteKey, string[]>();
  for (const { days, ...plan } of plans)
    for (const number of days) {
      const id = await seedSession(world, { ...plan, day: world.days.workingDay(number) });
      made.set(plan.site, [...(made.get(plan.site) ?? []), id]);
    }
  return made;
}

export interface PlannedSession extends Omit<Plan, 'days'> {
  readonly day: Temporal.PlainDate;
}

/** An approved session with its commission. @returns its id. */
export async function seedSession(world: DemoWorld, plan: PlannedSession): Promise<string> {
  const { deps, catalogue } = world;
  const site = needed(DEMO_SITES.find(({ key }) => key === plan.site));
  const offered = needed(DEMO_CENTRES.find(({ centre }) => centre === site.centre)).qualifications;
  const scheduler: Actor = staffOf(world, site.centre, 'scheduler');
  const form = SessionForm.parse({
    roomId: needed(catalogue.rooms[`${plan.site}/${plan.room}`]),
    day: plan.day.toString(),
    theoryAt: plan.theoryAt,
    practiceAt: plan.practiceAt,
    practiceMinutes: 90,
    seats: plan.seats,
    qualificationIds: offered.map((key) => catalogue.qualifications[key]),
    minLeadHours: plan.leadHours ?? LEAD_HOURS,
    soon: 'accepted',
  });
  const id = await createSession(deps, scheduler, form);
  await approveSession(deps, scheduler, id);
  const proctor = staffOf(world, site.centre, 'proctor');
  const judges = judgesOf(site.centre).map(([key, role]) => atWork(world, key, role, site.centre));
  const members = [...judges, proctor].map(({ personId, role }) => ({ personId, role }));
  await assignCommission(deps, scheduler, id, CommissionForm.parse(members));
  return id;
}

const MINUTES_SINCE_START = 50;
/** An exam ends on the day on which it began. */
const LAST_START = '20:45';

/** The exam that is being held while the demo is filled in: it began lately, or in the night on the evening before. */
export function presentExam(now: Temporal.Instant, timeZone: string): { day: Temporal.PlainDate; theoryAt: string; practiceAt: string } {
  const begun = now.subtract({ minutes: MINUTES_SINCE_START }).toZonedDateTimeISO(timeZone);
  const quarter = begun.round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'floor' });
  const last = momentOf(begun.toPlainDate(), LAST_START, timeZone).toZonedDateTimeISO(timeZone);
  const start = Temporal.ZonedDateTime.compare(quarter, last) > 0 ? last : quarter;
  const clock = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' });
  return { day: start.toPlainDate(), theoryAt: clock(start), practiceAt: clock(start.add({ minutes: 100 })) };
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the demo names what its content does not hold');
  return value;
}
