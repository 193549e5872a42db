import { describe, expect, it } from 'vitest';
import type { AssessmentTool } from './assessment-tool.ts';
import { DAY_TOOL } from './exam-day.factory.ts';
import { formOfTool, type ToolTyped } from './form-of-tool.ts';
import { readToolForm, type ToolProblems } from './tool-form.ts';
import { toolOfForm } from './tool-of-form.ts';

const TYPED = { basis: '', ...formOfTool(DAY_TOOL) };
const TASK: ToolTyped = {
  id: '',
  labourFunction: { ru: 'A/01.6 Подготовка', kk: '' },
  action: { ru: 'Проверить', kk: '' },
  text: { ru: 'Проверьте план', kk: '' },
  place: { ru: 'Площадка', kk: '' },
  minutes: '40',
  equipment: { ru: 'Компьютер\nЛинейка', kk: '' },
  aids: { ru: '', kk: '' },
  criteria: {
    '0': { id: '', text: { ru: 'Нашёл ошибку', kk: '' }, points: '5' },
    '1': { id: '', text: { ru: 'Подписал', kk: '' }, points: '', required: 'on' },
    '2': { id: '', text: { ru: '', kk: '' }, points: '' },
  },
  rule: 'percent>=',
  mark: '70',
};

function read(typed: object): AssessmentTool | ToolProblems {
  const form = readToolForm(typed);
  if ('problems' in form) return form.problems;
  const made = toolOfForm(form.form, DAY_TOOL);
  return 'problems' in made ? made.problems : made.tool;
}

describe('a version as it is typed', () => {
  it('reads back the same when nothing is changed', () => {
    expect(read(TYPED)).toEqual(DAY_TOOL);
  });

  it('takes sections, draws, tasks, criteria, the page and the calculator', () => {
    const tool = read({
      ...TYPED,
      calculator: 'on',
      itemsPerPage: 'all',
      sections: {
        ...(TYPED as unknown as { sections: object }).sections,
        '7': {
          id: 'safety',
          title: { ru: 'Безопасность', kk: '' },
          tests: { ru: 'Знает правила', kk: '' },
          draws: { '0': { type: 'single_choice', points: '1', count: '4' }, '1': { type: 'numeric', points: '2', count: '' } },
        },
      },
      tasks: { '3': TASK },
    }) as AssessmentTool;
    expect(tool.theory.sections.map(({ id, draws }) => [id, draws.length])).toEqual([
      ['law', 6],
      ['safety', 1],
    ]);
    expect([tool.itemsPerPage, tool.theory.calculator]).toEqual(['all', true]);
    expect(tool.practicalTasks).toMatchObject([
      {
        id: 'task-1',
        equipment: [{ ru: 'Компьютер' }, { ru: 'Линейка' }],
        criteria: [
          { id: 'c-1', kind: 'points', max: 5 },
          { id: 'c-2', kind: 'done', required: true },
        ],
      },
    ]);
  });

  it('never gives the id of one criterion to another', () => {
    const tool = read({
      ...TYPED,
      tasks: {
        '0': {
          ...TASK,
          criteria: {
            '0': { id: '', text: { ru: 'Новый', kk: '' }, points: '1' },
            '1': { id: 'c-1', text: { ru: 'Прежний', kk: '' }, points: '1' },
          },
        },
      },
    }) as AssessmentTool;
    expect(tool.practicalTasks[0]?.criteria.map(({ id, text }) => [id, text.ru])).toEqual([
      ['c-2', 'Новый'],
      ['c-1', 'Прежний'],
    ]);
  });

  it.each<[string, object, string, string]>([
    ['a time that is no number', { minutes: 'час' }, 'minutes', 'whole:1:600'],
    ['a mark that nobody can reach', { rule: 'percent>', mark: '100' }, 'mark', 'too_high:100'],
    ['no sections', { sections: {} }, 'sections', 'no_sections'],
    ['more tasks than there are', { tasks: { '0': TASK }, tasksToDraw: '2' }, 'tasksToDraw', 'too_many:1'],
    ['a task without a text', { tasks: { '4': { ...TASK, text: { ru: ' ' } } } }, 'tasks.4.text.ru', 'missing'],
    ['a task without criteria', { tasks: { '4': { ...TASK, criteria: {} } } }, 'tasks.4.criteria', 'no_criteria'],
    ['Kazakh of another number of lines', { aids: { ru: 'а\nб', kk: 'а' } }, 'aids.kk', 'lines:2:1'],
    ['no practice at all', { hasPortfolio: undefined, tasks: {} }, 'tasks', 'no_practice'],
    [
      'a portfolio without questions',
      { portfolio: { ...(TYPED as unknown as { portfolio: object }).portfolio, questions: { ru: '' } } },
      'portfolio.questions.ru',
      'missing',
    ],
  ])('says where %s stands', (_what, change, path, code) => {
    expect(read({ ...TYPED, ...change })).toEqual({ [path]: code });
  });

  it.each([null, 'x', [], { sections: 'x' }, { sections: { __proto__: {}, a: 1 } }])(
    'answers hostile shapes with problems: %j',
    (typed) => {
      expect(Object.keys(read(typed as object)).length).toBeGreaterThan(0);
    },
  );
});
