import type { AssessmentTool } from './assessment-tool.ts';
import type { PassMark } from './blueprint.ts';
import type { Criterion, Judged } from './practice.ts';
import type { LocalLine } from './rich-text.ts';
import { wordsOf } from './typed-text.ts';

/** What stands in the boxes of the editor; `readToolForm` takes the same shape. */
export type ToolTyped = { readonly [name: string]: string | ToolTyped };

/** The other way round of `toolOfForm`: the boxes as they stand for a version. */
export function formOfTool(tool: AssessmentTool): ToolTyped {
  const { theory, portfolio, differenceLimit } = tool;
  return {
    minutes: String(theory.timeLimitMinutes),
    rule: ruleOf(theory.passMark),
    mark: String(theory.passMark.value),
    ...tickedIf('calculator', theory.calculator),
    ...tickedIf('kazakh', theory.languages.includes('kk')),
    aids: linesOf(theory.aids),
    itemsPerPage: tool.itemsPerPage,
    resultShown: tool.resultShown,
    sections: keyed(theory.sections, ({ id, title, tests, draws }) => ({
      id,
      title: both(title),
      tests: both(tests),
      draws: keyed(draws, ({ type, points, count }) => ({ type, points: String(points), count: String(count) })),
    })),
    tasks: keyed(tool.practicalTasks, (task) => ({
      id: task.id,
      labourFunction: both(task.labourFunction),
      action: both(task.action),
      text: { ru: wordsOf(task.text.ru), kk: task.text.kk ? wordsOf(task.text.kk, 'kk') : '' },
      place: both(task.place),
      minutes: String(task.timeLimitMinutes),
      equipment: linesOf(task.equipment),
      aids: linesOf(task.aids),
      ...judged(task),
    })),
    tasksToDraw: String(tool.tasksToDraw),
    criterionDifference: numberOrNone(differenceLimit.criterionPoints),
    totalDifference: numberOrNone(differenceLimit.totalPoints),
    ...tickedIf('hasPortfolio', portfolio !== null),
    ...(portfolio && {
      portfolio: {
        requirements: linesOf(portfolio.requirements),
        questions: linesOf(portfolio.questions.map(({ text }) => text)),
        minutes: String(portfolio.interviewMinutes),
        ...judged(portfolio),
      },
    }),
  };
}

const judged = ({ criteria, decision }: Judged): ToolTyped => ({
  criteria: keyed(criteria, (criterion: Criterion) => ({
    id: criterion.id,
    text: both(criterion.text),
    points: criterion.kind === 'points' ? String(criterion.max) : '',
    ...tickedIf('required', criterion.required),
  })),
  rule: decision.kind === 'every_criterion' ? 'every_criterion' : ruleOf(decision.passMark),
  mark: decision.kind === 'every_criterion' ? '' : String(decision.passMark.value),
});

const keyed = <One>(list: readonly One[], typed: (one: One) => ToolTyped): ToolTyped =>
  Object.fromEntries(list.map((one, place) => [String(place), typed(one)]));
const both = ({ ru, kk = '' }: LocalLine): ToolTyped => ({ ru, kk });
const ruleOf = ({ unit, comparison }: PassMark): string => `${unit}${comparison}`;
const tickedIf = (name: string, is: boolean): ToolTyped => (is ? { [name]: 'on' } : {});
const numberOrNone = (value: number | null): string => (value === null ? '' : String(value));
const linesOf = (lines: readonly LocalLine[]): ToolTyped => ({
  ru: lines.map(({ ru }) => ru).join('\n'),
  kk: lines.some(({ kk }) => kk) ? lines.map(({ ru, kk }) => kk ?? ru).join('\n') : '',
});
