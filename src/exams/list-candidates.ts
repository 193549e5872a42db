import { sql } from 'kysely';
import { type Application, listAccessibleNeeds, listApplications, procedureOf } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { say } from '#platform/language.ts';
import { named } from '#platform/named.ts';
import type { Part, StateId } from '#procedures/index.ts';
import { spellAdmissionCode } from './admission-code.ts';

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
  /** Each part that was begun needs its video before the decision. */
  readonly videoDue: boolean;
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

/** Who is expected at a session and how each stands, by as many queries for one person as for a full hall: the page asks anew every few seconds. */
export async function listCandidates(
  db: Trx,
  { secrets }: Pick<Deps, 'secrets'>,
  sessionId: string,
  { showsCodes }: { readonly showsCodes: boolean },
): Promise<(Candidate & { readonly applicantId: string })[]> {
  const bookings = await db
    .selectFrom('bookings as b')
    .leftJoin('admission_checks as c', 'c.booking_id', 'b.id')
    .select((eb) => [
      'b.id',
      'b.application_id as applicationId',
      'b.parts',
      'c.seat',
      'c.identity_checked_at as identityCheckedAt',
      'c.briefed_at as briefedAt',
      'c.extra_minutes as extraMinutes',
      eb
        .selectFrom('briefing_acknowledgements as k')
        .select((of) => of.fn.max('k.acknowledged_at').as('at'))
        .whereRef('k.booking_id', '=', 'b.id')
        .as('acknowledgedAt'),
    ])
    .where('b.session_id', '=', sessionId)
    .where('b.state', '=', 'booked')
    .execute();
  if (bookings.length === 0) return [];
  const ids = bookings.map(({ id }) => id);
  const applicationIds = bookings.map(({ applicationId }) => applicationId);
  const applications = new Map((await listApplications(db, applicationIds)).map((one) => [one.id, one]));
  const qualifications = await listQualifications(db, [...applications.values()]);
  const needs = await listAccessibleNeeds(db, applicationIds);
  const documents = await listDocuments(db, applicationIds);
  const incidents = Map.groupBy(await listIncidentsOf(db, ids), ({ bookingId }) => bookingId);
  const parts = await listParts(db, ids);
  const late = await countUndecided(db, ids);
  return bookings.flatMap((booking) => {
    const application = applications.get(booking.applicationId);
    if (!application) return [];
    const procedure = procedureOf(application);
    const own = parts.filter(({ bookingId }) => bookingId === booking.id);
    const inOrder = procedure.exam.parts.map(({ id }) => id).filter((id) => booking.parts.includes(id));
    return {
      bookingId: booking.id,
      applicationId: application.id,
      applicantId: application.applicantId,
      seat: booking.seat,
      name: application.applicantName,
      number: application.number,
      qualification: qualifications.get(application.qualificationId ?? '') ?? '',
      state: application.state,
      stateLabel: say(procedure.states.find(({ id }) => id === application.state)?.label ?? { ru: application.state }),
      hasPhoto: false,
      document: documents.get(application.id) ?? null,
      needs: needs.get(application.id) ?? null,
      identityChecked: Boolean(booking.identityCheckedAt),
      briefed: Boolean(booking.briefedAt),
      acknowledgedAt: booking.acknowledgedAt,
      extraMinutes: booking.extraMinutes ?? 0,
      parts: inOrder.map((part) => partOf(own, part, showsCodes ? secrets : null)),
      lateAnswers: late.get(booking.id) ?? 0,
      incidents: (incidents.get(booking.id) ?? []).map(({ sha256, bookingId: _, ...incident }) => ({
        ...incident,
        hasEvidence: sha256 !== null,
      })),
      removedAtIncident: procedure.exam.removedAtIncident,
      videoDue: procedure.exam.video === 'each_part',
    };
  });
}

