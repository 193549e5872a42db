/** The month of an address (`?month=2026-12`), this month where there is none. */
export function monthOf(request: Request, today: Temporal.PlainDate): Temporal.PlainYearMonth {
  const asked = new URL(request.url).searchParams.get('month') ?? '';
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? Temporal.PlainYearMonth.from(asked) : today.toPlainYearMonth();
}
