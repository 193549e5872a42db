import { sql } from 'kysely';
import { assertAllowed } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Part } from '#procedures/index.ts';
import { findDuty } from './exams.db.ts';
import { type Duty, maySeeSession } from './exams.policy.ts';
import { type Candidate, listCandidates } from './list-candidates.ts';
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

/** A session's page for its commission: who is expected and how each stands. Refuses: `not_found`. */
export async function readSessionDesk(deps: Pick<Deps, 'as' | 'secrets'>, actor: Actor, sessionId: string): Promise<SessionDesk> {
  const desk = await deps.as(actor).read(async (db) => {
    const duty = await findDuty(db, sessionId, actor.personId);
    assertAllowed(maySeeSession(actor, duty));
    const session = await readSession(db, sessionId);
    const candidates = await listCandidates(db, deps, sessionId, { showsCodes: duty === 'proctor' });
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
