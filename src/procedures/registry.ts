import { AIS_OK } from './ais-ok.ts';
import { KZ_RECOGNITION } from './kz-recognition.ts';
import { NOK_STS } from './nok-sts.ts';
import type { Clock, Procedure, StateRule } from './procedure.ts';
import type { ClockId, StateId } from './vocabulary.ts';

const PROCEDURES: readonly Procedure[] = [AIS_OK, NOK_STS, KZ_RECOGNITION];

export const listProcedures = (): readonly Procedure[] => PROCEDURES;

/** The newest edition of a procedure, or the one that is valid from `edition` (the one that an application was filed under). */
export function findProcedure(id: string, edition?: string): Procedure | undefined {
  const editions = PROCEDURES.filter(
    (procedure) => procedure.id === id && (edition === undefined || procedure.edition.validFrom === edition),
  );
  return editions.toSorted((a, b) => b.edition.validFrom.localeCompare(a.edition.validFrom))[0];
}

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
