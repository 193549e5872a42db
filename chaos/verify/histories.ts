import { findProcedure, type MoveEvent, replay } from '#procedures/index.ts';
import type { Ask } from './ask.ts';

interface Row {
  readonly id: string;
  readonly procedureId: string;
  readonly edition: string;
  readonly state: string;
  readonly events: readonly (Pick<MoveEvent, 'move' | 'from' | 'to'> & { readonly seq: number })[];
}

/** The history of every application is without a gap and replays to the state in which it stands. */
export async function findBrokenHistories(ask: Ask): Promise<string[]> {
  const rows = await ask<Row>(
    `select a.id, a.procedure_id as "procedureId", a.edition, a.state,
       coalesce(json_agg(json_build_object('seq', e.seq, 'move', e.move, 'from', e.from_state, 'to', e.to_state) order by e.seq) filter (where e.seq is not null), '[]') as events
     from applications a left join application_events e on e.application_id = a.id where a.deleted_at is null group by a.id`,
  );
  return rows.flatMap((row) => faultsOf(row).map((fault) => `history: ${row.id}: ${fault}`));
}

function faultsOf({ procedureId, edition, state, events }: Row): string[] {
  const procedure = findProcedure(procedureId, edition);
  if (!procedure) return [`unknown procedure ${procedureId}`];
  const gap = events.some(({ seq }, place) => seq !== place + 1) ? ['a gap among the events'] : [];
  try {
    const led = replay(procedure, events);
    return led === state ? gap : [...gap, `the events lead to ${led}, it stands in ${state}`];
  } catch (error) {
    return [...gap, String(error)];
  }
}
