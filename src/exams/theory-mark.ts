import type { Procedure } from '#procedures/index.ts';
import type { AssessmentTool } from './assessment-tool.ts';
import type { PassMark } from './blueprint.ts';

/** Whether the exam offers a calculator: where the tool allows one and the procedure does not forbid it. */
export const offersCalculator = ({ exam }: Pick<Procedure, 'exam'>, { theory }: Pick<AssessmentTool, 'theory'>): boolean =>
  exam.calculator === 'by_tool' && theory.calculator;

/** What the theory must reach: the share of right answers that the procedure sets, where it sets one, else the mark of the assessment tool. */
export function theoryMark({ exam: { theoryPass } }: Pick<Procedure, 'exam'>, { theory }: Pick<AssessmentTool, 'theory'>): PassMark {
  if (theoryPass.by === 'assessment_tool') return theory.passMark;
  return { unit: 'percent', value: theoryPass.percent, comparison: theoryPass.strictlyMore ? '>' : '>=' };
}
