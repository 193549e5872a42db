import type { Candidate, CandidatePart, SessionDesk } from '#exams/index.ts';
import { type Locale, momentInWords, timeAt } from '#web/ui/dates.ts';

type Place = Pick<SessionDesk, 'zone' | 'city'>;

/** The session's page with its times in words, on the site's clock. */
export function showSession({ startsAt, parts, candidates, ...desk }: SessionDesk, locale: Locale) {
  const time = (moment: Temporal.Instant) => timeAt(moment.toString(), desk);
  return {
    ...desk,
    startsAt: momentInWords(startsAt.toString(), desk, locale),
    parts: parts.map(({ part, startsAt: at }) => ({ part, time: time(at) })),
    candidates: candidates.map((candidate) => showCandidate(candidate, desk)),
  };
}

function showCandidate({ parts, incidents, acknowledgedAt, ...candidate }: Candidate, place: Place) {
  return {
    ...candidate,
    acknowledgedAt: acknowledgedAt && timeAt(acknowledgedAt.toString(), place),
    parts: parts.map((part) => showPart(part, place)),
    incidents: incidents.map(({ at, ...incident }) => ({ ...incident, time: timeAt(at.toString(), place) })),
  };
}

function showPart({ admittedAt, startedAt, endsAt, endedAt, ...part }: CandidatePart, place: Place) {
  const time = (moment: Temporal.Instant | null) => moment && timeAt(moment.toString(), place);
  return { ...part, admittedAt: time(admittedAt), startedAt: time(startedAt), endsAt: time(endsAt), endedAt: time(endedAt) };
}

export type SessionShown = ReturnType<typeof showSession>;
export type CandidateShown = SessionShown['candidates'][number];
export type PartShown = CandidateShown['parts'][number];
