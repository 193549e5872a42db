import type { Entry } from '../ledger.ts';
import type { Ask } from './ask.ts';

/** Everything that somebody was told is done, or saw to be done, is there. */
export async function findLost(ask: Ask, entries: readonly Entry[]): Promise<string[]> {
  const lost: string[] = [];
  const latest = new Map(entries.flatMap(({ proofs }) => proofs.map((one) => [one.until ?? one, one] as const)));
  const standing = new Set(latest.values());
  for (const { road, act, told, at, proofs } of entries)
    for (const one of proofs.filter((each) => standing.has(each)))
      if ((await ask(one.sql, one.parameters)).length === 0)
        lost.push(`lost: ${road}, ${act} at ${at} (${told ?? 'seen'}): ${one.what} ${JSON.stringify(one.parameters)}`);
  return lost;
}

/** A move that was asked for so often, and sent again after broken connections, was made so often and not once more. */
export async function findDoubleMoves(ask: Ask, entries: readonly Entry[]): Promise<string[]> {
  const asked = new Map<string, number>();
  for (const { proofs } of entries)
    for (const { move } of proofs)
      if (move) asked.set(`${move.applicationId} ${move.name}`, Math.max(move.nth, asked.get(`${move.applicationId} ${move.name}`) ?? 0));
  const rows = await ask<{ key: string; count: number }>(
    `select application_id || ' ' || move as key, count(*)::int as count from application_events group by application_id, move`,
  );
  return rows
    .filter(({ key, count }) => asked.has(key) && count !== asked.get(key))
    .map(({ key, count }) => `double: ${key} was made ${count} times`);
}
