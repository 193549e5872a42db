import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';

export interface Notice {
  readonly id: string;
  readonly applicationId: string | null;
  readonly title: string;
  readonly words: string;
  /** Page of this product where the person goes on. */
  readonly path: string | null;
  readonly at: Temporal.Instant;
  readonly read: boolean;
}

const SHOWN = 50;

/** The person's own notices under any hat, newest first. Refuses `not_signed_in`. */
export async function listNotices(deps: Pick<Deps, 'as'>, actor: Actor): Promise<readonly Notice[]> {
  const personId = personOf(actor);
  const rows = await deps
    .as(actor)
    .read((db) =>
      db
        .selectFrom('notices')
        .select(['id', 'application_id as applicationId', 'title', 'words', 'path', 'created_at as at', 'read_at as readAt'])
        .where('person_id', '=', personId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(SHOWN)
        .execute(),
    );
  return rows.map(({ readAt, ...notice }) => ({ ...notice, read: readAt !== null }));
}

export async function countUnreadNotices(deps: Pick<Deps, 'as'>, actor: Actor): Promise<number> {
  const personId = personOf(actor);
  const { count } = await deps.as(actor).read((db) =>
    db
      .selectFrom('notices')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('person_id', '=', personId)
      .where('read_at', 'is', null)
      .executeTakeFirstOrThrow(),
  );
  return count;
}

/** @param ids  those of the page that was shown; foreign ones are passed over. */
export async function markRead(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, ids: readonly string[]): Promise<void> {
  const personId = personOf(actor);
  if (ids.length === 0) return;
  await deps
    .as(actor)
    .write((trx) =>
      trx
        .updateTable('notices')
        .set({ read_at: deps.clock.now() })
        .where('person_id', '=', personId)
        .where('id', 'in', ids)
        .where('read_at', 'is', null)
        .execute(),
    );
}

function personOf({ personId }: Actor): string {
  if (!personId) throw new Refusal('not_signed_in');
  return personId;
}
