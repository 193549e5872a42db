import { z } from 'zod';
import { definePaper } from './paper.ts';
import { centre, letterhead, maybe, moment, words } from './parts.ts';
import { momentInDigits } from './words.ts';

/** Соглашение об использовании электронной подписи: a paper of its own, accepted before anything is signed by a code (63-ФЗ, art. 6 and 9). */
export const esignAgreement = definePaper({
  data: z.object({
    centre,
    /** «Иванов Пётр Сергеевич», or «ООО «Ромашка», в лице: …». */
    party: words,
    clauses: z.array(words).min(1),
    clausesKk: z.array(words).default([]),
    textVersion: words,
    /** «Договор № 12 от 01.12.2026». */
    papers: words,
    accepted: z.object({ who: words, at: moment, address: maybe, textSha256: words }),
  }),
  title: () => 'Соглашение об электронной подписи',
  view: ({ centre: of, party, clauses, textVersion, papers, accepted }) => ({
    title: 'Соглашение об электронной подписи',
    foot: `Соглашение об электронной подписи, редакция ${textVersion}`,
    centre: letterhead(of),
    city: `г. ${of.city}`,
    party,
    clauses,
    papers,
    textVersion,
    accepted: {
      who: accepted.who,
      when: momentInDigits(of.zone, accepted.at),
      address: accepted.address,
      hash: accepted.textSha256,
    },
  }),
});
