import { readCalendar } from '#catalogue/index.ts';
import type { Trx } from '#platform/database.ts';
import { earliestAfterNotice, type Procedure } from '#procedures/index.ts';

export interface FirstDay {
  /** The first day on which the exam may be held. */
  readonly earliest: Temporal.PlainDate;
  /** The same, or the first working day after it: an exam may be held on a day off, but seldom is. */
  readonly working: Temporal.PlainDate;
}

/** For a notice that is sent `today`, by the calendar of the country; null where the procedure asks for no notice. */
export async function firstDayAfterNotice(db: Trx, { exam, jurisdiction }: Procedure, today: Temporal.PlainDate): Promise<FirstDay | null> {
  if (!exam.noticeLead) return null;
  const calendar = await readCalendar(db, jurisdiction);
  const earliest = earliestAfterNotice(exam.noticeLead, today, calendar);
  let working = earliest;
  while (calendar.isDayOff(working)) working = working.add({ days: 1 });
  return { earliest, working };
}
