import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';

/** By what numbers the asker is known, which tells the country; null for a stranger. */
export async function readOwnNumbers(
  deps: Pick<Deps, 'as'>,
  actor: Actor,
): Promise<{ readonly snils: string | null; readonly iin: string | null } | null> {
  const { personId } = actor;
  if (personId === null || actor.scope !== 'person') return null;
  const person = await deps
    .as(actor)
    .read((db) => db.selectFrom('people').select(['snils', 'iin']).where('id', '=', personId).executeTakeFirst());
  return person ?? null;
}
