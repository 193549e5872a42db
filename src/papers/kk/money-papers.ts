import type { z } from 'zod';
import { fullName } from '../cases.ts';
import type { contract as russianContract } from '../contract.ts';
import type { esignAgreement as russianEsignAgreement } from '../esign-agreement.ts';
import type { invoice as russianInvoice } from '../invoice.ts';
import type { KazakhOf } from '../paper.ts';
import type { Centre } from '../parts.ts';
import { dateInDigits, dateInWordsKk } from '../words.ts';
import { binWords, identityWords, letterhead, PRACTICE_WORDS } from './parts.ts';
import { dateWithWeekday, sumInWords } from './words.ts';

type Customer = z.output<(typeof russianContract)['data']>['customer'];

export const contract: KazakhOf<typeof russianContract> = {
  title: ({ number }) => `№ ${number} шарт`,
  view: (data) => ({
    title: `№ ${data.number} шарт`,
    foot: `№ ${data.number} шарт, ${dateInWordsKk(data.day)}`,
    centre: letterhead(data.centre),
    day: dateInWordsKk(data.day),
    city: `${data.centre.city} қ.`,
    headWords: `${data.centre.head.position} ${fullName(data.centre.head.name)}`,
    customerWords: customerWords(data.customer),
    practice: PRACTICE_WORDS[data.practiceKind],
    sumWords: sumInWords(data.kopecks),
    vatClause: vatClause(data.vatWords),
    payWithin: data.payWithin.replace(/^(\d+) календарн\S+ дн\S+$/, '$1 күнтізбелік күн'),
    centreDetails: centreDetails(data.centre),
    customerDetails: customerDetails(data.customer),
  }),
};

export const esignAgreement: KazakhOf<typeof russianEsignAgreement> = {
  title: () => 'Электрондық қолтаңба туралы келісім',
  view: ({ centre: of, clauses, clausesKk, textVersion }) => ({
    title: 'Электрондық қолтаңба туралы келісім',
    foot: `Электрондық қолтаңба туралы келісім, ${textVersion} редакциясы`,
    centre: letterhead(of),
    city: `${of.city} қ.`,
    clauses: clausesKk.length > 0 ? clausesKk : clauses,
  }),
};

function customerWords(of: Customer): string {
  if (of.kind === 'person') return `${fullName(of.name)}, ${identityWords(of.identity)}, тіркелген мекенжайы: ${of.address}`;
  return `${of.fullName}, атынан әрекет ететін: ${of.signer.position} ${fullName(of.signer.name)}, негізі: ${of.signer.basis}`;
}

/** The words of the tax that are ours; those that a centre has written stay. */
const vatClause = (words: string): string =>
  words
    .replace(/\.$/, '')
    .replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLocaleLowerCase('kk'))
    .replace(/^без НДС$/i, 'ҚҚС-сыз')
    .replace(/^в том числе НДС (\d+) %: (.+) ₽$/, 'оның ішінде ҚҚС $1 %: $2 теңге');

const given = (rows: readonly (string | null | undefined | false)[]) => rows.filter((row): row is string => Boolean(row));

function customerDetails(of: Customer): string[] {
  if (of.kind === 'person') return given([fullName(of.name), identityWords(of.identity), of.address, of.phone, of.email]);
  return given([of.fullName, of.address, binWords(of), of.account && `ЖСК ${of.account}`, of.bankName, of.bik && `БСК ${of.bik}`]);
}

function centreDetails({ bank, ...of }: Centre): string[] {
  return given([of.address, binWords(of), bank && `ЖСК ${bank.account}`, bank?.bankName, bank && `БСК ${bank.bik}`, of.phone, of.email]);
}

/** The Russian name of the invoice stays, since payments are found by it. */
const purposeWords = ({ number, day, vatWords, service }: z.output<(typeof russianInvoice)['data']>) =>
  `№ ${number} шот (счёт № ${number}), ${dateInDigits(day)}. ${service}. ${vatWords}`;

export const invoice: KazakhOf<typeof russianInvoice> = {
  title: ({ number }) => `№ ${number} шот`,
  view: (data) => ({
    title: `№ ${data.number} шот`,
    foot: `№ ${data.number} шот, ${dateInWordsKk(data.day)}`,
    centre: letterhead(data.centre),
    day: dateInWordsKk(data.day),
    payer:
      data.payer.kind === 'person'
        ? fullName(data.payer.name)
        : given([data.payer.name, binWords(data.payer), data.payer.address]).join(', '),
    purpose: purposeWords(data),
    payUntil: data.payUntil && dateWithWeekday(data.payUntil),
    sumWords: sumInWords(data.lines.reduce((sum, line) => sum + line.count * line.kopecks, 0)),
  }),
};
