import type { AssessmentTool, PortfolioAssessment } from '#exams/index.ts';
import { criteriaOf, SEVENTY_PERCENT, theoryOf, toolOf } from '../tool-writing.ts';
import { SECTION_TITLES } from './items.ts';
import { PRACTICAL_TASKS } from './practical-tasks.ts';

const theory = theoryOf(SECTION_TITLES);

const portfolio = (project: string, questions: readonly string[]): PortfolioAssessment => ({
  requirements: [
    { ru: `Не меньше двух работ за последние пять лет: ${project}` },
    { ru: 'Для каждой: название, адрес, заказчик, год, ваша роль и что вы сделали сами' },
    { ru: 'Подтверждение участия: лист подписей, приказ или договор' },
    { ru: 'Один файл PDF до 50 МБ или ссылка, которая открывается без пароля; на экзамен принесите распечатку' },
    { ru: 'Нет сведений, составляющих тайну заказчика' },
  ],
  questions: questions.map((words, index) => ({ id: `q${index + 1}`, text: { ru: words } })),
  interviewMinutes: 40,
  criteria: criteriaOf([
    ['completeness', 'Портфолио отвечает требованиям к составу', 10],
    ['own-part', 'Собственный вклад показан и подтверждён', 20],
    ['decisions', 'Решения обоснованы нормами и условиями объекта', 30],
    ['coordination', 'Показана работа с заказчиком, экспертизой, смежниками', 20],
    ['answers', 'Ответы на вопросы верны и полны', 20],
    ['authorship', 'Авторство не вызывает сомнений', 'done'],
  ]),
  decision: SEVENTY_PERCENT,
});

const tool = (
  key: keyof typeof PRACTICAL_TASKS,
  qualificationCode: string,
  own: Pick<AssessmentTool, 'theory' | 'portfolio'>,
): AssessmentTool => toolOf(qualificationCode, { ...own, practicalTasks: [...PRACTICAL_TASKS[key]] });

export const TOOLS: readonly AssessmentTool[] = [
  tool('chief-engineer', '10.01500.01', {
    theory: theory(90, {
      'urban-planning': { single_choice: 5, multiple_choice: 2, short_answer: 1, numeric: 1 },
      documentation: { single_choice: 6, multiple_choice: 1, matching: 1, ordering: 1, numeric: 1 },
      survey: { single_choice: 3, multiple_choice: 1, numeric: 1 },
      standards: { single_choice: 3, multiple_choice: 1, matching: 1 },
      'information-model': { single_choice: 3, matching: 1 },
      control: { single_choice: 3, ordering: 1 },
      safety: { single_choice: 2, numeric: 1 },
    }),
    portfolio: portfolio('проекты зданий или сооружений, где вы были главным инженером проекта или его заместителем', [
      'Как вы проверяли достаточность исходных данных?',
      'Какое замечание экспертизы было самым трудным и как вы его сняли?',
      'Какие изменения вносили после экспертизы и на каком основании?',
      'Как вы согласовывали решения между разделами?',
    ]),
  }),
  tool('chief-architect', '10.01500.02', {
    theory: theory(75, {
      'urban-planning': { single_choice: 5, multiple_choice: 2, short_answer: 1 },
      documentation: { single_choice: 5, multiple_choice: 1, matching: 1, numeric: 1 },
      standards: { single_choice: 4, multiple_choice: 1, matching: 1 },
      'information-model': { single_choice: 2, multiple_choice: 1 },
      control: { single_choice: 2 },
      safety: { single_choice: 2, matching: 1 },
    }),
    portfolio: portfolio('архитектурные проекты, которыми вы руководили', [
      'Почему выбрано такое объёмно-планировочное решение?',
      'Как учтены предельные параметры участка?',
      'Как обеспечена доступность для инвалидов?',
    ]),
  }),
  tool('survey-lead', '10.01600.01', {
    theory: theory(75, {
      survey: { single_choice: 6, multiple_choice: 2, matching: 1, ordering: 1, short_answer: 1, numeric: 1 },
      'urban-planning': { single_choice: 4, numeric: 1 },
      documentation: { single_choice: 3, ordering: 1 },
      standards: { single_choice: 2, numeric: 1 },
      'information-model': { single_choice: 2 },
      safety: { single_choice: 3, numeric: 1 },
    }),
    portfolio: portfolio('технические отчёты об инженерных изысканиях, которые вы организовали', [
      'Как вы определяли объёмы полевых работ?',
      'Что изменилось в программе после начала работ и почему?',
      'Какие опасные процессы встретились и что вы рекомендовали?',
    ]),
  }),
  tool('information-modeller', '16.15100.02', {
    theory: theory(60, {
      'information-model': { single_choice: 5, multiple_choice: 1, matching: 1 },
      documentation: { single_choice: 4, matching: 1 },
      standards: { single_choice: 4, numeric: 1 },
      'urban-planning': { single_choice: 3 },
      survey: { single_choice: 2 },
      control: { single_choice: 2 },
    }),
    portfolio: portfolio('информационные модели, которые вы собирали или проверяли', [
      'Как построена среда общих данных вашего проекта?',
      'Какие коллизии были самыми дорогими и как их нашли?',
      'Как вы проверяли требования заказчика к модели?',
    ]),
  }),
];
