import { z } from 'zod';
import { inCase, personName } from './cases.ts';
import { PART_WORDS, part } from './date-confirmation.ts';
import { definePaper } from './paper.ts';
import { centre, day, letterhead, maybe, qualification, signer, signs, words } from './parts.ts';
import { dateInWords } from './words.ts';

/** Заключение о прохождении экзамена: the result by section and criterion, the reasons, the recommendations. */
export const conclusion = definePaper({
  data: z.object({
    centre,
    number: words,
    day,
    applicant: personName,
    qualification,
    days: z.array(day).min(1),
    parts: z
      .array(
        z.object({
          part,
          score: words,
          threshold: words,
          passed: z.boolean(),
          rows: z.array(z.object({ title: words, mark: words, advice: maybe })).default([]),
        }),
      )
      .min(1),
    reasons: maybe,
    recommendations: z.array(words).min(1),
    /** Retake and appeal: until when, how. */
    next: z.array(words).min(1),
    signer,
  }),
  title: ({ number }) => `Заключение № ${number}`,
  view: (data) => ({
    title: `Заключение о прохождении профессионального экзамена № ${data.number}`,
    foot: `Заключение № ${data.number} от ${dateInWords(data.day)}`,
    centre: letterhead(data.centre),
    number: data.number,
    day: dateInWords(data.day),
    applicantDative: inCase(data.applicant, 'dative'),
    days: data.days.map(dateInWords).join(', '),
    qualification: data.qualification,
    parts: data.parts.map((item) => ({
      title: PART_WORDS[item.part],
      score: item.score,
      threshold: item.threshold,
      outcome: item.passed ? 'часть пройдена' : 'часть не пройдена',
      rows: item.rows.map((row) => ({ title: row.title, mark: row.mark, advice: row.advice ?? '' })),
    })),
    reasons: data.reasons,
    recommendations: data.recommendations,
    next: data.next,
    signer: signs(data.signer),
  }),
});
