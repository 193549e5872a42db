import type { Words } from '#platform/language.ts';
import { inOneLanguage, type ProtocolContent, type ProtocolWords } from './protocol-content.ts';

type Judged<Content extends ProtocolContent | ProtocolWords> = Pick<Content, 'theory' | 'practice' | 'removed'>;

/** A section with less than this share of its points is weak. */
const WEAK_BELOW_PERCENT = 70;

/** Advice for a conclusion, from weak sections, unmet criteria and a removal; the commission edits it. Never empty. */
export function recommend(content: Judged<ProtocolContent>): Required<Pick<Words, 'ru' | 'kk'>>[] {
  const kazakh = adviceOf(inOneLanguage(content, 'kk'), KAZAKH);
  return adviceOf(inOneLanguage(content, 'ru'), RUSSIAN).map((ru, place) => ({ ru, kk: kazakh[place] ?? ru }));
}

interface Phrases {
  readonly removed: string;
  section(title: string, points: number, of: number): string;
  criterion(criterion: string, task: string): string;
  comment(words: string): string;
  readonly nothing: string;
}

const RUSSIAN: Phrases = {
  removed: 'Соблюдать порядок экзамена: он прекращён за повторное нарушение.',
  section: (title, points, of) => `Повторить раздел «${title}»: ${points} из ${of}.`,
  criterion: (criterion, task) => `Отработать: ${criterion} (${task}).`,
  comment: (words) => ` Эксперт отметил: ${words}`,
  nothing: 'Повторить материал профессионального стандарта и пройти экзамен ещё раз.',
};

const KAZAKH: Phrases = {
  removed: 'Емтихан тәртібін сақтау: ол қайталанған бұзушылық үшін тоқтатылды.',
  section: (title, points, of) => `«${title}» бөлімін қайталау: ${of} ішінен ${points}.`,
  criterion: (criterion, task) => `Пысықтау: ${criterion} (${task}).`,
  comment: (words) => ` Сарапшы атап өтті: ${words}`,
  nothing: 'Кәсіптік стандарт материалын қайталап, емтиханды тағы тапсыру.',
};

function adviceOf({ theory, practice, removed }: Judged<ProtocolWords>, say: Phrases): string[] {
  const sections = (theory?.sections ?? [])
    .filter(({ points, of }) => points * 100 < of * WEAK_BELOW_PERCENT)
    .map(({ title, points, of }) => say.section(title, points, of));
  const criteria = (practice?.tasks ?? []).flatMap(({ title, criteria: lines }) =>
    lines
      .filter(({ met }) => !met)
      .map((line) => say.criterion(line.title.replace(/\.$/, ''), title) + (line.comment ? say.comment(line.comment) : '')),
  );
  const advice = [...(removed ? [say.removed] : []), ...sections, ...criteria];
  return advice.length > 0 ? advice : [say.nothing];
}
