import { sql } from 'kysely';
import { assertAllowed, readApplication } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { mayJudge } from './exams.policy.ts';
import { type FiledPortfolio, listPortfolio } from './filed-portfolio.ts';
import { readPracticeOf } from './marking-duty.ts';
import { listSheets, type Sheet } from './practice.db.ts';
import type { CriterionMark } from './practice.ts';

export interface PracticeCard {
  readonly bookingId: string;
  readonly sessionId: string;
  readonly applicationId: string;
  readonly name: string;
  readonly practiceKind: 'tasks' | 'portfolio';
  readonly ended: boolean;
  readonly interest: string | undefined;
  readonly zone: string;
  readonly city: string;
  readonly sheets: readonly SheetCard[];
  readonly portfolio: readonly FiledPortfolio[];
  /** The clock that the sheets' times are of. */
  readonly now: Temporal.Instant;
}

export interface SheetCard extends Pick<Sheet, 'id' | 'kind' | 'content' | 'startedAt' | 'endedAt'> {
  readonly own: Readonly<Record<string, CriterionMark>>;
  readonly othersMarking: number;
  readonly state: Sheet['result']['state'];
  /** Lines where the experts are too far apart, with what each gave: shown only then, since experts mark apart. */
  readonly apart: readonly { readonly criterionId: string; readonly marks: readonly CriterionMark[] }[];
  readonly agreed: Readonly<Record<string, CriterionMark>>;
  /** Once the practice has ended: what each expert gave. */
  readonly given: readonly { readonly name: string; readonly marks: Readonly<Record<string, CriterionMark>> }[];
  readonly evidence: readonly { readonly id: string; readonly name: string }[];
}

/** The expert's card of one candidate. Marks of the others stay closed until all have marked and are too far apart. Refuses: `not_found`, `not_an_expert`. */
export async function readPracticeCard({ as }: Pick<Deps, 'as'>, actor: Actor, bookingId: string): Promise<PracticeCard> {
  return await as(actor).read(async (db) => {
    const practice = await readPracticeOf(db, actor, bookingId);
    assertAllowed(mayJudge(actor, practice.duty));
    const application = await readApplication(db, practice.booking.applicationId);
    const place = await db
      .selectFrom('exam_sessions as s')
      .innerJoin('sites', 'sites.id', 's.site_id')
      .select(['sites.time_zone as zone', named('sites.city').as('city')])
      .where('s.id', '=', practice.booking.sessionId)
      .executeTakeFirstOrThrow();
    const names = practice.endedAt === null ? null : await namesOfMembers(db, practice.booking.sessionId);
    const sheets: SheetCard[] = [];
    for (const sheet of await listSheets(db, practice.attemptId)) sheets.push(await cardOf(db, sheet, actor.personId, names));
    return {
      bookingId,
      sessionId: practice.booking.sessionId,
      applicationId: application.id,
      name: application.applicantName,
      practiceKind: application.practiceKind ?? 'tasks',
      ended: practice.endedAt !== null,
      interest: practice.interest,
      ...place,
      sheets,
      portfolio: application.practiceKind === 'portfolio' ? await listPortfolio(db, application.id) : [],
      now: await databaseNow(db),
    };
  });
}

async function namesOfMembers(db: Trx, sessionId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('session_members as m')
    .innerJoin('hats as h', (join) => join.onRef('h.person_id', '=', 'm.person_id').onRef('h.role', '=', 'm.role'))
    .select(['m.person_id as id', 'h.display_name as name'])
    .where('m.session_id', '=', sessionId)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function databaseNow(db: Trx): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Temporal.Instant }>`select clock_timestamp() as now`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a database without a clock');
  return row.now;
}

async function cardOf(
  db: Trx,
  { id, kind, content, startedAt, endedAt, experts, agreed, result }: Sheet,
  me: string | null,
  names: ReadonlyMap<string, string> | null,
): Promise<SheetCard> {
  const evidence = await db.selectFrom('practice_evidence').select(['id', 'name']).where('sheet_id', '=', id).orderBy('added_at').execute();
  const apart = result.state === 'to_reconcile' ? result.criterionIds : [];
  return {
    id,
    kind,
    content,
    startedAt,
    endedAt,
    own: experts.find(({ expertId }) => expertId === me)?.marks ?? {},
    othersMarking: experts.filter(({ expertId }) => expertId !== me).length,
    state: result.state,
    apart: apart.map((criterionId) => ({ criterionId, marks: experts.flatMap(({ marks }) => marks[criterionId] ?? []) })),
    agreed,
    given: names ? experts.map(({ expertId, marks }) => ({ name: names.get(expertId) ?? '', marks })) : [],
    evidence,
  };
}
