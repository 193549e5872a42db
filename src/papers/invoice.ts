import { renderSVG } from 'uqr';
import { z } from 'zod';
import { personName, shortName } from './cases.ts';
import { definePaper } from './paper.ts';
import { bank, centre, currency, day, letterhead, maybe, numbersInWords, signer, signs, words } from './parts.ts';
import { paymentQr } from './payment-qr.ts';
import { dateInDigits, dateInWords, dateWithWeekday, sumInDigits, sumInWords } from './words.ts';

/** Счёт; in Russia with the payment QR, whose standard is of its banks. */
export const invoice = definePaper({
  data: z.object({
    centre: centre.extend({ bank }),
    number: words,
    day,
    payUntil: day.nullable().default(null),
    payer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), name: personName }),
      z.object({ kind: z.literal('organisation'), name: words, inn: maybe, kpp: maybe, bin: maybe, address: maybe }),
    ]),
    /** «Договор № 12 от 01.12.2026». */
    basis: maybe,
    lines: z.array(z.object({ title: words, count: z.number().int().positive(), kopecks: z.number().int().positive() })).min(1),
    vatWords: words,
    currency,
    /** What is paid for, as the purpose of the payment says it. */
    service: words,
    signer,
    accountant: personName.nullable().default(null),
  }),
  title: ({ number }) => `Счёт № ${number}`,
  view: (data) => {
    const { bank: account, inn, bin } = data.centre;
    const total = data.lines.reduce((sum, line) => sum + line.count * line.kopecks, 0);
    const purpose = `Счёт № ${data.number} от ${dateInDigits(data.day)}. ${data.service}. ${data.vatWords}`;
    const order = inn &&
      data.currency === 'RUB' && {
        ...account,
        name: data.centre.shortName,
        inn,
        kpp: data.centre.kpp,
        kopecks: total,
        purpose,
        payer: data.payer.kind === 'person' ? data.payer.name : null,
      };
    return {
      title: `Счёт № ${data.number}`,
      foot: `Счёт № ${data.number} от ${dateInWords(data.day)}`,
      centre: letterhead(data.centre),
      number: data.number,
      day: dateInWords(data.day),
      payee: { ...account, name: data.centre.fullName, inn, bin, kpp: data.centre.kpp },
      qr: order ? renderSVG(paymentQr(order), { ecc: 'M', border: 2 }) : null,
      payer: payerWords(data.payer),
      basis: data.basis,
      purpose,
      payUntil: data.payUntil && `до ${dateWithWeekday(data.payUntil)}`,
      lines: data.lines.map((line) => ({
        title: line.title,
        count: String(line.count),
        price: sumInDigits(line.kopecks),
        sum: sumInDigits(line.count * line.kopecks),
      })),
      sum: sumInDigits(total),
      sumWords: sumInWords(total, data.currency),
      vatWords: data.vatWords,
      signer: signs(data.signer),
      accountant: data.accountant && shortName(data.accountant),
    };
  },
});

function payerWords(
  payer:
    | { kind: 'person'; name: z.output<typeof personName> }
    | { kind: 'organisation'; name: string; inn: string | null; kpp: string | null; bin: string | null; address: string | null },
): string {
  if (payer.kind === 'person') return [payer.name.surname, payer.name.name, payer.name.patronymic].filter(Boolean).join(' ');
  return [payer.name, ...numbersInWords(payer), payer.address].filter(Boolean).join(', ');
}
