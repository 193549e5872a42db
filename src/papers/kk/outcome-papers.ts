import { fullName } from '../cases.ts';
import type { certificate as russianCertificate } from '../certificate.ts';
import type { conclusion as russianConclusion } from '../conclusion.ts';
import type { KazakhOf } from '../paper.ts';
import { period, type protocol as russianProtocol } from '../protocol.ts';
import { dateInWordsKk, decimal, momentInDigits } from '../words.ts';
import { applicationWords, identityWords, letterhead, outcome, PART_WORDS, PRACTICE_WORDS, registryWords } from './parts.ts';

export const protocol: KazakhOf<typeof russianProtocol> = {
  title: ({ number }) => `№ ${number} хаттама`,
  view: (data) => ({
    title: `№ ${data.number} кәсіптік емтихан хаттамасы`,
    foot: `№ ${data.number} хаттама, ${dateInWordsKk(data.day)}`,
    centre: letterhead(data.centre),
    day: dateInWordsKk(data.day),
    application: applicationWords(data.centre.zone, data.application),
    identity: data.identity && identityWords(data.identity),
    tool: `${data.tool.code}, нұсқасы ${data.tool.version}`,
    days: data.days.map(dateInWordsKk).join(', '),
    theory: data.theory && {
      variant: data.theory.variant,
      time: period(data.site.zone, data.theory),
      score: data.theory.score,
      threshold: data.theory.threshold,
      outcome: outcome(data.theory.passed),
      sections: data.theory.sections.map((item) => ({ title: item.title, points: markWords(item) })),
    },
    practice: data.practice && {
      kind: PRACTICE_WORDS[data.practice.kind],
      time: period(data.site.zone, data.practice),
      score: data.practice.score,
      threshold: data.practice.threshold,
      outcome: outcome(data.practice.passed),
      tasks: data.practice.tasks.map(({ title, criteria }) => ({
        title,
        criteria: criteria.map((item) => ({ title: item.title, mark: criterionWords(item), comment: item.comment ?? '' })),
      })),
    },
    decision: data.passed ? 'Емтихан тапсырылды: біліктілік талаптарға сәйкес келеді' : 'Емтихан тапсырылмады',
    votes:
      data.votes &&
      `қолдағаны: ${data.votes.for}, қарсысы: ${data.votes.against}${data.votes.castingVote ? ', төрағаның дауысы шешті' : ''}`,
  }),
};

/** «5 ішінен 3», «3 балл», «—». */
function markWords({ points, of }: { points: number | null; of: number | null }): string {
  if (points === null) return '—';
  return of === null ? `${decimal(points)}\u00a0балл` : `${decimal(of)} ішінен ${decimal(points)}`;
}

function criterionWords(item: { points: number | null; of: number | null; done: boolean | null }): string {
  if (item.done === null) return markWords(item);
  return item.done ? 'орындалды' : 'орындалмады';
}

export const certificate: KazakhOf<typeof russianCertificate> = {
  title: ({ number }) => `Біліктілік туралы № ${number} куәлік`,
  view: (data) => ({
    title: `Біліктілік туралы № ${data.number} куәлік`,
    foot: `№ ${data.number} куәлікке қосымша`,
    centre: letterhead(data.centre),
    registryLine: [registryWords(data.centre), data.centre.city].filter(Boolean).join('  ·  '),
    meets: 'мына біліктілікке қойылатын талаптарға сәйкес келеді',
    issued: dateInWordsKk(data.issuedOn),
    validUntil: dateInWordsKk(data.validUntil),
    signedWords: data.signed ? `Басшы жүйеде қол қойды, ${momentInDigits(data.centre.zone, data.signed.at)} (${data.centre.city}). ` : '',
  }),
};

export const conclusion: KazakhOf<typeof russianConclusion> = {
  title: ({ number }) => `№ ${number} қорытынды`,
  view: (data) => ({
    title: `Кәсіптік емтиханнан өту туралы № ${data.number} қорытынды`,
    foot: `№ ${data.number} қорытынды, ${dateInWordsKk(data.day)}`,
    centre: letterhead(data.centre),
    day: dateInWordsKk(data.day),
    applicantName: fullName(data.applicant),
    days: data.days.map(dateInWordsKk).join(', '),
    parts: data.parts.map((item) => ({
      title: PART_WORDS[item.part],
      score: item.score,
      threshold: item.threshold,
      outcome: outcome(item.passed),
      rows: item.rows.map((row) => ({ title: row.title, mark: row.mark, advice: row.advice ?? '' })),
    })),
  }),
};
