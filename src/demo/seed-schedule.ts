import type { Actor } from '#platform/identity.ts';
import { approveSession, assignCommission, CommissionForm, createSession, SessionForm } from '#schedule/index.ts';
import { DEMO_CENTRES, DEMO_SITES } from './content/index.ts';
import { momentOf } from './demo-days.ts';
import { type DemoWorld, staffOf } from './demo-world.ts';

type Site = (typeof DEMO_SITES)[number]['key'];

interface Plan {
  readonly site: Site;
  readonly room: string;
  /** On which working days from tomorrow, the first being 1. */
  readonly days: readonly number[];
  readonly theoryAt: string;
  readonly practiceAt: string;
  readonly seats: number;
  readonly leadHours?: number;
}

/** No two at the same hours share a room or a member: the same experts sit in several commissions. */
const PLANS: readonly Plan[] = [
  { site: 'moscow', room: 'Зал А', days: [4, 7, 12, 17, 22], theoryAt: '10:00', practiceAt: '12:00', seats: 12 },
  { site: 'moscow', room: 'Зал А', days: [4, 12], theoryAt: '14:00', practiceAt: '16:00', seats: 3 },
  // the very next day, for who wants to walk the whole road at once
  { site: 'moscow', room: 'Зал Б', days: [1, 2], theoryAt: '10:00', practiceAt: '12:00', seats: 12, leadHours: 0 },
  { site: 'vladivostok', room: 'Зал 1', days: [5, 14, 20], theoryAt: '10:00', practiceAt: '12:00', seats: 10 },
  { site: 'yekaterinburg', room: 'Аудитория 4', days: [6, 10, 16, 23], theoryAt: '10:00', practiceAt: '12:00', seats: 16 },
  { site: 'kaliningrad', room: 'Аудитория 1', days: [8, 15, 21], theoryAt: '11:00', practiceAt: '13:00', seats: 8 },
];

const COMMISSIONS: Readonly<Record<'white-bridge' | 'level', readonly (readonly [person: string, role: string])[]>> = {
  'white-bridge': [
    ['chair', 'commission_chair'],
    ['expert-one', 'expert'],
    ['expert-two', 'expert'],
    ['technical-expert', 'technical_expert'],
    ['proctor', 'proctor'],
  ],
  level: [
    ['chair', 'commission_chair'],
    ['expert-one', 'expert'],
    ['expert-two', 'expert'],
    ['proctor-level', 'proctor'],
  ],
};
const LEAD_HOURS = 48;

/** Exams of the coming weeks at every site, on working days, with whole commissions. @returns their ids by site, in the order of the plans. */
export async function seedSchedule(world: DemoWorld): Promise<Readonly<Record<Site, readonly string[]>>> {
  const made: Record<Site, string[]> = { moscow: [], vladivostok: [], yekaterinburg: [], kaliningrad: [] };
  for (const { days, ...plan } of PLANS)
    for (const number of days) made[plan.site].push(await seedSession(world, { ...plan, day: world.days.workingDay(number) }));
  return made;
}

export interface PlannedSession extends Omit<Plan, 'days'> {
  readonly day: Temporal.PlainDate;
}

/** An approved session with its commission. @returns its id. */
export async function seedSession(world: DemoWorld, plan: PlannedSession): Promise<string> {
  const { deps, catalogue, people } = world;
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
  });
  const id = await createSession(deps, scheduler, form);
  await approveSession(deps, scheduler, id);
  const members = COMMISSIONS[site.centre].map(([key, role]) => ({ personId: people.get(key), role }));
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
