import type { Candidate, CandidatePart, SessionDesk } from '#exams/index.ts';
import { type Locale, momentInWords, timeAt } from '#web/ui/dates.ts';
import { nextStep, theoryFailed } from './next-step.ts';

type Place = Pick<SessionDesk, 'zone' | 'duty'>;

/** The session's page with its times in words, on the site's clock. */
export function showSession({ startsAt, now, parts, candidates, ...desk }: SessionDesk, locale: Locale) {
  const { zone } = desk; // the city stands at the head of the page
  const time = (moment: Temporal.Instant) => timeAt(moment.toString(), { zone });
  return {
    ...desk,
    now: now.toString(),
    hall: candidates.map((candidate) => showPlace(candidate, now, desk)),
    startsAt: momentInWords(startsAt.toString(), desk, locale),
    parts: parts.map(({ part, startsAt: at }) => ({ part, time: time(at) })),
    candidates: candidates.map((candidate) => showCandidate(candidate, desk)),
  };
}

function showCandidate({ parts, incidents, acknowledgedAt, ...candidate }: Candidate, { zone }: Place) {
  return {
    ...candidate,
    acknowledgedAt: acknowledgedAt && timeAt(acknowledgedAt.toString(), { zone }),
    parts: parts.map((part) => showPart(part, zone)),
    incidents: incidents.map(({ at, ...incident }) => ({ ...incident, time: timeAt(at.toString(), { zone }) })),
  };
}

/** One line of the hall: how the part stands that is under way or comes next. */
function showPlace(candidate: Candidate, now: Temporal.Instant, { zone, duty }: Place) {
  const { bookingId, name, seat, document, needs, state, stateLabel, parts, incidents } = candidate;
  const current = parts.find(({ endedAt }) => !endedAt) ?? parts.at(-1);
  const runs = current?.startedAt && !current.endedAt ? current : undefined;
  const usedAt = current?.admittedAt && !current.code ? timeAt(current.admittedAt.toString(), { zone }) : null;
  return {
    bookingId,
    name,
    seat,
    document,
    asksForAccess: needs !== null,
    state,
    stateLabel,
    warnings: incidents.length,
    part: current ? showPart(current, zone) : null,
    usedAt,
    theoryFailed: theoryFailed(candidate),
    next: nextStep(candidate, duty),
    /** Seconds since the computer was heard of, while the theory runs. */
    silence: runs?.part === 'theory' && runs.seenAt ? Math.max(0, Math.round(now.since(runs.seenAt).total('seconds'))) : null,
    endsAt: runs?.endsAt?.toString() ?? null,
  };
}

function showPart({ admittedAt, startedAt, endsAt, endedAt, seenAt: _, ...part }: CandidatePart, zone: string) {
  const time = (moment: Temporal.Instant | null) => moment && timeAt(moment.toString(), { zone });
  return { ...part, admittedAt: time(admittedAt), startedAt: time(startedAt), endsAt: time(endsAt), endedAt: time(endedAt) };
}

export type SessionShown = ReturnType<typeof showSession>;
export type CandidateShown = SessionShown['candidates'][number];
export type PartShown = CandidateShown['parts'][number];
export type PlaceShown = SessionShown['hall'][number];
