import { z } from 'zod';
import { inCase, personName } from './cases.ts';
import { definePaper } from './paper.ts';
import { centre, day, filed, letterhead, maybe, moment, qualification, signer, signs, words } from './parts.ts';
import { counted, dateInWords, momentInDigits } from './words.ts';

/** Расписка в получении электронных копий. */
export const receipt = definePaper({
  data: z.object({
    centre,
    number: maybe,
    day,
    application: filed,
    applicant: personName,
    qualification,
    documents: z
      .array(z.object({ title: words, fileName: maybe, pages: z.number().int().positive().nullable().default(null), receivedAt: moment }))
      .min(1),
    signer,
  }),
  title: ({ application }) => `Расписка к заявлению № ${application.number}`,
  view: (data) => ({
    title: `Расписка в получении электронных копий документов к заявлению № ${data.application.number}`,
    foot: `Расписка к заявлению № ${data.application.number}`,
    centre: letterhead(data.centre),
    number: data.number,
    day: dateInWords(data.day),
    applicationNumber: data.application.number,
    filed: momentInDigits(data.centre.zone, data.application.at),
    applicantGenitive: inCase(data.applicant, 'genitive'),
    subjectVerb: 'подтверждает, что получены',
    qualification: data.qualification,
    documents: data.documents.map((item) => ({
      title: item.title,
      fileName: item.fileName,
      pages: item.pages === null ? '—' : String(item.pages),
      received: momentInDigits(data.centre.zone, item.receivedAt),
    })),
    count: counted(data.documents.length, 'документ', 'документа', 'документов'),
    signer: signs(data.signer),
  }),
});
