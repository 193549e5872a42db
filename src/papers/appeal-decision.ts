import { z } from 'zod';
import { inCase, personName, shortName } from './cases.ts';
import { definePaper } from './paper.ts';
import { country, day, filed, maybe, moment, qualification, words } from './parts.ts';
import { dateInWords, momentInDigits } from './words.ts';

/** Решение по апелляции: what was appealed, who heard it, how they voted, why, and what follows. `zone` is that of the centre. */
export const appealDecision = definePaper({
  data: z.object({
    country,
    council: z.object({ fullName: words, shortName: words, address: maybe }),
    zone: words,
    number: words,
    day,
    registeredOn: day,
    application: filed,
    appellant: personName,
    centre: words,
    qualification,
    ground: words,
    hearing: z.object({ at: moment, place: words }).nullable(),
    members: z.array(z.object({ name: personName, presides: z.boolean(), votedAt: moment })).min(1),
    votes: z.object({ uphold: z.int(), partly: z.int(), reject: z.int() }),
    outcome: z.enum(['upheld', 'partly', 'rejected']),
    reasons: words,
    follows: z.array(words).min(1),
  }),
  title: ({ number }) => `Решение по апелляции № ${number}`,
  view: (data) => ({
    title: `Решение по апелляции № ${data.number}`,
    foot: `Решение по апелляции № ${data.number} от ${dateInWords(data.day)}`,
    council: {
      fullName: data.council.fullName,
      shortName: data.council.shortName,
      details: ['Апелляционная комиссия', ...(data.council.address ? [data.council.address] : [])],
      logo: null,
    },
    number: data.number,
    day: dateInWords(data.day),
    registered: dateInWords(data.registeredOn),
    applicationNumber: data.application.number,
    filed: momentInDigits(data.zone, data.application.at),
    appellantGenitive: inCase(data.appellant, 'genitive'),
    centre: data.centre,
    qualification: data.qualification,
    ground: data.ground,
    hearing: data.hearing && [momentInDigits(data.zone, data.hearing.at), data.hearing.place].join(', '),
    votes: votesInWords(data.votes),
    outcome: OUTCOMES[data.outcome],
    reasons: data.reasons,
    follows: data.follows,
    members: data.members.map(({ name, presides, votedAt }) => ({
      name: shortName(name),
      role: presides ? 'Председательствующий' : 'Член комиссии',
      at: momentInDigits(data.zone, votedAt),
    })),
  }),
});

const OUTCOMES = {
  upheld: 'Апелляцию удовлетворить.',
  partly: 'Апелляцию удовлетворить частично.',
  rejected: 'Апелляцию отклонить.',
} as const;

const votesInWords = ({ uphold, partly, reject }: { uphold: number; partly: number; reject: number }): string =>
  [`удовлетворить: ${uphold}`, ...(partly > 0 ? [`удовлетворить частично: ${partly}`] : []), `отклонить: ${reject}`].join(', ');
