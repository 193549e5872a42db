import type { PracticeCard, SheetCard } from '#exams/index.ts';
import { currentLanguage, say } from '#platform/language.ts';
import { timeAt } from '#web/ui/dates.ts';
import { showText } from './shown-text.ts';

/** The expert's card with texts ready to show and times on the site's clock. */
export function showPractice({ sheets, portfolio, now, ...card }: PracticeCard) {
  return {
    ...card,
    now: now.toString(),
    portfolio: portfolio.map(({ id, version, link }) => ({ id, name: version?.name ?? link ?? '', pages: version?.pages ?? null })),
    sheets: sheets.map((sheet) => showSheet(sheet, card)),
  };
}

const inKazakh = () => currentLanguage() === 'kk';

function showSheet({ content, startedAt, endedAt: _, ...sheet }: SheetCard, place: { zone: string; city: string }) {
  const minutes = content.timeLimitMinutes ?? content.interviewMinutes ?? 0;
  return {
    ...sheet,
    title: content.action ? say(content.action) : null,
    labourFunction: content.labourFunction ? say(content.labourFunction) : null,
    text: content.text ? showText((inKazakh() && content.text.kk) || content.text.ru) : null,
    minutes,
    requirements: content.requirements?.map(say) ?? [],
    questions: content.questions?.map(({ text }) => say(text)) ?? [],
    equipment: [...(content.equipment ?? []), ...(content.aids ?? [])].map(say),
    criteria: content.criteria.map(({ text, ...criterion }) => ({ ...criterion, text: say(text) })),
    startedAt: startedAt && timeAt(startedAt.toString(), place),
    endsAt: startedAt?.add({ minutes }).toString() ?? null,
    until: startedAt && timeAt(startedAt.add({ minutes }).toString(), place),
  };
}

export type SheetShown = ReturnType<typeof showPractice>['sheets'][number];
