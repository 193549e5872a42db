import { sumInDigits } from '#papers/index.ts';
import { say } from '#platform/language.ts';

/** Sums are in minor units (kopecks). */

/** The VAT that a sum holds, rounded to a minor unit; 0 without VAT. Source: НК РФ, ст. 168 and 164 п. 4: rate / (100 + rate). */
export const vatInside = (sumMinor: number, percent: number | null): number =>
  percent === null ? 0 : Math.round((sumMinor * percent) / (100 + percent));

const SIGNS: Readonly<Record<string, string>> = { RUB: '₽', KZT: '₸' };

/** «Без НДС», or «В том числе НДС 20 %: 2 000,00 ₽». */
export function vatWords({ sumMinor, vatPercent, currency }: { sumMinor: number; vatPercent: number | null; currency: string }): string {
  if (vatPercent === null) return say({ ru: 'Без НДС', kk: 'Қосылған құн салығынсыз' });
  const sum = `${sumInDigits(vatInside(sumMinor, vatPercent))} ${SIGNS[currency] ?? currency}`;
  return say({ ru: `В том числе НДС ${vatPercent} %: ${sum}`, kk: `Оның ішінде ҚҚС ${vatPercent} %: ${sum}` });
}

/** What a person typed («12 000,50», «12000.5») in minor units; null where it is no sum. */
export function readSum(typed: string): number | null {
  const text = typed.replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
  if (!/^\d{1,10}(\.\d{1,2})?$/.test(text)) return null;
  const [whole = '0', part = ''] = text.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
