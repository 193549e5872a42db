import type { ToolProblems } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';

const WORDS: Readonly<Record<string, (...numbers: number[]) => string>> = {
  missing: () => m.exam_problem_missing(),
  id: () => m.exam_problem_id(),
  twice: () => m.exam_problem_twice(),
  whole: (least = 0, most = 0) => m.exam_problem_whole({ least, most }),
  long: (most = 0) => m.exam_problem_long({ most }),
  lines: (ru = 0, kk = 0) => m.exam_problem_lines({ ru, kk }),
  too_high: (most = 0) => m.exam_problem_too_high({ most }),
  too_many: (most = 0) => m.exam_problem_too_many({ most }),
  no_sections: () => m.exam_problem_no_sections(),
  no_draws: () => m.exam_problem_no_draws(),
  no_criteria: () => m.exam_problem_no_criteria(),
  no_practice: () => m.exam_problem_no_practice(),
  forbidden: () => m.exam_problem_calculator(),
};

/** What is wrong with a field, in words: `whole:1:600` is «Целое число от 1 до 600». */
export function problemInWords(problem: string | undefined): string | undefined {
  if (problem === undefined) return undefined;
  const [code = '', ...numbers] = problem.split(':');
  return (WORDS[code] ?? WORDS.missing)?.(...numbers.map(Number));
}

export const problemsInOrder = (problems: ToolProblems) =>
  Object.entries(problems).map(([field, problem]) => ({ field, text: problemInWords(problem) ?? '' }));
