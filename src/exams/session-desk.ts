import { sql } from 'kysely';
import { assertAllowed, procedureOf, readAccessibleNeeds, readApplication } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Part, StateId } from '#procedures/index.ts';
import { spellAdmissionCode } from './admission-code.ts';
import { briefedAt } from './briefing.ts';
import { listUndecided } from './decide-late-answers.ts';
import { findDuty } from './exams.db.ts';
import { type Duty, maySeeSession } from './exams.policy.ts';
import type { SessionPart } from './list-sessions.ts';

export interface SessionDesk {
  readonly id: string;
  readonly duty: Duty;
  readonly site: string;
  readonly city: string;
  readonly address: string;
  readonly room: string;
  readonly zone: string;
  readonly startsAt: Temporal.Instant;
  /** By the clock that ends attempts. */
  readonly now: Temporal.Instant;
  readonly parts: readonly SessionPart[];
  readonly members: readonly { readonly name: string; readonly duty: Duty }[];
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly bookingId: string;
  readonly applicationId: string;
  /** Where the person sits in the hall, as the proctor wrote it. */
  readonly seat: string | null;
  readonly name: string;
  readonly number: number | null;
  readonly qualification: string;
  readonly state: StateId;
  readonly stateLabel: string;
  readonly hasPhoto: boolean;
  /** Kind and number of the identity document, as the application says. */
  readonly document: string | null;
  /** What was asked for under «Доступная среда»; null where nothing was. */
  readonly needs: { readonly words: string } | null;
  readonly identityChecked: boolean;
  readonly briefed: boolean;
  /** The candidate's own act at the computer. */
  readonly acknowledgedAt: Temporal.Instant | null;
  readonly extraMinutes: number;
  readonly parts: readonly CandidatePart[];
  /** Answers that were made in time and arrived late, still undecided. */
  readonly lateAnswers: number;
  readonly incidents: readonly {
    readonly id: string;
    readonly hasEvidence: boolean;
    readonly kind: string;
    readonly words: string | null;
    readonly at: Temporal.Instant;
    readonly consequence: string;
  }[];
  /** The breach, counted from 1, that removes. */
  readonly removedAtIncident: number;
}

export interface CandidatePart {
  readonly part: Part;
  /** While nobody has used it. */
  readonly code: string | null;
  readonly admittedAt: Temporal.Instant | null;
  /** When the computer was last heard of. */
  readonly seenAt: Temporal.Instant | null;
  readonly startedAt: Temporal.Instant | null;
  readonly endsAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly howEnded: string | null;
  readonly passed: boolean | null;
  readonly recordings: number;
}

/** A session's page for its commission: who is expected and how each stands. Refuses: `not_found`. */
export async function readSessionDesk(deps: Pick<Deps, 'as' | 'secrets'>, actor: Actor, sessionId: string): Promise<SessionDesk> {
  const desk = await deps.as(actor).read(async (db) => {
    const duty = await findDuty(db, sessionId, actor.personId);
    assertAllowed(maySeeSession(actor, duty));
    const session = await readSession(db, sessionId);
    const bookings = await db
      .selectFrom('bookings')
      .select(['id', 'application_id as applicationId', 'parts'])
      .where('session_id', '=', sessionId)
      .where('state', '=', 'booked')
      .execute();
    const candidates: (Candidate & { applicantId: string })[] = [];
    for (const booking of bookings)
      candidates.push(await readCandidate(db, deps, { ...booking, parts: booking.parts as Part[] }, duty === 'proctor'));
    return { ...session, duty: duty as Duty, candidates };
  });
  return { ...desk, candidates: await withPhotos(deps, desk.candidates) };
}

