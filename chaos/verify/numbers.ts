import type { Ask } from './ask.ts';

/** Each series of numbers: who gives it, how it is called in `counters`, and the numbers that were given. */
const SERIES = [
  ['application', `select centre_id as owner, 0 as year, number from applications where number is not null`],
  ['invoice', 'select centre_id as owner, year, number from invoices'],
  ['contract', 'select centre_id as owner, year, number from contracts'],
  ['protocol', 'select centre_id as owner, year, number from protocols'],
  ['appeal', 'select council_id as owner, year, number from appeals where number is not null'],
  [
    'certificate',
    `select council_id as owner, 0 as year, (regexp_match(number, '([0-9]{8})[.][0-9][0-9]$'))[1]::int as number from certificates where number is not null`,
  ],
] as const;

/** Numbers start with 1, and none is missing or given twice; the counter stands at the last one. */
export async function findBadNumbers(ask: Ask): Promise<string[]> {
  const found: string[] = [];
  for (const [kind, given] of SERIES) {
    const rows = await ask<{ owner: string; year: number; given: number; different: number; greatest: number; last: number | null }>(
      `select owner, g.year, count(*)::int as given, count(distinct number)::int as different, max(number)::int as greatest, max(c.last)::int as last
       from (${given}) g left join counters c on c.owner_id = g.owner and c.kind = $1 and c.year = g.year group by owner, g.year`,
      [kind],
    );
    for (const { owner, year, given: count, different, greatest, last } of rows) {
      const series = `${kind} of ${owner}${year > 0 ? ` in ${year}` : ''}`;
      if (different < count) found.push(`number: ${series}: ${count - different} given twice`);
      if (greatest !== different) found.push(`number: ${series}: ${greatest - different} missing`);
      if (last !== greatest) found.push(`number: ${series}: the counter stands at ${last}, the last one is ${greatest}`);
    }
  }
  return found;
}
