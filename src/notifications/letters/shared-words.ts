import { z } from 'zod';
import type { ExamFacts, LetterFacts } from '../ports.ts';
import { type Cell, facts, type Part } from './letter-words.ts';
import { dayInWords, dayOfMoment, momentInWords, timeOfMoment } from './words.ts';

/** The place of the move in the history and the state after it. */
export const moveParams = z.object({ seq: z.int().optional(), to: z.string().optional() });
export const anyParams = z.object({});

/** «Заявление № 779», «Заявка № 12» */
export const numbered = ({ number, applicationWord }: LetterFacts): string =>
  number === null ? applicationWord : `${applicationWord} №\u00a0${number}`;

export const until = (label: string, lastDay: string | null, today: Temporal.PlainDate): Cell | null =>
  lastDay ? { label, value: `до ${dayInWords(lastDay, today)}` } : null;

export const aboutApplication = (its: LetterFacts): readonly Part[] => [
  facts({ label: 'Квалификация', value: its.qualification }, { label: 'Центр', value: its.centre }),
];

/** Date, hour and place of an exam, in the zone of its site. */
export function aboutExam(exam: ExamFacts, today: Temporal.PlainDate): readonly Part[] {
  const { startsAt, timeZone, city, site, address, room, parts, mapUrl } = exam;
  return [
    facts(
      { label: 'День', value: dayOfMoment(startsAt, timeZone, today) },
      { label: 'Начало', value: `${timeOfMoment(startsAt, timeZone)}, время местное (${city})` },
      { label: 'Место', value: [site, address, room].filter(Boolean).join(', ') },
      parts.length > 0 ? { label: 'Что будет', value: parts.join(', ') } : null,
    ),
    ...(mapUrl ? [{ part: 'link', label: 'Показать на карте', href: mapUrl } as const] : []),
  ];
}

export const whatToBring = ({ bring }: ExamFacts): readonly Part[] =>
  bring.length > 0 ? [{ part: 'list', title: 'Возьмите с собой', items: bring }] : [];

/** «15 декабря, вторник, 10:00 (Екатеринбург)» */
export const examMoment = (exam: ExamFacts, today: Temporal.PlainDate): string =>
  `${momentInWords(exam.startsAt, exam.timeZone, today)} (${exam.city})`;

/** « до 24 декабря, четверг», where there is a term to appeal. */
export const appealTerm = (lastDay: string | null, today: Temporal.PlainDate): string =>
  lastDay ? ` до ${dayInWords(lastDay, today)}` : '';
