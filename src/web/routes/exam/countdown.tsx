import { useEffect, useState } from 'react';
import { m } from '#web/paraglide/messages.js';

/** Time left from the server's clock, counted on by the browser's monotonic one; without JavaScript the time of the page stays. */
export function Countdown({ now, endsAt }: { now: string; endsAt: string }) {
  const total = Math.ceil((Date.parse(endsAt) - Date.parse(now)) / 1000);
  const [left, setLeft] = useState(total);
  useEffect(() => {
    const begun = performance.now();
    setLeft(total);
    const timer = setInterval(() => setLeft(Math.ceil(total - (performance.now() - begun) / 1000)), 500);
    return () => clearInterval(timer);
  }, [total]);
  if (left <= 0) return <b className="text-bad">{m.exam_sheet_time_over({ time: clockOf(-left) })}</b>;
  return (
    <b className={left <= 300 ? 'num text-turn' : 'num'} role="timer">
      {m.exam_sheet_left({ time: clockOf(left) })}
    </b>
  );
}

/** «1:05:09», «05:09» */
function clockOf(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return [...(hours > 0 ? [String(hours)] : []), two(minutes), two(seconds % 60)].join(':');
}
