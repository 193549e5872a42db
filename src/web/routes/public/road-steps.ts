import { say } from '#platform/language.ts';
import type { Procedure } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import type { Locale } from '#web/ui/dates.ts';
import { partsInWords, reviewClock, tabsInWords, termInGenitive, termOf } from './procedure-words.ts';

export interface RoadStep {
  readonly name: string;
  readonly text: string;
}

/** The five steps from the statement to the paper; every number is the procedure's own. */
export function roadSteps(procedure: Procedure, locale: Locale): readonly RoadStep[] {
  const payment = m.public_road_pay_text({ term: termOf(procedure, 'invoice', locale) });
  return [
    { name: say(procedure.words.application), text: m.public_road_file_text({ tabs: tabsInWords(procedure) }) },
    { name: m.public_road_review(), text: m.public_road_review_text({ term: termOf(procedure, reviewClock(procedure), locale) }) },
    {
      name: m.public_road_pay(),
      text: procedure.filing.payers.includes('employer') ? `${payment} ${m.public_road_pay_employer()}` : payment,
    },
    {
      name: m.public_road_exam(),
      text: procedure.exam.noticeLead
        ? m.public_road_exam_notice_text({ parts: partsInWords(procedure) })
        : m.public_road_exam_text({ parts: partsInWords(procedure) }),
    },
    { name: m.public_road_paper(), text: m.public_road_paper_text({ term: termInGenitive(procedure, 'result_paper') }) },
  ];
}
