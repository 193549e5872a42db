import type { Clock, Procedure, StateRule } from './procedure.ts';
import { SHIPPED_PROCEDURES } from './shipped-procedures.ts';
import type { ClockId, StateId } from './vocabulary.ts';

/** Every edition of every procedure. */
export const listEditions = (): readonly Procedure[] => SHIPPED_PROCEDURES;

/** The newest edition of each procedure. */
export const listProcedures = (): readonly Procedure[] =>
  SHIPPED_PROCEDURES.filter((procedure) => procedure === findProcedure(procedure.id));

/** The newest edition of a procedure, or the one that is valid from `edition` (the one that an application was filed under). */
export function findProcedure(id: string, edition?: string): Procedure | undefined {
  const editions = SHIPPED_PROCEDURES.filter(
    (procedure) => procedure.id === id && (edition === undefined || procedure.edition.validFrom === edition),
  );
  return editions.toSorted(newestFirst)[0];
}

/** The edition by which applications are filed on a day; the oldest one before all of them. Throws for an unknown procedure. */
export function editionInForce(id: string, day: Temporal.PlainDate): Procedure {
  const editions = SHIPPED_PROCEDURES.filter((procedure) => procedure.id === id).toSorted(newestFirst);
  const found = editions.find(({ edition }) => edition.validFrom <= day.toString()) ?? editions.at(-1);
  if (!found) throw new Error(`unknown procedure ${id}`);
  return found;
}

/**
 * The edition that an open application goes by on a day: its own, until a later one in force says that it is for all that are open.
 * One that is for those filed after it never reaches back.
 */
export function editionOfOpen(procedure: Procedure, day: Temporal.PlainDate): Procedure {
  const later = SHIPPED_PROCEDURES.filter(
    ({ id, edition }) =>
      id === procedure.id &&
      edition.appliesTo === 'all_open' &&
      edition.validFrom > procedure.edition.validFrom &&
      edition.validFrom <= day.toString(),
  );
  return later.toSorted(newestFirst)[0] ?? procedure;
}

const newestFirst = (a: Procedure, b: Procedure): number => b.edition.validFrom.localeCompare(a.edition.validFrom);

/** Throws where the procedure does not use the state: a stored state outside its procedure is damage. */
export function stateRule(procedure: Procedure, id: StateId): StateRule {
  const rule = procedure.states.find((state) => state.id === id);
  if (rule === undefined) throw new Error(`procedure ${procedure.id} has no state ${id}`);
  return rule;
}

export function clockRule(procedure: Procedure, id: ClockId): Clock {
  const clock = procedure.clocks.find((one) => one.id === id);
  if (clock === undefined) throw new Error(`procedure ${procedure.id} has no clock ${id}`);
  return clock;
}
