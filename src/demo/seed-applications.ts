import { DEMO_SITES, type SiteKey } from './content/index.ts';
import type { CouncilLife, HeldSessions } from './council-life.ts';
import { momentOf } from './demo-days.ts';
import type { DaysOfLife, DemoWorld } from './demo-world.ts';
import { type Diary, openDiary } from './diary.ts';
import { type PlannedSession, presentExam, seedSchedule, seedSession } from './seed-schedule.ts';

/**
 * The life of the demo from nine weeks ago until now: the schedules, and an application in every state, each brought there by the acts of its people.
 * @param afterEach  called at the moment of each act.
 */
export async function seedApplications(
  worldOfAll: Omit<DemoWorld, 'days'>,
  { lives, daysOf }: { readonly lives: readonly CouncilLife[]; readonly daysOf: DaysOfLife },
  afterEach: () => Promise<void>,
): Promise<void> {
  const diary = openDiary();
  for (const life of lives) {
    const world = { ...worldOfAll, days: daysOf(life) };
    const held = tellHeldSessions(world, diary, life);
    const coming = tellComingSessions(world, diary, life);
    life.tell({ world, diary }, { held, coming });
  }
  await diary.live(worldOfAll.clock, afterEach);
}

function tellComingSessions(world: DemoWorld, diary: Diary, { plans }: CouncilLife): (site: SiteKey, number: number) => () => string {
  let made: Awaited<ReturnType<typeof seedSchedule>> | undefined;
  diary.add(world.days.at(-21, '16:00'), async () => {
    made = await seedSchedule(world, plans);
  });
  return (site, number) => () => made?.get(site)?.[number] ?? unmade();
}

/** Exams of the past weeks, and the one that is being held now. */
function tellHeldSessions(world: DemoWorld, diary: Diary, { held, present }: CouncilLife): HeldSessions {
  const plan = (planned: Omit<PlannedSession, 'seats'>) => {
    let id: string | undefined;
    diary.add(world.days.at(-28, '11:00'), async () => {
      id = await seedSession(world, { seats: 12, ...planned });
    });
    return { id: () => id ?? unmade(), startsAt: momentOf(planned.day, planned.theoryAt, zoneOf(planned.site)) };
  };
  const { site, room, days } = held;
  const past = new Map(
    days.map((number) => [number, plan({ site, room, day: world.days.workingDay(number), theoryAt: '10:00', practiceAt: '12:00' })]),
  );
  return {
    of: (day) => past.get(day) ?? unmade(),
    present: plan({ ...present, ...presentExam(world.days.now, zoneOf(present.site)) }),
  };
}

const zoneOf = (key: SiteKey): string => DEMO_SITES.find((site) => site.key === key)?.timeZone ?? unmade();

function unmade(): never {
  throw new Error('the diary of the demo asks for a session that it does not make, or too early');
}
