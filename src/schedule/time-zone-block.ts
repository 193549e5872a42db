/** Transitions of a zone around this many months of a moment are written out. */
const MONTHS_AROUND = 12;

/** VTIMEZONE of an IANA zone, right for the months around a moment (RFC 5545, 3.6.5). */
export function timeZoneBlock(zone: string, around: Temporal.Instant): string {
  const from = around.toZonedDateTimeISO(zone).subtract({ months: MONTHS_AROUND });
  const until = around.toZonedDateTimeISO(zone).add({ months: MONTHS_AROUND });
  const onsets = [from];
  for (
    let next = from.getTimeZoneTransition('next');
    next && Temporal.ZonedDateTime.compare(next, until) < 0;
    next = next.getTimeZoneTransition('next')
  )
    onsets.push(next);
  const lowest = Math.min(...onsets.map(({ offsetNanoseconds }) => offsetNanoseconds));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...onsets.flatMap((onset) => observance(onset, onset.offsetNanoseconds > lowest)),
    'END:VTIMEZONE',
  ].join('\r\n');
}

/** The offset that holds from a moment on; its start is told by the clock as it stood before. */
function observance(onset: Temporal.ZonedDateTime, daylight: boolean): readonly string[] {
  const before = onset.subtract({ nanoseconds: 1 }).offset;
  const start = onset.toInstant().toZonedDateTimeISO(before).toPlainDateTime().toString({ smallestUnit: 'second' });
  const kind = daylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start.replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${before.replace(':', '')}`,
    `TZOFFSETTO:${onset.offset.replace(':', '')}`,
    `TZNAME:${onset.offset}`,
    `END:${kind}`,
  ];
}
