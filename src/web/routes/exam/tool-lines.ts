import type { AssessmentTool, Criterion, DecisionRule, LocalLine, LocalText, PassMark } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { minutesInWords, pointsInWords, typeInWords } from './exam-words.ts';
import { wordsOf } from './rich-text.tsx';
import { ruleInWords } from './rule-words.ts';
import { showText } from './shown-text.ts';

/** One thing that a version says, under a key that stays the same from version to version. */
export interface ToolLine {
  readonly key: string;
  /** The part of the version that it belongs to. */
  readonly group: string;
  readonly name: string;
  readonly value: string;
}

export interface ChangedLine extends Omit<ToolLine, 'value'> {
  /** Null: was not there. */
  readonly before: string | null;
  /** Null: is there no more. */
  readonly after: string | null;
}

/** What one version says and the other does not, in the order of the later one. */
export function changedLines(before: readonly ToolLine[], after: readonly ToolLine[]): ChangedLine[] {
  const [was, is] = [new Map(before.map((line) => [line.key, line])), new Map(after.map((line) => [line.key, line]))];
  const gone = before.filter(({ key }) => !is.has(key)).map(({ value, ...line }) => ({ ...line, before: value, after: null }));
  const changed = after
    .filter(({ key, value }) => was.get(key)?.value !== value)
    .map(({ value, ...line }) => ({ ...line, before: was.get(line.key)?.value ?? null, after: value }));
  return [...changed, ...gone];
}

/** All that a version says, line by line. */
export function linesOfTool(tool: AssessmentTool): ToolLine[] {
  const { theory, practicalTasks, portfolio } = tool;
  const whole = m.exam_theory();
  return [
    ...lines('theory', whole, [
      ['minutes', m.exam_editor_minutes(), minutesInWords(theory.timeLimitMinutes)],
      ['mark', m.exam_tool_pass(), passMarkInWords(theory.passMark)],
      ['languages', m.exam_editor_languages(), theory.languages.map((one) => LANGUAGES[one]()).join(', ')],
      ['calculator', m.exam_calculator(), theory.calculator ? m.exam_yes() : m.exam_no()],
      ...listed('aids', m.exam_editor_other_aids(), theory.aids),
      ['page', m.exam_editor_page(), tool.itemsPerPage === 'one' ? m.exam_editor_page_one() : m.exam_editor_page_all()],
      ['result', m.exam_editor_result(), tool.resultShown === 'at_once' ? m.exam_editor_result_at_once() : m.exam_editor_result_after()],
    ]),
    ...theory.sections.flatMap(({ id, title, tests, draws }) =>
      lines(`section ${id}`, m.exam_editor_section_named({ title: title.ru }), [
        ['title', m.exam_editor_title(), both(title)],
        ['tests', m.exam_editor_tests(), both(tests)],
        ...draws.map(
          ({ type, points, count }): Entry => [
            `draw ${type} ${points}`,
            `${typeInWords(type)}, ${pointsInWords(points)}`,
            m.exam_trial_items({ count }),
          ],
        ),
      ]),
    ),
    ...lines('practice', m.exam_editor_tasks(), [
      ['draw', m.exam_editor_tasks_to_draw(), String(tool.tasksToDraw)],
      ['criterion', m.exam_editor_criterion_difference(), orAny(tool.differenceLimit.criterionPoints)],
      ['total', m.exam_editor_total_difference(), orAny(tool.differenceLimit.totalPoints)],
    ]),
    ...practicalTasks.flatMap((task, place) =>
      lines(`task ${task.id}`, m.exam_editor_task({ place: place + 1 }), [
        ['function', m.exam_editor_function(), both(task.labourFunction)],
        ['action', m.exam_editor_action(), both(task.action)],
        ['text', m.exam_editor_task_text(), bothTexts(task.text)],
        ['place', m.exam_editor_place(), both(task.place)],
        ['minutes', m.exam_editor_minutes(), minutesInWords(task.timeLimitMinutes)],
        ...listed('equipment', m.exam_editor_equipment(), task.equipment),
        ...listed('aids', m.exam_editor_aids(), task.aids),
        ...judged(task),
      ]),
    ),
    ...(portfolio
      ? lines('portfolio', m.exam_editor_portfolio(), [
          ...listed('requirement', m.exam_editor_requirements(), portfolio.requirements),
          ...portfolio.questions.map(({ id, text }): Entry => [`question ${id}`, m.exam_editor_question(), both(text)]),
          ['minutes', m.exam_editor_interview(), minutesInWords(portfolio.interviewMinutes)],
          ...judged(portfolio),
        ])
      : []),
  ];
}

type Entry = readonly [key: string, name: string, value: string];

const lines = (part: string, group: string, entries: readonly Entry[]): ToolLine[] =>
  entries.map(([key, name, value]) => ({ key: `${part}: ${key}`, group, name, value }));

/** A list by its places: a line that is put between others moves those after it. */
const listed = (key: string, name: string, list: readonly LocalLine[]): Entry[] => [
  [key, name, list.length === 0 ? m.exam_no_such() : list.map(both).join('; ')],
];

function judged({ criteria, decision }: { criteria: readonly Criterion[]; decision: DecisionRule }): Entry[] {
  return [
    ...criteria.map((one): Entry => {
      const worth = one.kind === 'points' ? pointsInWords(one.max) : m.exam_criterion_done();
      return [
        `criterion ${one.id}`,
        m.exam_editor_criterion(),
        [both(one.text), worth, ...(one.required ? [m.exam_editor_required()] : [])].join(' · '),
      ];
    }),
    [
      'decision',
      m.exam_editor_rule(),
      decision.kind === 'every_criterion' ? ruleInWords('every_criterion') : passMarkInWords(decision.passMark),
    ],
  ];
}

const LANGUAGES = { ru: m.exam_editor_russian, kk: m.exam_editor_kazakh_language } as const;
const both = ({ ru, kk }: LocalLine): string => (kk ? `${ru} / ${kk}` : ru);
const bothTexts = ({ ru, kk }: LocalText): string => [ru, ...(kk ? [kk] : [])].map((text) => wordsOf(showText(text))).join(' / ');
const orAny = (value: number | null): string => (value === null ? m.exam_editor_any_difference() : String(value));

/** «не меньше 70 %», «больше 12 баллов» */
export function passMarkInWords({ unit, value, comparison }: PassMark): string {
  const words = {
    'percent>=': m.exam_mark_percent_least,
    'percent>': m.exam_mark_percent_more,
    'points>=': m.exam_mark_points_least,
    'points>': m.exam_mark_points_more,
  } as const;
  return words[`${unit}${comparison}`]({ value });
}
