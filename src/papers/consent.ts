import { z } from 'zod';
import { bySex, fullName, inCase, personName, shortName } from './cases.ts';
import { definePaper } from './paper.ts';
import { centre, identity, letterhead, maybe, moment, numbersInWords, words } from './parts.ts';
import { identityWords } from './statement.ts';
import { momentInDigits } from './words.ts';

/** Согласие на обработку персональных данных: a paper of its own, one purpose, with the content that part 4 of article 9 of 152-ФЗ lists. */
export const consent = definePaper({
  data: z.object({
    centre,
    subject: personName,
    identity,
    address: words,
    representative: z.object({ name: personName, basis: words }).nullable().default(null),
    purpose: words,
    categories: z.array(words).min(1),
    actions: z.array(words).min(1),
    /** Third persons that get the data for this purpose: name, address, why. */
    recipients: z.array(words).default([]),
    /** Where the accessible environment was asked for: a special category is named apart. */
    healthWords: maybe,
    term: words,
    withdrawal: words,
    textVersion: words,
    given: z.object({ at: moment, address: maybe, textSha256: words }).nullable().default(null),
  }),
  title: () => 'Согласие на обработку персональных данных',
  view: (data) => ({
    title: 'Согласие на обработку персональных данных',
    foot: `Согласие на обработку персональных данных, редакция ${data.textVersion}`,
    centre: letterhead(data.centre),
    operatorDetails: [`адрес: ${data.centre.address}`, ...numbersInWords({ ...data.centre, kpp: null })].filter(Boolean).join(', '),
    subjectName: fullName(data.subject),
    identity: identityWords(data.identity),
    registered: bySex(data.subject, 'зарегистрированный', 'зарегистрированная'),
    address: data.address,
    representative: data.representative && `${fullName(data.representative.name)}, ${data.representative.basis}`,
    purpose: data.purpose,
    categories: data.categories,
    actions: data.actions,
    recipients: data.recipients,
    healthWords: data.healthWords,
    term: data.term,
    withdrawal: data.withdrawal,
    textVersion: data.textVersion,
    given:
      data.given &&
      [
        `${momentInDigits(data.centre.zone, data.given.at)} (${data.centre.city})`,
        data.given.address && `сетевой адрес ${data.given.address}`,
        `хеш показанного текста SHA-256 ${data.given.textSha256}`,
      ]
        .filter(Boolean)
        .join(', '),
    signerName: shortName(data.representative?.name ?? data.subject),
    subjectGenitive: inCase(data.subject, 'genitive'),
  }),
});
