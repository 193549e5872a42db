export { aPdf, aSheet, pdfOfSheets } from './documents.samples.ts';

import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';

/** A person, as they are in their cabinet; without an account. */
export async function aPerson(deps: Pick<Deps, 'as' | 'clock'>): Promise<Actor & { personId: string }> {
  const now = deps.clock.now();
  const { id } = await deps
    .as(SYSTEM)
    .write((trx) =>
      trx
        .insertInto('people')
        .values({ surname: 'Рябинина', given_name: 'Анна', patronymic: 'Сергеевна', created_at: now, updated_at: now })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
  return { scope: 'person', personId: id, organisationId: null, role: 'applicant' };
}
