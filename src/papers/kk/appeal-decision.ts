import type { appealDecision as russianDecision } from '../appeal-decision.ts';
import { fullName, shortName } from '../cases.ts';
import type { KazakhOf } from '../paper.ts';
import { dateInWordsKk, momentInDigits } from '../words.ts';

export const appealDecision: KazakhOf<typeof russianDecision> = {
  title: ({ number }) => `Апелляция бойынша № ${number} шешім`,
  view: (data) => ({
    title: `Апелляция бойынша № ${data.number} шешім`,
    foot: `Апелляция бойынша № ${data.number} шешім, ${dateInWordsKk(data.day)}`,
    council: {
      fullName: data.council.fullName,
      shortName: data.council.shortName,
      details: ['Апелляциялық комиссия', ...(data.council.address ? [data.council.address] : [])],
      logo: null,
    },
    day: dateInWordsKk(data.day),
    registered: dateInWordsKk(data.registeredOn),
    appellant: fullName(data.appellant),
    votes: [
      `қанағаттандыру: ${data.votes.uphold}`,
      ...(data.votes.partly > 0 ? [`ішінара қанағаттандыру: ${data.votes.partly}`] : []),
      `қабылдамау: ${data.votes.reject}`,
    ].join(', '),
    outcome: OUTCOMES[data.outcome],
    members: data.members.map(({ name, presides, votedAt }) => ({
      name: shortName(name),
      role: presides ? 'Төрағалық етуші' : 'Комиссия мүшесі',
      at: momentInDigits(data.zone, votedAt),
    })),
  }),
};

const OUTCOMES = {
  upheld: 'Апелляция қанағаттандырылсын.',
  partly: 'Апелляция ішінара қанағаттандырылсын.',
  rejected: 'Апелляция қабылданбасын.',
} as const;
