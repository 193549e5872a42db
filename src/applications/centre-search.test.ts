import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import { SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { atWork } from './documents.factory.ts';
import { aFiledApplication, aPricedPlace } from './review.factory.ts';

let deps: TestDeps;
let place: Place;

beforeAll(async () => {
  deps = await testDeps();
  place = await aPricedPlace(deps);
  const { id } = await aFiledApplication(deps, place);
  // enough rows for the planner to prefer the right one among the indexes of a centre
  await deps.as(SYSTEM).write((trx) =>
    sql`insert into applications (procedure_id, edition, applicant_id, maker_id, council_id, centre_id, site_id, qualification_id, applicant_name, state, state_since, closed_at, created_at, updated_at, filed_at, submitted_at, number, round)
      select a.procedure_id, a.edition, a.applicant_id, a.maker_id, a.council_id, a.centre_id, a.site_id, a.qualification_id, 'Однофамилец ' || n, 'withdrawn', a.state_since, a.created_at, a.created_at, a.updated_at, a.filed_at, a.submitted_at, 100000 + n, 1
      from applications a, generate_series(1, 3000) n where a.id = ${id}`.execute(trx),
  );
});

/** The plan of a query as the application's own role makes it under a registrar's identity; scans of whole tables are dear, so that few rows do not hide a missing index. */
const planOf = async (query: ReturnType<typeof sql>) => {
  const registrar = atWork(
    (await deps.as(SYSTEM).read((db) => db.selectFrom('people').select('id').limit(1).executeTakeFirstOrThrow())).id,
    place.centreId,
    'registrar',
  );
  return await deps.as(registrar).write(async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(trx);
    const { rows: who } = await sql<{ role: string }>`select current_user as role`.execute(trx);
    return { plan: rows.map((row) => row['QUERY PLAN']).join('\n'), role: who[0]?.role ?? '' };
  });
};

describe('the search of a centre, under row-level security', () => {
  it('finds a surname by its index', async () => {
    const { plan, role } = await planOf(
      sql`select id from applications a where a.centre_id = ${place.centreId} and starts_with(a.name_key, 'рябин')`,
    );
    expect(role).not.toMatch(/owner|postgres/);
    expect(plan).toMatch(/Index (Only )?Scan .*applications_by_name|Bitmap Index Scan on applications_by_name/);
  });

  it('finds a СНИЛС by its index', async () => {
    const { plan } = await planOf(sql`select application_id from application_blocks where snils_key = '11223344595'`);
    expect(plan).toMatch(/blocks_by_snils/);
  });
});
