import { dayIn, type WorkCalendar } from '#procedures/index.ts';

/** Days of one country in the demo, seen from the moment at which it is filled in; counted by one clock: counted by several they would meet around midnight. */
export interface DemoDays {
  readonly now: Temporal.Instant;
  /** The day that many working days from today; negative: before it. 0: today, also on a day off. */
  workingDay(number: number): Temporal.PlainDate;
  /** That working day at that time by the clock of the country, never later than now. @param time `10:30` */
  at(number: number, time: string): Temporal.Instant;
  /** The same for so many days of the calendar before today. */
  daysAgo(number: number, time: string): Temporal.Instant;
}

export function demoDays(now: Temporal.Instant, calendar: WorkCalendar, zone: string): DemoDays {
  const today = dayIn(now, zone);
  const past = (day: Temporal.PlainDate, time: string): Temporal.Instant => {
    const moment = momentOf(day, time, zone);
    return Temporal.Instant.compare(moment, now) > 0 ? now : moment;
  };
  return {
    now,
    workingDay: (number) => workingDay(calendar, today, number),
    at: (number, time) => past(workingDay(calendar, today, number), time),
    daysAgo: (number, time) => past(today.subtract({ days: number }), time),
  };
}

export const momentOf = (day: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();

function workingDay({ isDayOff }: WorkCalendar, from: Temporal.PlainDate, number: number): Temporal.PlainDate {
  const step = { days: Math.sign(number) };
  let day = from;
  for (let left = Math.abs(number); left > 0; ) {
    day = day.add(step);
    if (!isDayOff(day)) left -= 1;
  }
  return day;
}
