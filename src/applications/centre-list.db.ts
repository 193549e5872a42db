import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import { named } from '#platform/named.ts';
import type { StateId } from '#procedures/index.ts';

export interface ListedRow {
  readonly id: string;
  readonly procedureId: string;
  readonly edition: string;
  readonly state: StateId;
  readonly number: number;
  readonly filedAt: Temporal.Instant;
  readonly applicantName: string;
  readonly payerKind: string | null;
  readonly employer: string | null;
  readonly qualification: string;
  readonly level: number;
  readonly city: string;
  readonly zone: string;
  readonly dueAt: Temporal.Instant | null;
  readonly round: number;
  readonly unseen: number;
}

export type ListOrder = 'due' | 'number' | 'name' | 'state';

export interface ListFilter {
  /** Null: any. */
  readonly states: readonly StateId[] | null;
  /** Number, beginning of the surname, or СНИЛС. */
  readonly words: string;
  readonly order: ListOrder;
  readonly descending: boolean;
}

const DIGITS_OF_SNILS = 11;

/** The applications of a centre, without drafts. */
const ofCentre = (db: Trx, centreId: string, { states, words }: Pick<ListFilter, 'states' | 'words'>) => {
  const digits = words.replaceAll(/\D/g, '');
  const name = words.toLowerCase().replaceAll('ё', 'е').trim();
  const byNumber = /^№?\s*\d{1,9}$/.test(words.trim());
  return db
    .selectFrom('applications as a')
    .innerJoin('qualifications as q', 'q.id', 'a.qualification_id')
    .innerJoin('sites as s', 's.id', 'a.site_id')
    .innerJoin('centres as c', 'c.id', 'a.centre_id')
    .leftJoin('organisations as e', 'e.id', 'a.employer_id')
    .where('a.centre_id', '=', centreId)
    .where('a.number', 'is not', null)
    .where('a.state', '<>', 'draft')
    .where('a.deleted_at', 'is', null)
    .$if(states !== null, (query) => query.where(sql<boolean>`a.state = any(${states}::text[])`))
    .$if(words.trim() !== '' && byNumber, (query) => query.where('a.number', '=', Number(digits)))
    .$if(words.trim() !== '' && !byNumber && digits.length !== DIGITS_OF_SNILS, (query) =>
      query.where(sql<boolean>`starts_with(a.name_key, ${name})`),
    )
    .$if(!byNumber && digits.length === DIGITS_OF_SNILS, (query) =>
      query.where('a.id', 'in', (of) => of.selectFrom('application_blocks').select('application_id').where('snils_key', '=', digits)),
    );
};

export async function countByState(db: Trx, centreId: string): Promise<ReadonlyMap<StateId, number>> {
  const rows = await ofCentre(db, centreId, { states: null, words: '' })
    .select((eb) => ['a.state', eb.fn.countAll<number>().as('count')])
    .groupBy('a.state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state as StateId, Number(count)]));
}

export async function countListed(db: Trx, centreId: string, filter: ListFilter): Promise<number> {
  const { count } = await ofCentre(db, centreId, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function listOfCentre(
  db: Trx,
  centreId: string,
  filter: ListFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedRow[]> {
  const direction = filter.descending ? 'desc' : 'asc';
  const rows = await ofCentre(db, centreId, filter)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('application_clocks as k')
          .select((of) => of.fn.min('k.due_at').as('due_at'))
          .whereRef('k.application_id', '=', 'a.id')
          .where('k.stopped_at', 'is', null)
          .where('k.paused_at', 'is', null)
          .as('term'),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      'a.id',
      'a.procedure_id as procedureId',
      'a.edition',
      'a.state',
      'a.number',
      'a.filed_at as filedAt',
      'a.applicant_name as applicantName',
      'a.payer_kind as payerKind',
      named<string | null>('e.short_name').as('employer'),
      named('q.name').as('qualification'),
      'q.level',
      named('s.city').as('city'),
      'c.time_zone as zone',
      'a.round',
      'term.due_at as dueAt',
      eb
        .selectFrom('application_documents as d')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('d.application_id', '=', 'a.id')
        .where('d.removed_at', 'is', null)
        .where('d.document_version_id', 'is not', null)
        .where('d.seen_at', 'is', null)
        .as('unseen'),
    ])
    .$if(filter.order === 'due', (query) => query.orderBy('term.due_at', (order) => order[direction]().nullsLast()))
    .$if(filter.order === 'number', (query) => query.orderBy('a.number', direction))
    .$if(filter.order === 'name', (query) => query.orderBy('a.name_key', direction))
    .$if(filter.order === 'state', (query) => query.orderBy('a.state', direction))
    .orderBy('a.number')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows as unknown as readonly ListedRow[];
}
