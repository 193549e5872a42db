import type { ExamFacts, LetterFacts } from '../../ports.ts';
import { type Cell, facts, type Part } from '../letter-words.ts';
import { timeOfMoment } from '../words.ts';
import { dayInWords, dayOfMoment, daysInWords, momentInWords, untilDay } from './words.ts';

/** «№ 779 өтінім» */
export const numbered = ({ number }: LetterFacts): string => (number === null ? 'Өтінім' : `№\u00a0${number} өтінім`);

export const until = (label: string, lastDay: string | null, today: Temporal.PlainDate): Cell | null =>
  lastDay ? { label, value: untilDay(lastDay, today) } : null;

/** «, мерзімі: 4 желтоқсан, жұма», to follow what is to be done. No ending depends on the day. */
export const term = (lastDay: string | null, today: Temporal.PlainDate): string =>
  lastDay ? `, мерзімі: ${dayInWords(lastDay, today)}` : '';

/** Whose turn it is and until when, while a date is to be chosen. */
export const turnToChoose = (its: LetterFacts, today: Temporal.PlainDate): Part =>
  facts(until('Кезек сізде', its.lastDay, today) ?? { label: 'Кезек сізде', value: 'күнді келісіңіз' }, nearest(its, today));

export const nearest = (its: LetterFacts, today: Temporal.PlainDate): Cell | null =>
  its.nearestDays.length > 0 ? { label: 'Жақын күндер', value: daysInWords(its.nearestDays, today) } : null;

export const aboutApplication = (its: LetterFacts): readonly Part[] => [
  facts({ label: 'Біліктілік', value: its.qualification }, { label: 'Орталық', value: its.centre }),
];

/** Date, hour and place of an exam, in the zone of its site. */
export function aboutExam(exam: ExamFacts, today: Temporal.PlainDate): readonly Part[] {
  const { startsAt, timeZone, city, site, address, room, parts, mapUrl } = exam;
  return [
    facts(
      { label: 'Күні', value: dayOfMoment(startsAt, timeZone, today) },
      { label: 'Басталуы', value: `${timeOfMoment(startsAt, timeZone)}, жергілікті уақыт (${city})` },
      { label: 'Орны', value: [site, address, room].filter(Boolean).join(', ') },
      parts.length > 0 ? { label: 'Не болады', value: parts.join(', ') } : null,
    ),
    ...(mapUrl ? [{ part: 'link', label: 'Картадан көрсету', href: mapUrl } as const] : []),
  ];
}

export const whatToBring = ({ bring }: ExamFacts): readonly Part[] =>
  bring.length > 0 ? [{ part: 'list', title: 'Өзіңізбен алып келіңіз', items: bring }] : [];

/** «15 желтоқсан, сейсенбі, 10:00 (Астана)» */
export const examMoment = (exam: ExamFacts, today: Temporal.PlainDate): string =>
  `${momentInWords(exam.startsAt, exam.timeZone, today)} (${exam.city})`;
