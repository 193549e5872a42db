import type { Jurisdiction, Role } from '#procedures/index.ts';
import { demoIin, demoSnils } from './demo-numbers.ts';
import type { OrganisationKey } from './keys.ts';

export interface DemoPerson {
  key: string;
  surname: string;
  givenName: string;
  /** null: has none, and says so. */
  patronymic: string | null;
  sex: 'male' | 'female';
  birthDate: string;
  /** Also the login. */
  email: string;
  password: string;
  phone: string;
  /** Eleven digits of Russia, or null. */
  snils: string | null;
  /** Twelve digits of Kazakhstan, or null. */
  iin: string | null;
  /** In which they have chosen to read; Russian where it is not said. */
  language?: 'kk';
  hats: { role: Role; organisation: OrganisationKey | null }[];
  /** What the start page of the demo says about the person. */
  does: string;
}

/** `Имя Отчество Фамилия`; without a patronymic two words. */
export type Row = readonly [key: string, name: string, sex: 'm' | 'f', birthDate: string, does: string, hats: DemoPerson['hats']];

export const hat = (role: Role, organisation: OrganisationKey | null = null): DemoPerson['hats'][number] => ({ role, organisation });
export const APPLICANT = [hat('applicant')];

/** One word for all would teach a bad habit, yet the printed list must be easy to type. */
const passwordOf = (key: string): string => `Zachet-${key}-2026`;

/** What tells the people of one council from those of others. */
export interface Peopled {
  /** People of two councils never share a number of any kind. */
  readonly series: number;
  readonly country?: Jurisdiction['id'];
}

const PLACES_IN_A_SERIES = 1000;

function person([key, name, sex, birthDate, does, hats]: Row, number: number, country: Jurisdiction['id']): DemoPerson {
  const words = name.split(' ');
  const serial = String(number).padStart(6, '0');
  const called = { sex: sex === 'm' ? 'male' : 'female', birthDate } as const;
  return {
    key,
    givenName: words[0] ?? '',
    patronymic: words.length === 3 ? (words[1] ?? null) : null,
    surname: words.at(-1) ?? '',
    ...called,
    email: `${key}@zachet.example`,
    password: passwordOf(key),
    phone: `+7000${String(5_550_000 + number)}`,
    // far above what has been given out so far
    snils: country === 'ru' ? demoSnils(`999${serial}`) : null,
    iin: country === 'kz' ? demoIin(birthDate, called.sex, 9_000 + (number % PLACES_IN_A_SERIES)) : null,
    hats: [...hats],
    does,
  };
}

export const peopleOf = (rows: readonly Row[], { series, country = 'ru' }: Peopled): readonly DemoPerson[] =>
  rows.map((row, index) => person(row, series * PLACES_IN_A_SERIES + index + 1, country));

/** What people of the councils after the first bear before the state in their keys: `safety-draft`. */
const PREFIXES = ['', 'safety-', 'kz-'];

/** Whether the key of an applicant says that state. */
export const isKeyOf = (state: string, key: string): boolean => PREFIXES.some((prefix) => key === prefix + state.replaceAll('_', '-'));
