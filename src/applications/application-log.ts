import { assertAudits } from '#accounts/index.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import type { MoveName, Role, StateId } from '#procedures/index.ts';

interface Entry {
  /** Place in the log, for what comes before. */
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly role: Role;
  /** Staff as colleagues know them; null for applicants and the machine. */
  readonly who: string | null;
  readonly number: number | null;
  readonly centre: string | null;
}
export interface MoveEntry extends Entry {
  readonly move: MoveName;
  readonly to: StateId | 'gone';
  readonly reasonCode: string | null;
}
export interface LookEntry extends Entry {
  readonly what: string;
}

interface Part {
  readonly before: Temporal.Instant | null;
  readonly limit: number;
}

/** Moves of all applications, the newest first, without names of applicants and words. Refuses: `not_an_auditor`. */
export async function listMoveLog(deps: Pick<Deps, 'as'>, actor: Actor, { before, limit }: Part): Promise<readonly MoveEntry[]> {
  assertAudits(actor);
  const rows = await deps.as(SYSTEM).read((db) =>
    db
      .selectFrom('application_events as e')
      .innerJoin('applications as a', 'a.id', 'e.application_id')
      .leftJoin('organisations as o', 'o.id', 'a.centre_id')
      .select((eb) => [
        'e.application_id as applicationId',
        'e.seq',
        'e.at',
        'e.move',
        'e.to_state as to',
        'e.actor_role as role',
        'e.reason_code as reasonCode',
        'a.number',
        named<string | null>('o.short_name').as('centre'),
        eb.selectFrom('hats as h').select('h.display_name').whereRef('h.person_id', '=', 'e.actor_person_id').limit(1).as('who'),
      ])
      .$if(before !== null, (query) => query.where('e.at', '<', before ?? Temporal.Instant.fromEpochMilliseconds(0)))
      .orderBy('e.at', 'desc')
      .orderBy('e.application_id')
      .orderBy('e.seq', 'desc')
      .limit(limit)
      .execute(),
  );
  return rows.map(({ applicationId, seq, move, to, role, ...row }) => ({
    ...row,
    id: `${applicationId}:${seq}`,
    move: move as MoveName,
    to: to as StateId | 'gone',
    role: role as Role,
  }));
}

/** Who opened whose file, the newest first. Refuses: `not_an_auditor`. */
export async function listLookLog(deps: Pick<Deps, 'as'>, actor: Actor, { before, limit }: Part): Promise<readonly LookEntry[]> {
  assertAudits(actor);
  const rows = await deps.as(SYSTEM).read((db) =>
    db
      .selectFrom('application_views as v')
      .innerJoin('applications as a', 'a.id', 'v.application_id')
      .leftJoin('organisations as o', 'o.id', 'v.organisation_id')
      .select((eb) => [
        'v.id',
        'v.at',
        'v.what',
        'v.role',
        'a.number',
        named<string | null>('o.short_name').as('centre'),
        eb.selectFrom('hats as h').select('h.display_name').whereRef('h.person_id', '=', 'v.person_id').limit(1).as('who'),
      ])
      .$if(before !== null, (query) => query.where('v.at', '<', before ?? Temporal.Instant.fromEpochMilliseconds(0)))
      .orderBy('v.at', 'desc')
      .orderBy('v.id')
      .limit(limit)
      .execute(),
  );
  return rows.map(({ role, ...row }) => ({ ...row, role: role as Role }));
}
