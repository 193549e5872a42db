import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { calendarOf, dayIn } from '#procedures/index.ts';
import { approveSession, assignCommission, CommissionForm, createSession, SessionForm } from '#schedule/index.ts';
import { DEMO_CENTRES, DEMO_SITES } from './content/index.ts';
import type { DemoCatalogue } from './seed-catalogue.ts';
import type { DemoPeople } from './seed-people.ts';

interface Plan {
  readonly site: (typeof DEMO_SITES)[number]['key'];
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
const SCHEDULERS = { 'white-bridge': 'scheduler', level: 'registrar-level' } as const;
const LEAD_HOURS = 48;
/** One clock for all sites: days counted by several would meet around midnight. */
const COUNTED_IN = 'Europe/Moscow';

/** Exams of the coming weeks at every site, on working days, with whole commissions. @returns their ids by site. */
export async function seedSchedule(
  deps: AppDeps,
  catalogue: DemoCatalogue,
  people: DemoPeople,
): Promise<Readonly<Record<Plan['site'], readonly string[]>>> {
  const made: Record<Plan['site'], string[]> = { moscow: [], vladivostok: [], yekaterinburg: [], kaliningrad: [] };
  for (const plan of PLANS) for (const number of plan.days) made[plan.site].push(await seedSession(deps, catalogue, people, plan, number));
  return made;
}

async function seedSession(deps: AppDeps, catalogue: DemoCatalogue, people: DemoPeople, plan: Plan, number: number): Promise<string> {
  const site = needed(DEMO_SITES.find(({ key }) => key === plan.site));
  const offered = needed(DEMO_CENTRES.find(({ centre }) => centre === site.centre)).qualifications;
  const scheduler: Actor = {
    scope: 'centre',
    personId: needed(people.get(SCHEDULERS[site.centre])),
    organisationId: catalogue.organisations[site.centre],
    role: 'scheduler',
  };
  const form = SessionForm.parse({
    roomId: needed(catalogue.rooms[`${plan.site}/${plan.room}`]),
    day: workingDay(dayIn(deps.clock.now(), COUNTED_IN), number).toString(),
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

/** The working day that many working days after `from`. */
function workingDay(from: Temporal.PlainDate, number: number): Temporal.PlainDate {
  const { isDayOff } = calendarOf('ru');
  let day = from;
  for (let left = number; left > 0; ) {
    day = day.add({ days: 1 });
    if (!isDayOff(day)) left -= 1;
  }
  return day;
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the demo names what its content does not hold');
  return value;
}
