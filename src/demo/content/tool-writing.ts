import { AssessmentTool, type Criterion, type DrawRule, type LocalLine, type PracticalTask, plainText } from '#exams/index.ts';
import type { Words } from './item-writing.ts';

const line = (words: Words): LocalLine => (typeof words === 'string' ? { ru: words } : { ru: words[0], kk: words[1] });

/** `[id, words, points]`; `done` in place of points: a line that must be done. */
export type Line = readonly [id: string, words: Words, worth: number | 'done'];

export const criteriaOf = (lines: readonly Line[]): Criterion[] =>
  lines.map(([id, words, worth]) =>
    worth === 'done'
      ? { id, kind: 'done', text: line(words), required: true }
      : { id, kind: 'points', text: line(words), max: worth, required: false },
  );

export const SEVENTY_PERCENT = { kind: 'pass_mark', passMark: { unit: 'percent', value: 70, comparison: '>=' } } as const;

export interface WrittenTask {
  id: string;
  labourFunction: Words;
  action: Words;
  text: Words;
  minutes: number;
  lines: readonly Line[];
  /** Where and with what, where it is not the desk with a computer. */
  workplace?: Pick<PracticalTask, 'place' | 'equipment' | 'aids'>;
}

const DESK: NonNullable<WrittenTask['workplace']> = {
  place: { ru: 'Экзаменационная площадка, рабочее место с компьютером' },
  equipment: [{ ru: 'Компьютер с текстовым редактором' }, { ru: 'Распечатанные исходные данные' }],
  aids: [{ ru: 'Тексты нормативных документов на компьютере площадки' }],
};

export const task = ({ id, labourFunction, action, text, minutes, lines, workplace = DESK }: WrittenTask): PracticalTask => ({
  id,
  labourFunction: line(labourFunction),
  action: line(action),
  text: typeof text === 'string' ? { ru: plainText(text) } : { ru: plainText(text[0]), kk: plainText(text[1]) },
  ...workplace,
  timeLimitMinutes: minutes,
  criteria: criteriaOf(lines),
  decision: SEVENTY_PERCENT,
});

/** How many items of a section go into a variant, by type. */
export type Counts = Partial<Record<DrawRule['type'], number>>;

const POINTS = { single_choice: 1, multiple_choice: 2, matching: 2, ordering: 2, short_answer: 1, numeric: 1 } as const;

const drawsOf = (counts: Counts): DrawRule[] =>
  (Object.entries(counts) as [DrawRule['type'], number][]).map(([type, count]) => ({ type, points: POINTS[type], count }));

type Theory = AssessmentTool['theory'];

/**
 * @param titles  of the sections of the bank, by their ids.
 * @param rules  other than those of most councils.
 */
export const theoryOf =
  <Section extends string>(
    titles: Readonly<Record<Section, Words>>,
    rules: Partial<Pick<Theory, 'languages' | 'passMark' | 'calculator'>> = {},
  ) =>
  (minutes: number, sections: Partial<Record<Section, Counts>>): Theory => ({
    languages: ['ru'],
    sections: (Object.entries(sections) as [Section, Counts][]).map(([id, counts]) => ({
      id,
      title: line(titles[id]),
      tests: knowledgeOf(titles[id]),
      draws: drawsOf(counts),
    })),
    timeLimitMinutes: minutes,
    passMark: { unit: 'percent', value: 70, comparison: '>=' },
    calculator: true,
    aids: [],
    ...rules,
  });

const knowledgeOf = (title: Words): LocalLine =>
  typeof title === 'string'
    ? { ru: `Знания раздела «${title}»` }
    : { ru: `Знания раздела «${title[0]}»`, kk: `«${title[1]}» бөлімі бойынша білім` };

/** A tool of two practical tasks; what differs is said in `own`. */
export const toolOf = (
  qualificationCode: string,
  own: Pick<AssessmentTool, 'theory' | 'practicalTasks'> & Partial<Pick<AssessmentTool, 'portfolio'>>,
): AssessmentTool =>
  AssessmentTool.parse({
    code: `${qualificationCode}.001`,
    qualificationCode,
    ...own,
    portfolio: own.portfolio ?? null,
    tasksToDraw: 2,
    differenceLimit: { criterionPoints: 5, totalPoints: 15 },
    resultShown: 'at_once',
    itemsPerPage: 'one',
  });
