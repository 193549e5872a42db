import type { AssessmentTool } from '#exams/index.ts';
import { theoryOf, toolOf } from '../tool-writing.ts';
import { SECTION_TITLES } from './items.ts';
import { PRACTICAL_TASKS } from './practical-tasks.ts';

const theory = theoryOf(SECTION_TITLES);

export const TOOLS: readonly AssessmentTool[] = [
  toolOf('40.05400.01', {
    theory: theory(45, {
      'labour-law': { single_choice: 3, short_answer: 1, ordering: 1 },
      'labour-training': { single_choice: 3, numeric: 1 },
      'labour-conditions': { single_choice: 3, matching: 1 },
      'labour-accidents': { single_choice: 3, numeric: 1 },
      'labour-works': { single_choice: 3, multiple_choice: 1 },
    }),
    practicalTasks: [...PRACTICAL_TASKS['safety-specialist']],
  }),
  toolOf('40.05400.02', {
    theory: theory(60, {
      'labour-law': { single_choice: 4, multiple_choice: 1, ordering: 1, numeric: 1 },
      'labour-training': { single_choice: 3, matching: 1 },
      'labour-conditions': { single_choice: 4, multiple_choice: 1, short_answer: 1 },
      'labour-accidents': { single_choice: 4, multiple_choice: 1, ordering: 1 },
      'labour-works': { single_choice: 4, matching: 1, numeric: 1 },
    }),
    practicalTasks: [...PRACTICAL_TASKS['safety-lead']],
  }),
];
