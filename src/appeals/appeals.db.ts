import { sql } from 'kysely';
import { type Application, lockApplication } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import {
  APPEAL_CONFLICTS,
  type AppealConflict,
  type AppealGround,
  type AppealRemedy,
  type AppealState,
  type AppealVote,
  type StateId,
} from '#procedures/index.ts';

const APPEAL_ROW = [
  'id',
  'application_id as applicationId',
  'council_id as councilId',
  'ground',
  'appealed_state as appealedState',
  'state',
  'number',
  'year',
  'filed_at as filedAt',
  'registered_at as registeredAt',
  'hearing_at as hearingAt',
  'hearing_place as hearingPlace',
  'heard_at as heardAt',
  'decided_at as decidedAt',
  'partly',
  'remedy',
  'carried_out_at as carriedOutAt',
  'answered_at as answeredAt',
  'withdrawn_at as withdrawnAt',
] as const;

export interface Appeal {
  readonly id: string;
  readonly applicationId: string;
  readonly councilId: string;
  readonly ground: AppealGround;
  /** State of the application when the appeal was filed. */
  readonly appealedState: StateId;
  readonly state: AppealState;
  readonly number: number | null;
  readonly year: number | null;
  readonly filedAt: Temporal.Instant;
  readonly registeredAt: Temporal.Instant | null;
  readonly hearingAt: Temporal.Instant | null;
  readonly hearingPlace: string | null;
  readonly heardAt: Temporal.Instant | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly partly: boolean;
  readonly remedy: AppealRemedy | null;
  readonly carriedOutAt: Temporal.Instant | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly withdrawnAt: Temporal.Instant | null;
}

/** Refuses: `not_found`, also where the asker may not see it. */
export async function readAppeal(db: Trx, id: string): Promise<Appeal> {
  const row = await db
    .selectFrom('appeals')
    .select(APPEAL_ROW)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return row as Appeal;
}

/** Locks the application, which is the lock for everything beneath it, and reads the appeal as it stands then. Refuses: `not_found`. */
export async function lockAppeal(trx: Trx, id: string): Promise<{ readonly application: Application; readonly appeal: Appeal }> {
  const { applicationId } = await readAppeal(trx, id);
  const application = await lockApplication(trx, applicationId);
  return { application, appeal: await readAppeal(trx, id) };
}

/** The newest first. */
export async function listAppealsOf(db: Trx, applicationId: string): Promise<readonly Appeal[]> {
  const rows = await db
    .selectFrom('appeals')
    .select(APPEAL_ROW)
    .where('application_id', '=', applicationId)
    .orderBy('filed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows as Appeal[];
}

export interface AppealMember {
  readonly personId: string;
  readonly name: string;
  /** The one appointed first: where votes are even, this vote casts. */
  readonly presides: boolean;
}

/** Who hears the appeal, the presiding member first. */
export async function listMembers(db: Trx, { id, councilId }: Pick<Appeal, 'id' | 'councilId'>): Promise<readonly AppealMember[]> {
  const rows = await db
    .selectFrom('appeal_members as m')
    .leftJoin('hats as h', (join) =>
      join.onRef('h.person_id', '=', 'm.person_id').on('h.role', '=', 'appeal_member').on('h.organisation_id', '=', councilId),
    )
    .distinctOn(['m.appointed_at', 'm.person_id'])
    .select(['m.person_id as personId', 'h.display_name as name'])
    .where('m.appeal_id', '=', id)
    .where('m.released_at', 'is', null)
    .orderBy('m.appointed_at')
    .orderBy('m.person_id')
    .execute();
  return rows.map(({ personId, name }, index) => ({ personId, name: name ?? '', presides: index === 0 }));
}

export interface GivenVote {
  readonly personId: string;
  readonly vote: AppealVote;
  readonly at: Temporal.Instant;
}

/** Votes of those who hear it now. */
export async function listVotes(db: Trx, appealId: string): Promise<readonly GivenVote[]> {
  const rows = await db
    .selectFrom('appeal_votes as v')
    .innerJoin('appeal_members as m', (join) => join.onRef('m.appeal_id', '=', 'v.appeal_id').onRef('m.person_id', '=', 'v.person_id'))
    .select(['v.person_id as personId', 'v.vote', 'v.voted_at as at'])
    .where('v.appeal_id', '=', appealId)
    .where('m.released_at', 'is', null)
    .orderBy('v.voted_at')
    .execute();
  return rows as GivenVote[];
}

/** How people took part in what the application's appeals are about; for the council and the members, others see none. */
export async function listConflicts(db: Trx, applicationId: string): Promise<ReadonlyMap<string, AppealConflict>> {
  const { rows } = await sql<{ personId: string; conflict: AppealConflict }>`
    select person_id as "personId", conflict from appeal_conflicts(${applicationId}::uuid)`.execute(db);
  const weightiestLast = rows.toSorted((a, b) => APPEAL_CONFLICTS.indexOf(b.conflict) - APPEAL_CONFLICTS.indexOf(a.conflict));
  return new Map(weightiestLast.map(({ personId, conflict }) => [personId, conflict]));
}

export type WordsAbout = 'filing' | 'vote' | 'decision';

export async function keepAppealWords(
  trx: Trx,
  appeal: Pick<Appeal, 'id' | 'applicationId'>,
  { about, authorId, words, at }: { about: WordsAbout; authorId: string | null; words: string; at: Temporal.Instant },
): Promise<void> {
  await trx
    .insertInto('appeal_words')
    .values({ appeal_id: appeal.id, application_id: appeal.applicationId, about, author_id: authorId, words, created_at: at })
    .execute();
}

export async function listAppealWords(
  db: Trx,
  appealId: string,
): Promise<readonly { readonly about: WordsAbout; readonly authorId: string | null; readonly words: string }[]> {
  const rows = await db
    .selectFrom('appeal_words')
    .select(['about', 'author_id as authorId', 'words'])
    .where('appeal_id', '=', appealId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ about, ...row }) => ({ ...row, about: about as WordsAbout }));
}

export interface AppealFile {
  readonly versionId: string;
  readonly name: string;
  readonly pages: number;
}

export async function listAppealFiles(db: Trx, appealId: string): Promise<readonly AppealFile[]> {
  return await db
    .selectFrom('appeal_files as f')
    .innerJoin('document_versions as v', 'v.id', 'f.document_version_id')
    .select(['v.id as versionId', 'v.original_name as name', 'v.pages'])
    .where('f.appeal_id', '=', appealId)
    .orderBy('f.added_at')
    .orderBy('v.id')
    .execute();
}

/** The term to file that began last; it stands also after an appeal was filed. */
export async function findFilingTerm(
  db: Trx,
  applicationId: string,
): Promise<{ readonly startedAt: Temporal.Instant; readonly lastDay: Temporal.PlainDate } | null> {
  const row = await db
    .selectFrom('application_clocks')
    .select(['started_at as startedAt', 'last_day as lastDay'])
    .where('application_id', '=', applicationId)
    .where('clock', '=', 'appeal_filing')
    .orderBy('started_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** The next number of the council in the year; gapless, since a rollback takes it back. */
export async function nextAppealNumber(trx: Trx, councilId: string, year: number): Promise<number> {
  const { rows } = await sql<{ number: number }>`select next_number(${councilId}::uuid, 'appeal', ${year}::int) as number`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('a series without a number');
  return row.number;
}
