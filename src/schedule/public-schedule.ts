import type { Deps } from '#platform/deps.ts';
import { PUBLIC } from '#platform/identity.ts';
import { dayIn } from '#procedures/index.ts';
import { type ExamSession, isBefore, latestRequest } from './session.ts';
import { listSessions } from './sessions.db.ts';

export interface PublicFilter {
  /** Of any of these; left out: of all. */
  readonly councilIds?: readonly string[];
  /** ISO 3166-2. */
  readonly region?: string;
  readonly standardId?: string;
  readonly qualificationId?: string;
}

/** Zones reach a day beyond the month in UTC on both sides. */
const BORDER = { hours: 24 } as const;

/** Approved sessions whose day, on the clock of their site, is in the month. Places and times, nothing about people. */
export async function listPublicSessions(
  deps: Pick<Deps, 'as'>,
  { month, ...filter }: PublicFilter & { readonly month: Temporal.PlainYearMonth },
): Promise<readonly ExamSession[]> {
  const from = month.toPlainDate({ day: 1 }).toZonedDateTime('UTC').toInstant();
  const until = month.add({ months: 1 }).toPlainDate({ day: 1 }).toZonedDateTime('UTC').toInstant();
  const sessions = await deps
    .as(PUBLIC)
    .read((db) => listSessions(db, { ...filter, states: ['approved'], from: from.subtract(BORDER), until: until.add(BORDER) }));
  return sessions.filter(({ startsAt, place }) => dayIn(startsAt, place.zone).toPlainYearMonth().equals(month));
}

/** «Ближайшие экзамены»: approved sessions that may still be asked for, full ones told as full. */
export async function listNearestSessions(
  deps: Pick<Deps, 'as' | 'clock'>,
  { limit = 5, ...filter }: PublicFilter & { readonly centreId?: string; readonly limit?: number } = {},
): Promise<readonly ExamSession[]> {
  const now = deps.clock.now();
  const sessions = await deps.as(PUBLIC).read((db) => listSessions(db, { ...filter, states: ['approved'], from: now, limit: limit * 3 }));
  return sessions.filter((session) => !isBefore(latestRequest(session), now)).slice(0, limit);
}
