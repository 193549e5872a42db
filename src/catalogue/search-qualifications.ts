import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';

export interface QualificationFound {
  readonly id: string;
  readonly name: string;
  readonly level: number;
  readonly standard: string;
  readonly standardCode: string;
  readonly councilId: string;
  readonly council: string;
  readonly procedureId: string;
  /** Where it is taken, each city once. */
  readonly cities: readonly string[];
}

export interface QualificationsFound {
  /** `exact`: every word fits; `similar`: some word begins alike; `all`: nothing was asked. */
  readonly match: 'exact' | 'similar' | 'all';
  readonly found: readonly QualificationFound[];
  /** More than the list holds. */
  readonly more: boolean;
}

const MOST_WORDS = 8;
const MOST_FOUND = 30;

/**
 * Qualifications that some centre offers, by words as a person says them («сварщик», «охрана труда», «дәнекерлеуші»), in any of their forms; the nearest first.
 * @param centre  slug of the only centre to look at.
 */
export async function searchQualifications(
  deps: Pick<Deps, 'as'>,
  actor: Actor,
  text: string,
  centre: string | null = null,
): Promise<QualificationsFound> {
  const words = wordsOf(text);
  return await deps.as(actor).read(async (db) => {
    if (words.length === 0) return bounded('all', await listOffered(db, centre, null));
    const exact = await listOffered(db, centre, {
      fits: sql.join(words.map(isSaid), sql` and `),
      rank: sql`ts_rank(${SAID}, ${queryOf(words)})`,
    });
    if (exact.length > 0) return bounded('exact', exact);
    const roots = words.filter((word) => word.length > 3).map((word) => word.slice(0, Math.max(4, word.length - 3)));
    if (roots.length === 0) return bounded('similar', []);
    const count = sql`(${sql.join(
      roots.map((root) => sql`(${within(root)})::int`),
      sql` + `,
    )})`;
    return bounded('similar', await listOffered(db, centre, { fits: sql`${count} > 0`, rank: count }));
  });
}

/** One that some centre offers; null where none does. */
export async function findOffered(deps: Pick<Deps, 'as'>, actor: Actor, id: string): Promise<QualificationFound | null> {
  const [found] = await deps.as(actor).read((db) => listOffered(db, null, { fits: sql`q.id = ${id}`, rank: sql`1` }));
  return found ?? null;
}

/** A word in any of its forms, or inside a longer one: «сварщик» is said of an «электрогазосварщик» too. What means nothing by itself fits all. */
const isSaid = (word: string) =>
  sql`(numnode(${queryOf([word])}) = 0 or ${SAID} @@ ${queryOf([word])} or ${within(word.length > 5 ? word.slice(0, -1) : word)})`;

const queryOf = (words: readonly string[]) => sql`to_tsquery('russian', ${words.map((word) => `${word}:*`).join(' & ')})`;
const within = (part: string) => sql`${PLAIN} like ${`%${part}%`}`;

const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MOST_WORDS);

const CITY = named('s.city');
const PLAIN = sql`translate(lower(concat_ws(' ', q.name, p.name, q.in_kazakh->>'name', p.in_kazakh->>'name')), 'ё', 'е')`;
const SAID = sql`(setweight(to_tsvector('russian', translate(lower(q.name), 'ё', 'е') || ' ' || q.level || ' уровень'), 'A')
  || setweight(to_tsvector('russian', translate(lower(p.name), 'ё', 'е') || ' ' || p.code), 'B'))`;

const bounded = (match: QualificationsFound['match'], found: readonly QualificationFound[]): QualificationsFound => ({
  match,
  found: found.slice(0, MOST_FOUND),
  more: found.length > MOST_FOUND,
});

interface Asked {
  readonly fits: RawBuilder<unknown>;
  readonly rank: RawBuilder<unknown>;
}

async function listOffered(db: Trx, centre: string | null, asked: Asked | null): Promise<readonly QualificationFound[]> {
  const rows = await db
    .selectFrom('qualifications as q')
    .innerJoin('professional_standards as p', 'p.id', 'q.standard_id')
    .innerJoin('organisations as o', 'o.id', 'q.council_id')
    .innerJoin('councils as council', 'council.id', 'q.council_id')
    .innerJoin('centre_qualifications as offer', 'offer.qualification_id', 'q.id')
    .innerJoin('centres as c', 'c.id', 'offer.centre_id')
    .innerJoin('sites as s', (join) => join.onRef('s.centre_id', '=', 'c.id').on('s.closed_at', 'is', null))
    .select([
      'q.id',
      named('q.name').as('name'),
      'q.level',
      named('p.name').as('standard'),
      'p.code as standardCode',
      'q.council_id as councilId',
      named('o.short_name').as('council'),
      'council.procedure_id as procedureId',
      sql<string[]>`array_agg(distinct ${CITY} order by ${CITY})`.as('cities'),
    ])
    .$if(centre !== null, (query) => query.where('c.slug', '=', centre))
    .$if(asked !== null, (query) => query.where(sql<boolean>`(${asked?.fits})`))
    .groupBy(['q.id', 'p.id', 'o.id', 'council.id'])
    .$if(asked !== null, (query) => query.orderBy(sql`(${asked?.rank})`, 'desc'))
    .orderBy(named('q.name'))
    .orderBy('q.level')
    .limit(MOST_FOUND + 1)
    .execute();
  return rows;
}
