import { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';
import { LocalLine } from './rich-text.ts';

const Words = z.string().min(1).max(4000);
const PointId = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);

/** What is told of an assessment tool to everybody: nothing of it is an item, a key or a criterion. */
export const ToolTexts = z.strictObject({
  portfolio: z.array(LocalLine).max(60),
  /** Paragraphs of a task are parted by an empty line. */
  sampleTasks: z.array(z.strictObject({ title: LocalLine, text: z.strictObject({ ru: Words, kk: Words.optional() }) })).max(20),
  /** Acknowledged point by point before the start. */
  briefing: z.array(z.strictObject({ id: PointId, text: LocalLine })).max(60),
});
export type ToolTexts = z.infer<typeof ToolTexts>;

const typed = (max: number) => z.string().max(max).default('');

/** The same as it is typed: one line a requirement or a point; a sample task begins with a line of `# ` and its title. Kazakh keeps the order of the Russian. */
export const ToolTextsForm = z.object({
  portfolioRu: typed(20_000),
  portfolioKk: typed(20_000),
  tasksRu: typed(60_000),
  tasksKk: typed(60_000),
  briefingRu: typed(20_000),
  briefingKk: typed(20_000),
});
export type ToolTextsForm = z.infer<typeof ToolTextsForm>;

/** Refuses: `texts_languages_differ` where Kazakh has another number of points, `texts_task_untitled`, `texts_unclear` where a line is too long. */
export function textsOfForm(form: ToolTextsForm): ToolTexts {
  const texts = ToolTexts.safeParse({
    portfolio: paired(linesOf(form.portfolioRu), linesOf(form.portfolioKk), 'portfolio'),
    sampleTasks: pairs(tasksOf(form.tasksRu), tasksOf(form.tasksKk), 'tasks').map(([ru, kk]) => ({
      title: { ru: ru.title, kk: kk?.title },
      text: { ru: ru.text, kk: kk?.text },
    })),
    briefing: paired(linesOf(form.briefingRu), linesOf(form.briefingKk), 'briefing').map((text, place) => ({ id: `p${place + 1}`, text })),
  });
  if (!texts.success) throw new Refusal('texts_unclear');
  return texts.data;
}

export const formOfTexts = ({ portfolio, sampleTasks, briefing }: ToolTexts): ToolTextsForm => ({
  portfolioRu: portfolio.map(({ ru }) => ru).join('\n'),
  portfolioKk: portfolio
    .map(({ kk }) => kk ?? '')
    .join('\n')
    .trim(),
  tasksRu: sampleTasks.map(({ title, text }) => `# ${title.ru}\n${text.ru}`).join('\n\n'),
  tasksKk: sampleTasks.flatMap(({ title, text }) => (title.kk && text.kk ? [`# ${title.kk}\n${text.kk}`] : [])).join('\n\n'),
  briefingRu: briefing.map(({ text }) => text.ru).join('\n'),
  briefingKk: briefing
    .map(({ text }) => text.kk ?? '')
    .join('\n')
    .trim(),
});

const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function tasksOf(words: string): { title: string; text: string }[] {
  const [before = '', ...tasks] = words.replaceAll('\r', '').split(/^#[ \t]+/m);
  if (before.trim() !== '') throw new Refusal('texts_task_untitled');
  return tasks.map((task) => {
    const [title = '', ...text] = task.split('\n');
    return { title: title.trim(), text: text.join('\n').trim() };
  });
}

function pairs<T>(ru: readonly T[], kk: readonly T[], where: string): [T, T | undefined][] {
  if (kk.length > 0 && kk.length !== ru.length) throw new Refusal('texts_languages_differ', { where, ru: ru.length, kk: kk.length });
  return ru.map((one, place) => [one, kk[place]]);
}

const paired = (ru: readonly string[], kk: readonly string[], where: string): LocalLine[] =>
  pairs(ru, kk, where).map(([one, other]) => ({ ru: one, kk: other }));
