import type { FactName, Facts } from './facts.ts';
import type { TargetName } from './procedure.ts';
import type { StateId } from './vocabulary.ts';

interface Target {
  readonly needs: readonly FactName[];
  readonly choose: (facts: Partial<Facts>, to: readonly StateId[]) => StateId | undefined;
}

function target<Name extends FactName>(
  needs: readonly Name[],
  choose: (facts: Pick<Facts, Name>, to: readonly StateId[]) => StateId | undefined,
): Target {
  return { needs, choose: (facts, to) => choose(facts as Pick<Facts, Name>, to) };
}

/** Where a move with several targets leads. Asked after the guards, so what they refuse never comes here. */
export const TARGETS: Readonly<Record<TargetName, Target>> = {
  contract_or_payment: target(['contract'], ({ contract }) => (contract.beforePayment ? 'contract_offered' : 'awaiting_payment')),
  by_protocol: target(['protocol'], ({ protocol }) => (protocol.outcome === 'passed' ? 'certified' : 'not_passed')),
  by_appeal: target(['appeal'], ({ appeal }, to) => {
    if (appeal.upheld === 'on_refusal') return 'under_review';
    return appeal.upheld === 'on_conduct' ? to.find((state) => state === 'choosing_date' || state === 'notice_due') : 'decision_due';
  }),
};
