import type { AssessmentTool } from '#exams/index.ts';
import { theoryOf, toolOf } from '../tool-writing.ts';
import { SECTION_TITLES } from './items.ts';
import { PRACTICAL_TASKS } from './practical-tasks.ts';

const theory = theoryOf(SECTION_TITLES, {
  calculator: false,
  languages: ['ru', 'kk'],
  // more than 70 percent: 70 of 100 is not enough
  passMark: { unit: 'percent', value: 70, comparison: '>' },
});

export const TOOLS: readonly AssessmentTool[] = [
  toolOf('74.11000.03', {
    theory: theory(40, {
      'kz-labour': { single_choice: 2, multiple_choice: 1, ordering: 1 },
      'kz-electrical-safety': { single_choice: 4, multiple_choice: 1, matching: 1, numeric: 1 },
      'kz-electrical-works': { single_choice: 4, multiple_choice: 1, short_answer: 1, numeric: 1 },
    }),
    practicalTasks: [...PRACTICAL_TASKS['kz-electrician']],
  }),
  toolOf('72.12000.03', {
    theory: theory(40, {
      'kz-labour': { single_choice: 2, multiple_choice: 1, ordering: 1 },
      'kz-welding-technique': { single_choice: 4, multiple_choice: 1, matching: 1, numeric: 1 },
      'kz-welding-quality': { single_choice: 3, multiple_choice: 1, ordering: 1, numeric: 1 },
    }),
    practicalTasks: [...PRACTICAL_TASKS['kz-welder']],
  }),
];
