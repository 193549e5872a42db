import type { ProtocolContent } from './protocol-content.ts';

/** A section with less than this share of its points is weak. */
const WEAK_BELOW_PERCENT = 70;

/** Advice for a conclusion, from weak sections, unmet criteria and a removal; the commission edits it. Never empty. */
export function recommend({ theory, practice, removed }: Pick<ProtocolContent, 'theory' | 'practice' | 'removed'>): string[] {
  const sections = (theory?.sections ?? [])
    .filter(({ points, of }) => points * 100 < of * WEAK_BELOW_PERCENT)
    .map(({ title, points, of }) => `Повторить раздел «${title}»: ${points} из ${of}.`);
  const criteria = (practice?.tasks ?? []).flatMap(({ title, criteria: lines }) =>
    lines
      .filter(({ met }) => !met)
      .map((line) => `Отработать: ${line.title.replace(/\.$/, '')} (${title}).${line.comment ? ` Эксперт отметил: ${line.comment}` : ''}`),
  );
  const general = removed ? ['Соблюдать порядок экзамена: он прекращён за повторное нарушение.'] : [];
  const advice = [...general, ...sections, ...criteria];
  return advice.length > 0 ? advice : ['Повторить материал профессионального стандарта и пройти экзамен ещё раз.'];
}
