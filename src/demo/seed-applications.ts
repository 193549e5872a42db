import { DEMO_SITES } from './content/index.ts';
import { momentOf } from './demo-days.ts';
import type { DemoWorld } from './demo-world.ts';
import { type Diary, openDiary } from './diary.ts';
import { type PlannedSession, presentExam, seedSchedule, seedSession } from './seed-schedule.ts';
import { tellAppeals } from './tell-appeals.ts';
import { tellBeforeExam } from './tell-before-exam.ts';
import { type HeldSessions, tellFromExam } from './tell-from-exam.ts';

/** Whose papers are in their own name: those whom a centre is to review next. */
export const TO_REVIEW = ['under-review', 'under-review-urgent', 'under-review-overdue', 'under-review-again', 'level-review'] as const;

/** Working days on which exams were held. */
const HELD = [-14, -10, -6, -3, -2] as const;

/**
 * The life of the demo from nine weeks ago until now: the schedule, and an application in every state, each brought there by the acts of its people.
 * @param afterEach  called at the moment of each act.
 */
export async function seedApplications(world: DemoWorld, afterEach: () => Promise<void>): Promise<void> {
  const diary = openDiary();
  const { at } = world.days;
  const held = tellHeldSessions(world, diary);
  let coming: Awaited<ReturnType<typeof seedSchedule>> | undefined;
  diary.add(at(-21, '16:00'), async () => {
    coming = await seedSchedule(world);
  });
  const comingAt = (site: 'moscow' | 'vladivostok', number: number) => () => coming?.[site][number] ?? unmade();
  tellBeforeExam(
    { world, diary },
    { moscow: comingAt('moscow', 0), moscowLater: comingAt('moscow', 1), vladivostok: comingAt('vladivostok', 0) },
  );
  tellFromExam({ world, diary }, held);
  tellAppeals({ world, diary }, held);
  await diary.live(world.clock, afterEach);
}

/** Exams of the past weeks in Moscow, and the one that is being held now. */
function tellHeldSessions(world: DemoWorld, diary: Diary): HeldSessions {
  const zone = zoneOf('moscow');
  const plan = (planned: Omit<PlannedSession, 'site' | 'seats'>) => {
    let id: string | undefined;
    diary.add(world.days.at(-28, '11:00'), async () => {
      id = await seedSession(world, { site: 'moscow', seats: 12, ...planned });
    });
    return { id: () => id ?? unmade(), startsAt: momentOf(planned.day, planned.theoryAt, zone) };
  };
  const past = new Map(
    HELD.map((number) => [
      number as number,
      plan({ room: 'Зал А', day: world.days.workingDay(number), theoryAt: '10:00', practiceAt: '12:00' }),
    ]),
  );
  return {
    of: (day) => past.get(day) ?? unmade(),
    present: plan({ room: 'Зал Б', ...presentExam(world.days.now, zone) }),
  };
}

const zoneOf = (key: (typeof DEMO_SITES)[number]['key']): string => DEMO_SITES.find((site) => site.key === key)?.timeZone ?? unmade();

function unmade(): never {
  throw new Error('the diary of the demo asks for a session that it does not make, or too early');
}
