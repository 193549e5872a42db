import type { z } from 'zod';
import type { Centre, identity } from '../parts.ts';
import { letterhead as russianLetterhead } from '../parts.ts';
import { dateInDigits, momentInDigits } from '../words.ts';

export const PRACTICE_WORDS = { tasks: 'практикалық тапсырмалар', portfolio: 'портфолио қорғау' } as const;
export const PART_WORDS = { theory: 'Теориялық бөлік', practice: 'Практикалық бөлік' } as const;

export const outcome = (passed: boolean): string => (passed ? 'бөлік тапсырылды' : 'бөлік тапсырылмады');

/** As `letterhead` of common.typ expects it. */
export function letterhead(of: Centre): Record<string, unknown> {
  const rows = [[registryWords(of), of.council], [of.address], [of.phone, of.email, of.website], [binWords(of)]].map((row) =>
    row.filter(Boolean),
  );
  return { ...russianLetterhead(of), details: rows.filter((row) => row.length > 0).map((row) => row.join('  ·  ')) };
}

/** «БСН 990140001230». */
export const binWords = ({ bin, inn }: { bin: string | null; inn: string | null }): string | null => {
  const number = bin ?? inn;
  return number && `БСН ${number}`;
};

export const registryWords = ({ registryNumber }: Pick<Centre, 'registryNumber'>): string | null =>
  registryNumber && `Орталықтар тізіліміндегі тіркеу нөмірі: ${registryNumber}`;

/** «№ 779, 30.11.2026 11:50». */
export const applicationWords = (zone: string, { number, at }: { number: string; at: string }): string =>
  `№ ${number}, ${momentInDigits(zone, at)}`;

/** «жеке куәлік 012345678, берілген күні 01.02.2015, ҚР ІІМ». */
export function identityWords(of: z.output<typeof identity>): string {
  return [
    [of.kind, of.series, of.number].filter(Boolean).join(' '),
    of.issuedOn && `берілген күні ${dateInDigits(of.issuedOn)}`,
    of.issuedBy,
    of.unitCode && `бөлімше коды ${of.unitCode}`,
  ]
    .filter(Boolean)
    .join(', ');
}
