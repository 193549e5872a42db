import type { ToolTexts } from '#exams/index.ts';

export interface OfferTexts {
  readonly portfolio: readonly string[];
  readonly sampleTasks: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
}

/** In the reader's language where the council has written in it, else in Russian. The briefing is for those who have a date. */
export function offerTexts({ portfolio, sampleTasks }: ToolTexts, locale: string): OfferTexts {
  const say = (text: { ru: string; kk?: string }) => (locale === 'kk' ? (text.kk ?? text.ru) : text.ru);
  return {
    portfolio: portfolio.map(say),
    sampleTasks: sampleTasks.map(({ title, text }) => ({ title: say(title), paragraphs: say(text).split(/\n\s*\n/) })),
  };
}
