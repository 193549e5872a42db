import { z } from 'zod';
import { inCase, personName } from './cases.ts';
import { definePaper } from './paper.ts';
import { centre, day, filed, letterhead, maybe, qualification, signer, signs, words } from './parts.ts';
import { dateInWords, momentInDigits } from './words.ts';

/** Мотивированный отказ: a reason of the council's list, and the centre's own words. `next` says what the person can do. */
export const refusal = definePaper({
  data: z.object({
    centre,
    number: maybe,
    day,
    application: filed,
    applicant: personName,
    address: maybe,
    qualification,
    reason: words,
    words: maybe,
    next: z.array(words).min(1),
    signer,
  }),
  title: ({ application }) => `Отказ по заявлению № ${application.number}`,
  view: (data) => ({
    title: `Мотивированный отказ по заявлению № ${data.application.number}`,
    foot: `Отказ по заявлению № ${data.application.number}`,
    centre: letterhead(data.centre),
    number: data.number,
    day: dateInWords(data.day),
    applicationNumber: data.application.number,
    filed: momentInDigits(data.centre.zone, data.application.at),
    applicantDative: inCase(data.applicant, 'dative'),
    address: data.address ?? '',
    qualification: data.qualification,
    reason: data.reason,
    words: data.words,
    next: data.next,
    signer: signs(data.signer),
  }),
});
