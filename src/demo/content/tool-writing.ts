import { AssessmentTool, type Criterion, type DrawRule, type PracticalTask, plainText } from '#exams/index.ts';

/** `[id, words, points]`; `done` in place of points: a line that must be done. */
export type Line = readonly [id: string, words: string, worth: number | 'done'];

export const criteriaOf = (lines: readonly Line[]): Criterion[] =>
  lines.map(([id, words, worth]) =>
    worth === 'done'
      ? { id, kind: 'done', text: { ru: words }, required: true }
      : { id, kind: 'points', text: { ru: words }, max: worth, required: false },
  );

export const SEVENTY_PERCENT = { kind: 'pass_mark', passMark: { unit: 'percent', value: 70, comparison: '>=' } } as const;

export interface WrittenTask {
  id: string;
  labourFunction: string;
  action: string;
  text: string;
  minutes: number;
  lines: readonly Line[];
}

export const task = ({ id, labourFunction, action, text, minutes, lines }: WrittenTask): PracticalTask => ({
  id,
  labourFunction,
  action: { ru: action },
  text: { ru: plainText(text) },
  place: { ru: 'Экзаменационная площадка, рабочее место с компьютером' },
  timeLimitMinutes: minutes,
  equipment: [{ ru: 'Компьютер с текстовым редактором' }, { ru: 'Распечатанные исходные данные' }],
  aids: [{ ru: 'Тексты нормативных документов на компьютере площадки' }],
  criteria: criteriaOf(lines),
  decision: SEVENTY_PERCENT,
});

/** How many items of a section go into a variant, by type. */
export type Counts = Partial<Record<DrawRule['type'], number>>;

const POINTS = { single_choice: 1, multiple_choice: 2, matching: 2, ordering: 2, short_answer: 1, numeric: 1 } as const;

const drawsOf = (counts: Counts): DrawRule[] =>
  (Object.entries(counts) as [DrawRule['type'], number][]).map(([type, count]) => ({ type, points: POINTS[type], count }));

/** @param titles  of the sections of the bank, by their ids. */
export const theoryOf =
  <Section extends string>(titles: Readonly<Record<Section, string>>) =>
  (minutes: number, sections: Partial<Record<Section, Counts>>): AssessmentTool['theory'] => ({
    languages: ['ru'],
    sections: (Object.entries(sections) as [Section, Counts][]).map(([id, counts]) => ({
      id,
      title: { ru: titles[id] },
      tests: { ru: `Знания раздела «${titles[id]}»` },
      draws: drawsOf(counts),
    })),
    timeLimitMinutes: minutes,
    passMark: { unit: 'percent', value: 70, comparison: '>=' },
    calculator: true,
    aids: [],
  });

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
