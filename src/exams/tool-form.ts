import { z } from 'zod';
import { ITEM_TYPES } from './item.ts';

/**
 * A version of an assessment tool as its author types it. Rows (sections, draws, tasks, criteria) stand under keys that are their order; lists are typed a line each,
 * and Kazakh keeps the lines of the Russian. What is wrong is said as a code at its path: `missing`, `whole:1:600`, `long:500`; the page turns it into words.
 */
const text = (most: number) => z.string().trim().min(1, 'missing').max(most, `long:${most}`);
const optional = (most: number) => z.string().trim().max(most, `long:${most}`).default('');
const isWhole = (typed: string, least: number, most: number) => /^\d{1,6}$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .default('')
    .refine((typed) => isWhole(typed, least, most), `whole:${least}:${most}`)
    .transform(Number);
const wholeOrNone = (least: number, most: number) =>
  z
    .string()
    .trim()
    .default('')
    .refine((typed) => typed === '' || isWhole(typed, least, most), `whole:${least}:${most}`)
    .transform((typed) => (typed === '' ? null : Number(typed)));
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
const OwnId = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'id');
const KnownId = z.union([z.literal(''), OwnId]).default('');

const Key = z.string().regex(/^\d{1,6}$/);
type Typed = Readonly<Record<string, unknown>>;
const isEmpty = (value: unknown) => typeof value !== 'string' || value.trim() === '';

/** Rows under their keys; one that was left blank is none. */
const rows = <Row extends z.ZodType>(row: Row, isBlank: (typed: Typed) => boolean = () => false) =>
  z.preprocess(
    (typed) => {
      if (typeof typed !== 'object' || typed === null) return {};
      return Object.fromEntries(
        Object.entries(typed).filter(([, one]) => typeof one === 'object' && one !== null && !isBlank(one as Typed)),
      );
    },
    z.record(Key, row),
  );

const bilingual = { both: (most: number) => ({ ru: text(most), kk: optional(most) }) };
const Line = z.object(bilingual.both(500));
const Lines = z.object({ ru: optional(20_000), kk: optional(20_000) }).default({ ru: '', kk: '' });
const SomeLines = z.object({ ru: text(20_000), kk: optional(20_000) });

/** `percent>=`: at least so many percent; `points>`: more than so many points. */
const MARK_RULES = ['percent>=', 'percent>', 'points>=', 'points>'] as const;
const DECISION_RULES = ['every_criterion', ...MARK_RULES] as const;
export type RuleName = (typeof DECISION_RULES)[number];

const DrawRow = z.object({ type: z.enum(ITEM_TYPES, 'missing'), points: whole(1, 100), count: whole(1, 200) });
const SectionRow = z.object({ id: OwnId, title: Line, tests: Line, draws: rows(DrawRow, ({ count }) => isEmpty(count)) });
/** No points: done or not done. */
const CriterionRow = z.object({ id: KnownId, text: Line, points: wholeOrNone(1, 100), required: ticked });
const Criteria = rows(CriterionRow, ({ text: words }) => isEmpty((words as Typed | undefined)?.ru));
const judged = { criteria: Criteria, rule: z.enum(DECISION_RULES, 'missing'), mark: wholeOrNone(0, 100_000) };

const TaskRow = z.object({
  id: KnownId,
  labourFunction: z.object({ ru: text(500).min(3, 'missing'), kk: optional(500) }),
  action: Line,
  text: z.object({ ru: text(20_000), kk: optional(20_000) }),
  place: Line,
  minutes: whole(1, 1440),
  equipment: Lines,
  aids: Lines,
  ...judged,
});

const Portfolio = z.object({ requirements: SomeLines, questions: SomeLines, minutes: whole(1, 480), ...judged });

const ToolForm = z.object({
  /** What the page was made of: a version that another author has saved meanwhile is not written over. */
  basis: z.string().max(64),
  minutes: whole(1, 600),
  rule: z.enum(MARK_RULES, 'missing'),
  mark: whole(0, 100_000),
  calculator: ticked,
  kazakh: ticked,
  aids: Lines,
  itemsPerPage: z.enum(['one', 'all'], 'missing'),
  resultShown: z.enum(['at_once', 'after_protocol'], 'missing'),
  sections: rows(SectionRow),
  tasks: rows(TaskRow),
  tasksToDraw: whole(1, 50),
  criterionDifference: wholeOrNone(0, 100),
  totalDifference: wholeOrNone(0, 10_000),
  hasPortfolio: ticked,
  portfolio: z.unknown(),
});
export type ToolForm = Omit<z.infer<typeof ToolForm>, 'portfolio'> & { readonly portfolio: z.infer<typeof Portfolio> | null };
export type SectionForm = z.infer<typeof SectionRow>;
export type TaskForm = z.infer<typeof TaskRow>;
export type JudgedForm = Pick<TaskForm, 'criteria' | 'rule' | 'mark'>;

/** Where, by the path of the field, and what: a code with its numbers. */
export type ToolProblems = Readonly<Record<string, string>>;

/** Reads what was typed. @returns the form, or what is wrong with its fields. */
export function readToolForm(typed: unknown): { readonly form: ToolForm } | { readonly problems: ToolProblems } {
  const form = ToolForm.safeParse(typed);
  const portfolio = form.success && !form.data.hasPortfolio ? null : Portfolio.safeParse((typed as Typed | null)?.portfolio);
  const hasPortfolio = (typed as Typed | null)?.hasPortfolio === 'on';
  if (form.success && (!portfolio || portfolio.success)) return { form: { ...form.data, portfolio: portfolio?.data ?? null } };
  return {
    problems: {
      ...problemsOf(form.error?.issues ?? [], ''),
      ...(hasPortfolio ? problemsOf(portfolio?.error?.issues ?? [], 'portfolio.') : {}),
    },
  };
}

const problemsOf = (issues: readonly z.core.$ZodIssue[], prefix: string): ToolProblems =>
  Object.fromEntries(issues.map(({ path, message }) => [prefix + path.join('.'), /^[a-z_]+(:\d+)*$/.test(message) ? message : 'missing']));
