import type { Part } from '#procedures/index.ts';

export const SESSION_STATES = ['draft', 'approved', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** One part of an exam day. */
export interface SessionPart {
  readonly part: Part;
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
}

/** Where an exam is held, as people know it. */
export interface ExamPlace {
  readonly siteId: string;
  readonly site: string;
  readonly city: string;
  readonly region: string;
  readonly address: string;
  /** IANA zone of the site: every time of the session is told in it. */
  readonly zone: string;
  readonly roomId: string;
  readonly room: string;
}

/** An exam in the schedule. No word about people. */
export interface ExamSession {
  readonly id: string;
  readonly centreId: string;
  readonly centre: string;
  readonly centreSlug: string;
  readonly place: ExamPlace;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly parts: readonly SessionPart[];
  readonly qualifications: readonly SessionQualification[];
  readonly seats: number;
  readonly seatsTaken: number;
  readonly mode: 'on_site' | 'online';
  readonly state: SessionState;
  readonly minLeadHours: number;
  readonly note: string | null;
}

export interface SessionQualification {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly standardId: string;
}

export const freeSeats = ({ seats, seatsTaken }: Pick<ExamSession, 'seats' | 'seatsTaken'>): number => seats - seatsTaken;

/** The last moment at which a seat may still be asked for. */
export const latestRequest = ({ startsAt, minLeadHours }: Pick<ExamSession, 'startsAt' | 'minLeadHours'>): Temporal.Instant =>
  startsAt.subtract({ hours: minLeadHours });

/** Parts of the session that the application still needs, in their order of time. */
export const partsFor = (session: Pick<ExamSession, 'parts'>, left: readonly Part[]): readonly Part[] =>
  session.parts.filter(({ part }) => left.includes(part)).map(({ part }) => part);

/** When the part ends. */
export const partEnd = ({ startsAt, minutes }: Pick<SessionPart, 'startsAt' | 'minutes'>): Temporal.Instant => startsAt.add({ minutes });

export const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0;
