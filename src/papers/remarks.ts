import { z } from 'zod';
import { inCase, personName } from './cases.ts';
import { definePaper } from './paper.ts';
import { centre, day, filed, letterhead, maybe, qualification, signer, signs, words } from './parts.ts';
import { dateInWords, dateWithWeekday, momentInDigits } from './words.ts';

/** Перечень замечаний to an application that is returned. */
export const remarks = definePaper({
  data: z.object({
    centre,
    number: maybe,
    day,
    application: filed,
    applicant: personName,
    qualification,
    until: day,
    /** `where`: «Паспортные данные, поле „Дата выдачи“» or «Трудовая книжка, страница 5». */
    remarks: z.array(z.object({ where: words, words })).min(1),
    signer,
  }),
  title: ({ application }) => `Замечания к заявлению № ${application.number}`,
  view: (data) => ({
    title: `Перечень замечаний к заявлению № ${data.application.number}`,
    foot: `Замечания к заявлению № ${data.application.number}`,
    centre: letterhead(data.centre),
    number: data.number,
    day: dateInWords(data.day),
    applicationNumber: data.application.number,
    filed: momentInDigits(data.centre.zone, data.application.at),
    applicantDative: inCase(data.applicant, 'dative'),
    qualification: data.qualification,
    until: `до ${dateWithWeekday(data.until)}`,
    remarks: data.remarks,
    signer: signs(data.signer),
  }),
});