async function readSession(db: Trx, id: string) {
  const session = await db
    .selectFrom('exam_sessions as s')
    .innerJoin('sites', 'sites.id', 's.site_id')
    .innerJoin('rooms', 'rooms.id', 's.room_id')
    .select([
      's.id',
      named('sites.name').as('site'),
      named('sites.city').as('city'),
      named('sites.address').as('address'),
      named('rooms.name').as('room'),
      'sites.time_zone as zone',
      's.starts_at as startsAt',
      sql<Temporal.Instant>`clock_timestamp()`.as('now'),
    ])
    .where('s.id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  const parts = await db
    .selectFrom('session_parts')
    .select(['part', 'starts_at as startsAt'])
    .where('session_id', '=', id)
    .orderBy('starts_at')
    .execute();
  const members = await db
    .selectFrom('session_members as m')
    .innerJoin('hats as h', (join) => join.onRef('h.person_id', '=', 'm.person_id').onRef('h.role', '=', 'm.role'))
    .distinctOn('m.person_id')
    .select(['h.display_name as name', 'm.role as duty'])
    .where('m.session_id', '=', id)
    .execute();
  return {
    ...session,
    parts: parts.map(({ part, startsAt }) => ({ part: part as Part, startsAt })),
    members: members.map(({ name, duty }) => ({ name, duty: duty as Duty })),
  };
}

async function readCandidate(
  db: Trx,
  deps: Pick<Deps, 'secrets'>,
  booking: { id: string; applicationId: string; parts: Part[] },
  showsCodes: boolean,
): Promise<Candidate & { applicantId: string }> {
  const application = await readApplication(db, booking.applicationId);
  const procedure = procedureOf(application);
  const checks = await db.selectFrom('admission_checks').selectAll().where('booking_id', '=', booking.id).executeTakeFirst();
  const { name } = await db
    .selectFrom('qualifications')
    .select(named('qualifications.name').as('name'))
    .where('id', '=', application.qualificationId ?? '')
    .executeTakeFirstOrThrow();
  const incidents = await db
    .selectFrom('incidents as i')
    .leftJoin('application_words as w', 'w.id', 'i.words_id')
    .select(['i.id', 'i.kind', 'w.words', 'i.happened_at as at', 'i.consequence', 'i.evidence_sha256 as sha256'])
    .where('i.booking_id', '=', booking.id)
    .orderBy('i.happened_at')
    .execute();
  const inOrder = procedure.exam.parts.map(({ id }) => id).filter((id) => booking.parts.includes(id));
  const parts: CandidatePart[] = [];
  for (const part of inOrder) parts.push(await readPart(db, deps, booking.id, part, showsCodes));
  return {
    bookingId: booking.id,
    applicationId: application.id,
    applicantId: application.applicantId,
    seat: checks?.seat ?? null,
    name: application.applicantName,
    number: application.number,
    qualification: name,
    state: application.state,
    stateLabel: say(procedure.states.find(({ id }) => id === application.state)?.label ?? { ru: application.state }),
    hasPhoto: false,
    document: await readDocument(db, application.id),
    needs: await readAccessibleNeeds(db, application.id),
    identityChecked: Boolean(checks?.identity_checked_at),
    briefed: Boolean(checks?.briefed_at),
    acknowledgedAt: await briefedAt(db, booking.id),
    extraMinutes: checks?.extra_minutes ?? 0,
    parts,
    lateAnswers: (await listUndecided(db, booking.id)).length,
    incidents: incidents.map(({ sha256, ...incident }) => ({ ...incident, hasEvidence: sha256 !== null })),
    removedAtIncident: procedure.exam.removedAtIncident,
  };
}

async function readPart(
  db: Trx,
  { secrets }: Pick<Deps, 'secrets'>,
  bookingId: string,
  part: Part,
  showsCodes: boolean,
): Promise<CandidatePart> {
  const admission = await db
    .selectFrom('admissions')
    .select(['code_sealed as sealed', 'opened_at as openedAt', 'used_at as usedAt', 'seen_at as seenAt'])
    .where('booking_id', '=', bookingId)
    .where('part', '=', part)
    .orderBy('epoch', 'desc')
    .executeTakeFirst();
  const attempt = await db
    .selectFrom('attempts')
    .select(['started_at as startedAt', 'ends_at as endsAt', 'ended_at as endedAt', 'how_ended as howEnded', 'result'])
    .where('booking_id', '=', bookingId)
    .where('part', '=', part)
    .executeTakeFirst();
  const { recordings } = await db
    .selectFrom('recordings')
    .select((eb) => eb.fn.countAll<number>().as('recordings'))
    .where('booking_id', '=', bookingId)
    .where('part', '=', part)
    .executeTakeFirstOrThrow();
  return {
    part,
    code: showsCodes && admission?.sealed ? spellAdmissionCode(secrets.open(admission.sealed)) : null,
    admittedAt: admission?.openedAt ?? null,
    seenAt: admission?.seenAt ?? admission?.usedAt ?? null,
    startedAt: attempt?.startedAt ?? null,
    endsAt: attempt?.endsAt ?? null,
    endedAt: attempt?.endedAt ?? null,
    howEnded: attempt?.howEnded ?? null,
    passed: attempt?.result ? (attempt.result as { passed: boolean }).passed : null,
    recordings,
  };
}

async function readDocument(db: Trx, applicationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('application_blocks')
    .select(['data'])
    .where('application_id', '=', applicationId)
    .where('block', '=', 'identity')
    .executeTakeFirst();
  const values = (row?.data as { values?: Record<string, string> } | undefined)?.values;
  if (!values) return null;
  return [values.series, values.number].filter(Boolean).join(' ') || null;
}

/** Photos rest with the people, whose rows a commission does not see: the system says only whether there is one. */
async function withPhotos(deps: Pick<Deps, 'as'>, candidates: readonly (Candidate & { applicantId: string })[]): Promise<Candidate[]> {
  const ids = candidates.map(({ applicantId }) => applicantId);
  const withPhoto = await deps
    .as(SYSTEM)
    .read((db) =>
      ids.length === 0
        ? Promise.resolve([])
        : db.selectFrom('people').select('id').where('id', 'in', ids).where('photo_sha256', 'is not', null).execute(),
    );
  const known = new Set(withPhoto.map(({ id }) => id));
  return candidates
    .map(({ applicantId, ...candidate }) => ({ ...candidate, hasPhoto: known.has(applicantId) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'));
}

/** The photo of a candidate, for those who check the face. Refuses: `not_found`. */
export async function readCandidatePhoto(deps: Pick<Deps, 'as' | 'files'>, actor: Actor, bookingId: string): Promise<Buffer> {
  const applicantId = await deps.as(actor).read(async (db) => {
    const booking = await db
      .selectFrom('bookings as b')
      .innerJoin('applications as a', 'a.id', 'b.application_id')
      .select(['b.session_id as sessionId', 'a.applicant_id as applicantId'])
      .where('b.id', '=', bookingId)
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    assertAllowed(maySeeSession(actor, await findDuty(db, booking.sessionId, actor.personId)));
    return booking.applicantId;
  });
  const person = await deps
    .as(SYSTEM)
    .read((db) => db.selectFrom('people').select('photo_sha256 as sha256').where('id', '=', applicantId).executeTakeFirst());
  if (!person?.sha256) throw new Refusal('not_found');
  return await deps.files.read(person.sha256);
}
