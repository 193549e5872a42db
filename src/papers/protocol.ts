import { z } from 'zod';
import { fullName, personName } from './cases.ts';
import { definePaper } from './paper.ts';
import {
  centre,
  day,
  filed,
  identity,
  letterhead,
  maybe,
  moment,
  PRACTICE_WORDS,
  practiceKind,
  qualification,
  site,
  siteWords,
  standardWords,
  words,
} from './parts.ts';
import { identityWords } from './statement.ts';
import { counted, dateInWords, decimal, momentIn, momentInDigits } from './words.ts';

const member = z.object({ name: personName, role: words });
const time = { startedAt: moment, endedAt: moment.nullable().default(null) };
const mark = { points: z.number().nullable().default(null), of: z.number().nullable().default(null) };

/** Протокол экзамена of one applicant. `score`, `threshold`, `outcome` are words, since units and comparison are the assessment tool's. */
export const protocol = definePaper({
  data: z.object({
    centre,
    number: words,
    day,
    /** «№ 12 от 01.12.2026» where this one takes the place of another. */
    corrects: maybe,
    application: filed,
    applicant: personName,
    identity: identity.nullable().default(null),
    qualification,
    tool: z.object({ code: words, version: words }),
    council: words,
    site,
    days: z.array(day).min(1),
    commission: z.array(member).min(1),
    theory: z
      .object({
        ...time,
        variant: maybe,
        score: words,
        threshold: words,
        passed: z.boolean(),
        sections: z.array(z.object({ title: words, ...mark })).default([]),
      })
      .nullable()
      .default(null),
    practice: z
      .object({
        ...time,
        kind: practiceKind,
        score: words,
        threshold: words,
        passed: z.boolean(),
        tasks: z.array(
          z.object({
            title: words,
            criteria: z.array(z.object({ title: words, ...mark, done: z.boolean().nullable().default(null), comment: maybe })),
          }),
        ),
      })
      .nullable()
      .default(null),
    incidents: z.array(z.object({ at: moment, words, consequence: words })).default([]),
    opinions: z.array(z.object({ name: personName, words })).default([]),
    passed: z.boolean(),
    decisionWords: maybe,
    votes: z
      .object({ for: z.number().int(), against: z.number().int(), castingVote: z.boolean().default(false) })
      .nullable()
      .default(null),
    annexes: z.array(words).default([]),
    signatures: z.array(member.extend({ at: moment.nullable().default(null), sha256: maybe })).min(1),
  }),
  title: ({ number }) => `Протокол № ${number}`,
  view: (data) => {
    const { zone } = data.site;
    return {
      title: `Протокол ${data.centre.country === 'kz' ? 'процедуры признания' : 'профессионального экзамена'} № ${data.number}`,
      foot: `Протокол № ${data.number} от ${dateInWords(data.day)}`,
      centre: letterhead(data.centre),
      number: data.number,
      day: dateInWords(data.day),
      corrects: data.corrects,
      applicantName: fullName(data.applicant),
      application: `№ ${data.application.number} от ${momentInDigits(data.centre.zone, data.application.at)}`,
      identity: data.identity && identityWords(data.identity),
      qualification: data.qualification,
      standard: standardWords(data.qualification),
      tool: `${data.tool.code}, версия ${data.tool.version}`,
      council: data.council,
      site: siteWords(data.site),
      days: data.days.map(dateInWords).join(', '),
      commission: data.commission.map((item) => ({ name: fullName(item.name), role: item.role })),
      theory: data.theory && {
        variant: data.theory.variant,
        time: period(zone, data.theory),
        score: data.theory.score,
        threshold: data.theory.threshold,
        outcome: outcome(data.theory.passed),
        sections: data.theory.sections.map((item) => ({ title: item.title, points: markWords(item) })),
      },
      practice: data.practice && {
        kind: PRACTICE_WORDS[data.practice.kind],
        time: period(zone, data.practice),
        score: data.practice.score,
        threshold: data.practice.threshold,
        outcome: outcome(data.practice.passed),
        tasks: data.practice.tasks.map((task) => ({
          title: task.title,
          criteria: task.criteria.map((item) => ({ title: item.title, mark: criterionWords(item), comment: item.comment ?? '' })),
        })),
      },
      incidents: data.incidents.map((item) => ({ at: momentInDigits(zone, item.at), words: item.words, consequence: item.consequence })),
      opinions: data.opinions.map((item) => ({ name: fullName(item.name), words: item.words })),
      decision: data.passed ? 'Экзамен пройден: квалификация соответствует требованиям' : 'Экзамен не пройден',
      decisionWords: data.decisionWords,
      votes:
        data.votes && `за: ${data.votes.for}, против: ${data.votes.against}${data.votes.castingVote ? ', решил голос председателя' : ''}`,
      annexes: data.annexes,
      signatures: data.signatures.map((item) => ({
        name: fullName(item.name),
        role: item.role,
        at: item.at && momentInDigits(zone, item.at),
        hash: item.sha256,
      })),
    };
  },
});

function outcome(passed: boolean): string {
  return passed ? 'часть пройдена' : 'часть не пройдена';
}

export function period(zone: string, { startedAt, endedAt }: { startedAt: string; endedAt: string | null }): string {
  const start = momentInDigits(zone, startedAt);
  if (!endedAt) return start;
  const [from, to] = [momentIn(zone, startedAt), momentIn(zone, endedAt)];
  return `${start} – ${from.date === to.date ? to.time : momentInDigits(zone, endedAt)}`;
}

/** «3 из 5», «3 балла», «—». */
export function markWords({ points, of }: { points: number | null; of: number | null }): string {
  if (points === null) return '—';
  if (of !== null) return `${decimal(points)} из ${decimal(of)}`;
  return Number.isInteger(points) ? counted(points, 'балл', 'балла', 'баллов') : `${decimal(points)} балла`;
}

function criterionWords(item: { points: number | null; of: number | null; done: boolean | null }): string {
  if (item.done === null) return markWords(item);
  return item.done ? 'выполнено' : 'не выполнено';
}
