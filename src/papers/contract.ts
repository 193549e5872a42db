import { z } from 'zod';
import { bySex, fullName, inCase, personName, shortName } from './cases.ts';
import { definePaper } from './paper.ts';
import {
  centre,
  currency,
  day,
  identity,
  letterhead,
  maybe,
  moment,
  numbersInWords,
  PRACTICE_WORDS,
  practiceKind,
  qualification,
  site,
  siteWords,
  standardWords,
  words,
} from './parts.ts';
import { identityWords } from './statement.ts';
import { dateInWords, momentInDigits, sumInDigits, sumInWords } from './words.ts';

const customer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), name: personName, identity, address: words, phone: maybe, email: maybe }),
  z.object({
    kind: z.literal('organisation'),
    fullName: words,
    address: words,
    inn: maybe,
    kpp: maybe,
    ogrn: maybe,
    bin: maybe,
    account: maybe,
    bankName: maybe,
    bik: maybe,
    signer: z.object({ position: words, positionGenitive: maybe, name: personName, basis: words }),
  }),
]);
type Customer = z.output<typeof customer>;

/** Договор возмездного оказания услуг. The terms of refund and retake are the centre's own words. */
export const contract = definePaper({
  data: z.object({
    centre,
    number: words,
    day,
    customer,
    applicant: personName,
    qualification,
    site,
    practiceKind,
    kopecks: z.number().int().nonnegative(),
    currency,
    vatWords: words,
    /** «10 рабочих дней». */
    payWithin: words,
    refundTerms: z.array(words).default([]),
    retakeTerms: z.array(words).default([]),
    videoRecorded: z.boolean(),
    signatures: z.array(z.object({ who: words, at: moment, sha256: words, how: words, address: maybe })).default([]),
  }),
  title: ({ number }) => `Договор № ${number}`,
  view: (data) => ({
    title: `Договор № ${data.number}`,
    foot: `Договор № ${data.number} от ${dateInWords(data.day)}`,
    centre: letterhead(data.centre),
    number: data.number,
    day: dateInWords(data.day),
    city: `г. ${data.centre.city}`,
    headWords: headWords(data.centre.head),
    headActs: bySex(data.centre.head.name, 'действующего', 'действующей'),
    headBasis: data.centre.head.basis,
    headShort: shortName(data.centre.head.name),
    customerWords: customerWords(data.customer),
    applicantName: fullName(data.applicant),
    qualification: data.qualification,
    standard: standardWords(data.qualification),
    site: siteWords(data.site),
    practice: PRACTICE_WORDS[data.practiceKind],
    sum: sumInDigits(data.kopecks),
    sumWords: sumInWords(data.kopecks, data.currency),
    vatClause: asClause(data.vatWords),
    payWithin: data.payWithin,
    refundTerms: data.refundTerms,
    retakeTerms: data.retakeTerms,
    videoRecorded: data.videoRecorded,
    centreDetails: centreDetails(data.centre),
    customerDetails: customerDetails(data.customer),
    customerShort: shortName(data.customer.kind === 'person' ? data.customer.name : data.customer.signer.name),
    signatures: data.signatures.map(({ who, how, at, sha256, address }) => ({
      who,
      how,
      when: momentInDigits(data.centre.zone, at),
      hash: sha256,
      address,
    })),
  }),
});

/** «Без НДС.» as the end of a sentence; an abbreviation keeps its capitals. */
const asClause = (words: string): string => words.replace(/\.$/, '').replace(/^[А-ЯЁ](?=[а-яё\s])/u, (first) => first.toLowerCase());

function headWords(head: { position: string; positionGenitive: string | null; name: z.output<typeof personName> }): string {
  // a position whose genitive nobody has written stands as it is, after a colon
  return head.positionGenitive
    ? `в лице ${head.positionGenitive} ${inCase(head.name, 'genitive')}`
    : `в лице: ${head.position} ${fullName(head.name)}`;
}

function customerWords(of: Customer): string {
  if (of.kind === 'person')
    return `${fullName(of.name)}, ${identityWords(of.identity)}, ${bySex(of.name, 'зарегистрированный', 'зарегистрированная')} по адресу: ${of.address}`;
  return `${of.fullName}, ${headWords(of.signer)}, ${bySex(of.signer.name, 'действующего', 'действующей')} на основании ${of.signer.basis}`;
}

function customerDetails(of: Customer): string[] {
  const rows =
    of.kind === 'person'
      ? [fullName(of.name), identityWords(of.identity), of.address, of.phone, of.email]
      : [
          of.fullName,
          of.address,
          numbersInWords(of).join(', '),
          of.account && `${accountWord(of)} ${of.account}`,
          of.bankName,
          of.bik && `БИК ${of.bik}`,
        ];
  return rows.filter((row): row is string => typeof row === 'string' && row !== '');
}

/** In Kazakhstan an account is an individual identification code. */
const accountWord = ({ bin }: { bin: string | null }): string => (bin ? 'ИИК' : 'Счёт');

function centreDetails(of: z.output<typeof centre>): string[] {
  const { bank } = of;
  return [
    of.address,
    numbersInWords(of).join(', '),
    bank && `${accountWord(of)} ${bank.account}`,
    bank?.bankName,
    bank && `БИК ${bank.bik}`,
    bank?.correspondentAccount && `Корр. счёт ${bank.correspondentAccount}`,
    of.phone,
    of.email,
  ].filter((row): row is string => typeof row === 'string' && row !== '');
}
