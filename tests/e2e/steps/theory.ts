import type { Page } from '@playwright/test';
import { DEMO_ITEMS } from '../../../src/demo/content/index.ts';
import { expect } from '../../setup/journey.ts';

type DemoItem = (typeof DEMO_ITEMS)[number];

/** All words of a rich text, as a page shows them. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsIn).join(' ');
  if (value && typeof value === 'object')
    return Object.entries(value)
      .filter(([key]) => !['type', 'kind', 'style'].includes(key))
      .map(([, inner]) => wordsIn(inner))
      .join(' ');
  return '';
}
const plain = (text: string) => text.replace(/[\s ]+/g, ' ').trim();
type Language = 'ru' | 'kk';
type Text = DemoItem['content']['text'];
const shown = (text: Text, language: Language) => plain(wordsIn(text[language] ?? text.ru));

/** What the heading of an item says: its words before the first picture or table. A formula has no words that a page and the bank would spell alike. */
const headed = (text: Text, language: Language): string => {
  const blocks = text[language] ?? text.ru;
  const first = blocks.findIndex(({ kind }) => kind === 'picture' || kind === 'table');
  const head = first < 0 ? blocks : blocks.slice(0, first);
  return plain(
    head
      .flatMap((block) => (block.kind === 'paragraph' ? block.inlines : []))
      .map((one) => (one.kind === 'text' ? one.text : ''))
      .join(''),
  );
};

/** The heading without its formulas. */
const headingOn = async (page: Page): Promise<string> =>
  plain(
    await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
      const copy = heading.cloneNode(true) as HTMLElement;
      for (const formula of copy.querySelectorAll('math')) formula.remove();
      return copy.textContent ?? '';
    }),
  );

/** How a choice is called: by its words, or by what its picture shows. */
const nameOf = (text: Text, language: Language): string => {
  const [first] = text[language] ?? text.ru;
  return first?.kind === 'picture' ? first.alt : shown(text, language);
};

/** What the pages of the exam say in the language of the candidate. */
const PAGE = {
  ru: {
    code: 'Код допуска',
    open: 'Открыть экзамен',
    briefing: 'Инструктаж',
    start: 'Начать',
    place: (place: number) => new RegExp(`^Задание ${place} из (\\d+)`),
    next: 'Дальше',
    answer: /^Ответ/,
    finish: 'Завершить теорию…',
    finishAll: 'Завершить теорию',
    passed: 'Теория сдана',
  },
  kk: {
    code: 'Рұқсат коды',
    open: 'Емтиханды ашу',
    briefing: 'Нұсқаулық',
    start: 'Бастау',
    place: (place: number) => new RegExp(`^(\\d+) ішінен ${place}-тапсырма`),
    next: 'Әрі қарай',
    answer: /^Жауап/,
    finish: 'Теорияны аяқтау…',
    finishAll: 'Теорияны аяқтау',
    passed: 'Теория тапсырылды',
  },
} as const;

/** Types the admission code and begins. */
export async function openExam(page: Page, code: string, language: Language = 'ru'): Promise<void> {
  const words = PAGE[language];
  await page.goto('/exam');
  await page.getByLabel(words.code).fill(code);
  await page.getByRole('button', { name: words.open }).click();
  await acknowledgeBriefing(page, language);
  await page.getByRole('button', { name: words.start }).click();
  await expect(page.getByText(words.place(1))).toBeVisible();
}

/** Ticks the points of the briefing one by one. */
export async function acknowledgeBriefing(page: Page, language: Language = 'ru'): Promise<void> {
  const briefing = page.getByRole('group', { name: PAGE[language].briefing });
  await expect(briefing).toBeVisible();
  for (const point of await briefing.getByRole('checkbox').all()) await point.check();
}

/** Answers every item by the key of the demo's bank; steps to be put in order are left as they stand. */
export async function answerAll(page: Page, language: Language = 'ru'): Promise<void> {
  const words = PAGE[language];
  const all = Number(words.place(1).exec((await page.getByText(words.place(1)).textContent()) ?? '')?.[1]);
  for (let place = 1; place <= all; place += 1) {
    await expect(page.getByText(words.place(place))).toBeVisible();
    const heading = await headingOn(page);
    const asked = DEMO_ITEMS.filter((item) => headed(item.content.text, language) === heading);
    for (const item of asked) if (asked.length === 1 || (await offers(page, item, language))) await answer(page, item, language);
    if (place < all) await page.getByRole('button', { name: words.next }).click();
  }
}

/** Two councils may ask the same question and offer other answers. */
async function offers(page: Page, { content }: DemoItem, language: Language): Promise<boolean> {
  if (!('choices' in content)) return true;
  const [first] = content.choices;
  return first !== undefined && (await choiceNamed(page, nameOf(first.text, language)).count()) > 0;
}

const choiceNamed = (page: Page, name: string) => page.getByText(name, { exact: true }).or(page.getByAltText(name, { exact: true }));

async function answer(page: Page, { content, key }: DemoItem, language: Language): Promise<void> {
  const say = (text: Text) => nameOf(text, language);
  if (content.type === 'single_choice' && key.type === 'single_choice') {
    const right = content.choices.find(({ id }) => id === key.choice);
    if (right) await choiceNamed(page, say(right.text)).click();
  }
  if (content.type === 'multiple_choice' && key.type === 'multiple_choice')
    for (const choice of content.choices) if (key.choices.includes(choice.id)) await choiceNamed(page, say(choice.text)).click();
  if (content.type === 'matching' && key.type === 'matching')
    for (const left of content.left) {
      const right = content.right.find(({ id }) => id === key.pairs[left.id]);
      if (right) await page.getByLabel(say(left.text), { exact: true }).selectOption({ label: say(right.text) });
    }
  const typed = page.getByRole('textbox', { name: PAGE[language].answer });
  if (key.type === 'numeric') await typed.fill(String(key.value).replace('.', ','));
  if (key.type === 'short_answer') await typed.fill(key.accepted[0] ?? '');
}

/** «Завершить теорию…» when everything is on the server. */
export async function finishTheory(page: Page, language: Language = 'ru'): Promise<void> {
  const words = PAGE[language];
  await page.getByRole('button', { name: words.finish }).first().click();
  await page.getByRole('button', { name: words.finishAll, exact: true }).click();
  await expect(page.getByText(words.passed)).toBeVisible();
}
