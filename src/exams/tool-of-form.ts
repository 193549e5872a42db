import { AssessmentTool } from './assessment-tool.ts';
import { maxPoints, type PassMark, passes } from './blueprint.ts';
import type { Criterion, DecisionRule } from './practice.ts';
import type { LocalLine, LocalText } from './rich-text.ts';
import type { JudgedForm, SectionForm, TaskForm, ToolForm, ToolProblems } from './tool-form.ts';
import { StandingTexts } from './typed-text.ts';

type Lines = { readonly ru: string; readonly kk: string };
type Words = Lines;

/**
 * What the author typed as a version. Problems that only the whole has (a mark that nobody can reach, more tasks drawn than there are) come back by the path of the field.
 * @param before  the version that it began with: texts of tasks keep its tables and pictures.
 */
export function toolOfForm(
  form: ToolForm,
  before: AssessmentTool,
): { readonly tool: AssessmentTool } | { readonly problems: ToolProblems } {
  const problems: Record<string, string> = {};
  const made = new Maker(problems, before).tool(form);
  if (Object.keys(problems).length > 0) return { problems };
  return { tool: AssessmentTool.parse(made) };
}

class Maker {
  readonly #problems: Record<string, string>;
  readonly #before: AssessmentTool;

  constructor(problems: Record<string, string>, before: AssessmentTool) {
    this.#problems = problems;
    this.#before = before;
  }

  tool(form: ToolForm): AssessmentTool {
    const { code, qualificationCode } = this.#before;
    const tasks = Object.entries(form.tasks);
    const portfolio = form.portfolio && this.#portfolio(form.portfolio);
    if (tasks.length === 0 && !portfolio) this.#problems.tasks = 'no_practice';
    if (tasks.length > 0 && form.tasksToDraw > tasks.length) this.#problems.tasksToDraw = `too_many:${tasks.length}`;
    return {
      code,
      qualificationCode,
      theory: this.#theory(form),
      practicalTasks: this.#withIds(tasks, 'task').map(([key, task]) => this.#task(`tasks.${key}`, task)),
      tasksToDraw: form.tasksToDraw,
      portfolio,
      differenceLimit: { criterionPoints: form.criterionDifference, totalPoints: form.totalDifference },
      resultShown: form.resultShown,
      itemsPerPage: form.itemsPerPage,
    };
  }

  #theory(form: ToolForm): AssessmentTool['theory'] {
    const { languages } = this.#before.theory;
    const entries = Object.entries(form.sections);
    if (entries.length === 0) this.#problems.sections = 'no_sections';
    const theory = {
      languages: form.kazakh === languages.includes('kk') ? languages : form.kazakh ? (['ru', 'kk'] as const) : (['ru'] as const),
      sections: entries.map(([key, section]) => this.#section(`sections.${key}`, section, form.kazakh)),
      timeLimitMinutes: form.minutes,
      passMark: markOf(form.rule, form.mark),
      calculator: form.calculator,
      aids: this.#lines('aids', form.aids),
    };
    const ids = entries.map(([, { id }]) => id);
    for (const [key, { id }] of entries) if (ids.filter((one) => one === id).length > 1) this.#problems[`sections.${key}.id`] = 'twice';
    const most = maxPoints(theory);
    if (!passes(most, most, theory.passMark)) this.#problems.mark = theory.passMark.unit === 'points' ? `too_high:${most}` : 'too_high:100';
    return { ...theory, languages: [...theory.languages] };
  }

