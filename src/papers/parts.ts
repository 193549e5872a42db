import { z } from 'zod';
import { personName, shortName } from './cases.ts';

export const words = z.string();
export const maybe = z.string().nullable().default(null);
export const day = z.iso.date();
/** A moment; the paper shows it in the zone that stands beside it. */
export const moment = z.iso.datetime({ offset: true });

export const logo = z.object({ format: z.enum(['svg', 'png', 'jpg']), base64: z.base64() });

export const bank = z.object({ account: words, bankName: words, bik: words, correspondentAccount: maybe });

/** By whose law a paper is, and whose numbers it bears. */
export const country = z.enum(['ru', 'kz']).default('ru');

/** The centre as its papers name it. */
export const centre = z.object({
  fullName: words,
  shortName: words,
  registryNumber: maybe,
  council: maybe,
  address: words,
  city: words,
  zone: words,
  phone: maybe,
  email: maybe,
  website: maybe,
  country,
  inn: maybe,
  kpp: maybe,
  ogrn: maybe,
  bin: maybe,
  bank: bank.nullable().default(null),
  head: z.object({ position: words, positionDative: maybe, positionGenitive: maybe, basis: words.default('устава'), name: personName }),
  logo: logo.nullable().default(null),
});
export type Centre = z.output<typeof centre>;

export const qualification = z.object({
  name: words,
  code: words,
  level: z.number().int().nullable().default(null),
  standard: z.object({ code: words, name: words, act: maybe }).nullable().default(null),
});
export type Qualification = z.output<typeof qualification>;

export const site = z.object({ name: words, address: words, city: words, zone: words, room: maybe, registryNumber: maybe });
export type Site = z.output<typeof site>;

export const identity = z.object({
  kind: words,
  series: maybe,
  number: words,
  issuedBy: maybe,
  issuedOn: day.nullable().default(null),
  unitCode: maybe,
});

export const practiceKind = z.enum(['tasks', 'portfolio']);
export const PRACTICE_WORDS = { tasks: 'практические задания', portfolio: 'защита портфолио' } as const;

/** Number and day of the application that a paper refers to. */
export const filed = z.object({ number: words, at: moment });

export const signer = z.object({ position: words, name: personName });

/** As `letterhead` of common.typ expects it. */
export function letterhead(of: Centre): Record<string, unknown> {
  const rows = [
    [of.registryNumber && `Регистрационный номер в реестре центров: ${of.registryNumber}`, of.council].filter(Boolean),
    [of.address],
    [of.phone, of.email, of.website].filter(Boolean),
    numbersInWords(of),
  ];
  return {
    fullName: of.fullName,
    shortName: of.shortName,
    details: rows.filter((row) => row.length > 0).map((row) => row.join('  ·  ')),
    logo: of.logo && { format: of.logo.format, bytes: [...Buffer.from(of.logo.base64, 'base64')] },
  };
}

/** «ИНН …», «КПП …», «ОГРН …» of Russia; «БИН …» of Kazakhstan. */
export const numbersInWords = (of: { inn: string | null; kpp?: string | null; ogrn?: string | null; bin: string | null }): string[] =>
  [of.inn && `ИНН ${of.inn}`, of.kpp && `КПП ${of.kpp}`, of.ogrn && `ОГРН ${of.ogrn}`, of.bin && `БИН ${of.bin}`].filter(
    (words): words is string => Boolean(words),
  );

export const currency = z.enum(['RUB', 'KZT']).default('RUB');

export function standardWords({ standard }: Qualification): string | null {
  if (!standard) return null;
  return [`${standard.code} «${standard.name}»`, standard.act].filter(Boolean).join(', ');
}

export function siteWords(of: Site): string {
  const number = of.registryNumber && `№ ${of.registryNumber}`;
  return [[of.name, number].filter(Boolean).join(' '), of.address, of.room].filter(Boolean).join(', ');
}

export function signs(by: z.output<typeof signer>): { position: string; name: string } {
  return { position: by.position, name: shortName(by.name) };
}
