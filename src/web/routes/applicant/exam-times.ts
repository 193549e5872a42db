import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { findExam } from '#schedule/index.ts';
import { getLocale } from '#web/paraglide/runtime.js';
import { momentInWords } from '#web/ui/dates.ts';

/** When and where the held or booked exams are, by the clock of each site. Application id → words. */
export async function readExamTimes(
  deps: AppDeps,
  actor: Actor,
  applicationIds: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  return await deps.as(actor).read(async (db) => {
    const times: Record<string, string> = {};
    for (const id of applicationIds) {
      const exam = await findExam(db, id);
      if (exam) times[id] = momentInWords(exam.startsAt, { zone: exam.session.place.zone, city: exam.session.place.city }, getLocale());
    }
    return times;
  });
}