  #section(path: string, { id, title, tests, draws }: SectionForm, kazakh: boolean): AssessmentTool['theory']['sections'][number] {
    if (Object.keys(draws).length === 0) this.#problems[`${path}.draws`] = 'no_draws';
    if (kazakh && title.kk === '') this.#problems[`${path}.title.kk`] = 'missing';
    return { id, title: local(title), tests: local(tests), draws: Object.values(draws) };
  }

  #task(path: string, task: TaskForm & { id: string }): AssessmentTool['practicalTasks'][number] {
    return {
      id: task.id,
      labourFunction: local(task.labourFunction),
      action: local(task.action),
      text: this.#text(task.text),
      place: local(task.place),
      timeLimitMinutes: task.minutes,
      equipment: this.#lines(`${path}.equipment`, task.equipment),
      aids: this.#lines(`${path}.aids`, task.aids),
      ...this.#judged(path, task),
    };
  }

  #portfolio(portfolio: NonNullable<ToolForm['portfolio']>): NonNullable<AssessmentTool['portfolio']> {
    const known = this.#before.portfolio?.questions ?? [];
    const questions = this.#lines('portfolio.questions', portfolio.questions).map((text) => ({
      id: known.find((one) => one.text.ru === text.ru)?.id ?? '',
      text,
    }));
    return {
      requirements: this.#lines('portfolio.requirements', portfolio.requirements),
      questions: withFreeIds(questions, 'q', known),
      interviewMinutes: portfolio.minutes,
      ...this.#judged('portfolio', portfolio),
    };
  }

  #judged(path: string, { criteria, rule, mark }: JudgedForm): { criteria: Criterion[]; decision: DecisionRule } {
    if (Object.keys(criteria).length === 0) this.#problems[`${path}.criteria`] = 'no_criteria';
    const made = withFreeIds(Object.values(criteria), 'c').map(({ id, text, points, required }): Criterion => {
      const common = { id, text: local(text), required };
      return points === null ? { ...common, kind: 'done' } : { ...common, kind: 'points', max: points };
    });
    if (rule === 'every_criterion') return { criteria: made, decision: { kind: 'every_criterion' } };
    if (mark === null) this.#problems[`${path}.mark`] = 'missing';
    const passMark = markOf(rule, mark ?? 0);
    const most = made.reduce((sum, one) => sum + (one.kind === 'points' ? one.max : 1), 0);
    if (!passes(most, most, passMark)) this.#problems[`${path}.mark`] = passMark.unit === 'points' ? `too_high:${most}` : 'too_high:100';
    return { criteria: made, decision: { kind: 'pass_mark', passMark } };
  }

  #withIds(tasks: readonly (readonly [string, TaskForm])[], prefix: string): [string, TaskForm & { id: string }][] {
    const ids = withFreeIds(
      tasks.map(([, task]) => task),
      prefix,
    );
    return tasks.map(([key], place) => [key, ids[place] as TaskForm & { id: string }]);
  }

  #lines(path: string, typed: Lines): LocalLine[] {
    const [ru, kk] = [linesOf(typed.ru), linesOf(typed.kk)];
    if (kk.length > 0 && kk.length !== ru.length) this.#problems[`${path}.kk`] = `lines:${ru.length}:${kk.length}`;
    for (const [language, lines] of [
      ['ru', ru],
      ['kk', kk],
    ] as const)
      if (lines.some((line) => line.length > 500)) this.#problems[`${path}.${language}`] = 'long:500';
    return ru.map((line, place) => local({ ru: line, kk: kk[place] ?? '' }));
  }

  #text(typed: Words): LocalText {
    const standing = (language: 'ru' | 'kk') =>
      new StandingTexts(
        this.#before.practicalTasks.flatMap(({ text }) => (text[language] ? [text[language]] : [])),
        language,
      );
    return { ru: standing('ru').rich(typed.ru), ...(typed.kk === '' ? {} : { kk: standing('kk').rich(typed.kk) }) };
  }
}

const local = ({ ru, kk }: Words): LocalLine => ({ ru, ...(kk === '' ? {} : { kk }) });

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function markOf(rule: string, value: number): PassMark {
  return { unit: rule.startsWith('points') ? 'points' : 'percent', value, comparison: rule.endsWith('>=') ? '>=' : '>' };
}

/** A row without an id, or with one that stands already, gets the next free one: ids of what was there before are never given to something else. */
function withFreeIds<Row extends { id: string }>(given: readonly Row[], prefix: string, taken: readonly { id: string }[] = []): Row[] {
  const used = new Set<string>();
  const all = new Set([...given, ...taken].map(({ id }) => id));
  let last = 0;
  return given.map((row) => {
    let id = row.id;
    while (id === '' || used.has(id)) {
      last += 1;
      if (!all.has(`${prefix}-${last}`)) id = `${prefix}-${last}`;
    }
    used.add(id);
    return { ...row, id };
  });
}