async function listQualifications(db: Trx, applications: readonly Application[]): Promise<ReadonlyMap<string, string>> {
  const ids = applications.flatMap(({ qualificationId }) => (qualificationId ? [qualificationId] : []));
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('qualifications')
    .select(['id', named('qualifications.name').as('name')])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function listIncidentsOf(db: Trx, bookingIds: readonly string[]) {
  return await db
    .selectFrom('incidents as i')
    .leftJoin('application_words as w', 'w.id', 'i.words_id')
    .select([
      'i.id',
      'i.booking_id as bookingId',
      'i.kind',
      'w.words',
      'i.happened_at as at',
      'i.consequence',
      'i.evidence_sha256 as sha256',
    ])
    .where('i.booking_id', 'in', bookingIds)
    .orderBy('i.happened_at')
    .execute();
}

type PartRow = Awaited<ReturnType<typeof listParts>>[number];

/** Both parts of each booking, as far as anything is known of them. */
async function listParts(db: Trx, bookingIds: readonly string[]) {
  return await db
    .selectFrom('bookings as b')
    .innerJoinLateral(sql<{ part: string }>`(select unnest(b.parts) as part)`.as('p'), (join) => join.onTrue())
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('admissions as a')
          .select(['a.code_sealed as sealed', 'a.opened_at as openedAt', 'a.used_at as usedAt', 'a.seen_at as seenAt'])
          .whereRef('a.booking_id', '=', 'b.id')
          .whereRef('a.part', '=', 'p.part')
          .orderBy('a.epoch', 'desc')
          .limit(1)
          .as('admission'),
      (join) => join.onTrue(),
    )
    .leftJoin('attempts as t', (join) => join.onRef('t.booking_id', '=', 'b.id').onRef('t.part', '=', 'p.part'))
    .select((eb) => [
      'b.id as bookingId',
      'p.part',
      'admission.sealed',
      'admission.openedAt',
      'admission.usedAt',
      'admission.seenAt',
      't.started_at as startedAt',
      't.ends_at as endsAt',
      't.ended_at as endedAt',
      't.how_ended as howEnded',
      't.result',
      eb
        .selectFrom('recordings as r')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('r.booking_id', '=', 'b.id')
        .whereRef('r.part', '=', 'p.part')
        .as('recordings'),
    ])
    .where('b.id', 'in', bookingIds)
    .execute();
}

function partOf(rows: readonly PartRow[], part: Part, secrets: Deps['secrets'] | null): CandidatePart {
  const row = rows.find((one) => one.part === part);
  return {
    part,
    code: secrets && row?.sealed ? spellAdmissionCode(secrets.open(row.sealed)) : null,
    admittedAt: row?.openedAt ?? null,
    seenAt: row?.seenAt ?? row?.usedAt ?? null,
    startedAt: row?.startedAt ?? null,
    endsAt: row?.endsAt ?? null,
    endedAt: row?.endedAt ?? null,
    howEnded: row?.howEnded ?? null,
    passed: row?.result ? (row.result as unknown as { passed: boolean }).passed : null,
    recordings: row?.recordings ?? 0,
  };
}

/** Items with an answer that arrived late and about which the commission has said nothing yet. */
async function countUndecided(db: Trx, bookingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('answer_saves as s')
    .innerJoin('attempts as a', 'a.id', 's.attempt_id')
    .leftJoin('late_decisions as d', (join) => join.onRef('d.attempt_id', '=', 's.attempt_id').onRef('d.item_id', '=', 's.item_id'))
    .select((eb) => ['a.booking_id as bookingId', eb.fn.count<number>('s.item_id').distinct().as('items')])
    .where('a.booking_id', 'in', bookingIds)
    .where('s.late', '=', true)
    .where('d.item_id', 'is', null)
    .groupBy('a.booking_id')
    .execute();
  return new Map(rows.map(({ bookingId, items }) => [bookingId, items]));
}

async function listDocuments(db: Trx, applicationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('application_blocks')
    .select(['application_id as id', 'data'])
    .where('application_id', 'in', applicationIds)
    .where('block', '=', 'identity')
    .execute();
  return new Map(
    rows.flatMap(({ id, data }) => {
      const { series, number } = (data as { values?: Record<string, string> }).values ?? {};
      const spelled = [series, number].filter(Boolean).join(' ');
      return spelled ? [[id, spelled]] : [];
    }),
  );
}
