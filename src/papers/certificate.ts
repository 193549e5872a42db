import { renderSVG } from 'uqr';
import { z } from 'zod';
import { fullName, personName } from './cases.ts';
import { definePaper } from './paper.ts';
import { centre, day, letterhead, maybe, moment, qualification, signer, signs, standardWords, words } from './parts.ts';
import { dateInWords, momentInDigits } from './words.ts';

/** Свидетельство о квалификации with its annex. `url` is the public page of this certificate. */
export const certificate = definePaper({
  data: z.object({
    centre,
    number: words,
    holder: personName,
    qualification,
    issuedOn: day,
    validUntil: day,
    council: maybe,
    url: z.url(),
    blankNumber: maybe,
    orientation: z.enum(['landscape', 'portrait']).default('landscape'),
    functions: z.array(z.object({ code: words, title: words })).default([]),
    jobTitles: z.array(words).default([]),
    specialConditions: maybe,
    /** The council's protocol by which the result was recognised. */
    basis: maybe,
    other: maybe,
    signer,
    signed: z.object({ at: moment }).nullable().default(null),
  }),
  title: ({ number }) => `Свидетельство о квалификации № ${number}`,
  view: (data) => {
    const holder = fullName(data.holder);
    return {
      title: `Свидетельство о квалификации № ${data.number}`,
      foot: `Приложение к свидетельству № ${data.number}`,
      centre: letterhead(data.centre),
      registryLine: [
        data.centre.registryNumber && `Регистрационный номер в реестре центров: ${data.centre.registryNumber}`,
        data.centre.city,
      ]
        .filter(Boolean)
        .join('  ·  '),
      orientation: data.orientation,
      number: data.number,
      holder,
      nameSize: sizeFor(holder, [
        [34, 25],
        [50, 21],
        [90, 17],
      ]),
      meets: 'соответствует требованиям к квалификации',
      qualification: data.qualification,
      qualificationSize: sizeFor(data.qualification.name, [
        [90, 16],
        [200, 13.5],
        [360, 11.5],
      ]),
      issued: dateInWords(data.issuedOn),
      validUntil: dateInWords(data.validUntil),
      url: data.url,
      qr: renderSVG(data.url, { ecc: 'M', border: 1 }),
      signer: signs(data.signer),
      signedWords: data.signed
        ? `Подписано руководителем в системе ${momentInDigits(data.centre.zone, data.signed.at)} (${data.centre.city}). `
        : '',
      blankNumber: data.blankNumber,
      standard: standardWords(data.qualification),
      functions: data.functions,
      jobTitles: data.jobTitles.join('; '),
      specialConditions: data.specialConditions,
      council: data.council ?? data.centre.council,
      basis: data.basis,
      other: data.other,
    };
  },
});

/** Points of type by length, so that a long name stays whole on the face. */
function sizeFor(text: string, steps: readonly (readonly [length: number, points: number])[]): number {
  return steps.find(([length]) => text.length <= length)?.[1] ?? 10;
}
