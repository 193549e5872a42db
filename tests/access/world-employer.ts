import { randomUUID } from 'node:crypto';
import type { World } from './world.ts';

/** An invitation of `applicant` by `employer`, two days old; answered with a «yes» where `agreed`. */
export async function anInvitation(world: World, agreed = false): Promise<{ id: string }> {
  const { deps } = world;
  const at = deps.clock.now().subtract({ hours: 48 });
  const personId = world.person('applicant');
  const email = `${randomUUID()}@zavod.example`;
  // an open invitation is found by the login, which the person of the table may not have yet
  await deps.signIn
    .insertInto('accounts')
    .values({ person_id: personId, login: email, password_hash: 'none', password_set_at: at, created_at: at })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ login: email }))
    .execute();
  const { id } = await world.write((trx) =>
    trx
      .insertInto('employees')
      .values({
        employer_id: world.catalogue.organisations['sever-project'],
        email,
        name: 'Проверкина Анна',
        invited_by: world.person('employer'),
        invited_at: at,
        letter_at: at,
        ...(agreed ? { person_id: personId, agreed, answered_at: at } : {}),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  return { id };
}
