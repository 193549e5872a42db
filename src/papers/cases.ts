import lvovich from 'lvovich';
import { z } from 'zod';

export const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
export type Case = (typeof CASES)[number];

export const sex = z.enum(['male', 'female']);
export type Sex = z.infer<typeof sex>;

/** A person's name in parts. `corrections` holds the whole name in a case as the person wrote it once: rules never overrule it. */
export const personName = z.object({
  surname: z.string(),
  name: z.string(),
  patronymic: z.string().nullable(),
  sex: sex.nullable().default(null),
  corrections: z.partialRecord(z.enum(CASES), z.string()).default({}),
});
export type PersonName = z.output<typeof personName>;

/** Turkic patronymics and surnames made of them do not change: Нұрланқызы, Серікұлы, Гусейн оглы. */
const UNCHANGING = /(ұлы|улы|қызы|кызы|оглы|оғлы|гызы)$/iu;
const FEMALE_PATRONYMIC = /(қызы|кызы|гызы)$/iu;
const MALE_PATRONYMIC = /(ұлы|улы|оглы|оғлы)$/iu;

/** Forms that the declension rules miss, by the nominative. */
const NAMES: Readonly<Record<string, Partial<Record<Case, string>>>> = {
  Любовь: { genitive: 'Любови', dative: 'Любови', accusative: 'Любовь', instrumental: 'Любовью', prepositional: 'Любови' },
  Нинель: { genitive: 'Нинели', dative: 'Нинели', accusative: 'Нинель', instrumental: 'Нинелью', prepositional: 'Нинели' },
  Заяц: { genitive: 'Зайца', dative: 'Зайцу', accusative: 'Зайца', instrumental: 'Зайцем', prepositional: 'Зайце' },
};

export function fullName({ surname, name, patronymic }: PersonName): string {
  return [surname, name, patronymic].filter(Boolean).join(' ');
}

/** «Иванов П. С.» */
export function shortName({ surname, name, patronymic }: PersonName): string {
  const initials = [name, patronymic].filter((part) => part !== null && part !== '').map((part) => `${part?.slice(0, 1)}.`);
  return [surname, ...initials].join('\u00a0');
}

/** The stated sex, else what the patronymic, the name and the surname say; null where they do not. */
export function sexOf({ surname, name, patronymic, sex: stated }: PersonName): Sex | null {
  if (stated) return stated;
  if (patronymic && FEMALE_PATRONYMIC.test(patronymic)) return 'female';
  if (patronymic && MALE_PATRONYMIC.test(patronymic)) return 'male';
  for (const guess of [
    patronymic ? lvovich.getMiddlenameGender(patronymic) : null,
    lvovich.getFirstnameGender(name),
    lvovich.getLastnameGender(surname),
  ])
    if (guess === 'male' || guess === 'female') return guess;
  return null;
}

/** The full name in a case: surname, name, patronymic. */
export function inCase(person: PersonName, wanted: Case): string {
  const corrected = person.corrections[wanted];
  if (corrected) return corrected;
  if (wanted === 'nominative') return fullName(person);
  const gender = sexOf(person) ?? undefined;
  const { surname, name, patronymic } = person;
  return [
    decline(surname, wanted, (word) => lvovich.inclineLastname(word, wanted, gender)),
    decline(name, wanted, (word) => lvovich.inclineFirstname(word, wanted, gender)),
    patronymic ? decline(patronymic, wanted, (word) => lvovich.inclineMiddlename(word, wanted, gender)) : null,
  ]
    .filter(Boolean)
    .join(' ');
}

function decline(word: string, wanted: Case, byRules: (word: string) => string | null | undefined): string {
  if (UNCHANGING.test(word)) return word;
  return NAMES[word]?.[wanted] ?? byRules(word) ?? word;
}

/** «ознакомлен» or «ознакомлена»; both where the sex is unknown. */
export function bySex(person: PersonName, male: string, female: string): string {
  const known = sexOf(person);
  if (known) return known === 'male' ? male : female;
  return female.startsWith(male) ? `${male}(${female.slice(male.length)})` : `${male} (${female})`;
}
