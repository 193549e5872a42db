import type { Role } from '#procedures/index.ts';
import { demoSnils } from './demo-numbers.ts';
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
  /** Eleven digits. */
  snils: string;
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

function person([key, name, sex, birthDate, does, hats]: Row, number: number): DemoPerson {
  const words = name.split(' ');
  const serial = String(number).padStart(6, '0');
  return {
    key,
    givenName: words[0] ?? '',
    patronymic: words.length === 3 ? (words[1] ?? null) : null,
    surname: words.at(-1) ?? '',
    sex: sex === 'm' ? 'male' : 'female',
    birthDate,
    email: `${key}@zachet.example`,
    password: passwordOf(key),
    phone: `+7000${String(5_550_000 + number)}`,
    // Far above what has been given out so far.
    snils: demoSnils(`999${serial}`),
    hats: [...hats],
    does,
  };
}

const PLACES_IN_A_SERIES = 1000;

/** @param series  of the council: people of two never share a number of any kind. */
export const peopleOf = (rows: readonly Row[], { series }: { series: number }): readonly DemoPerson[] =>
  rows.map((row, index) => person(row, series * PLACES_IN_A_SERIES + index + 1));

/** What people of the councils after the first bear before the state in their keys: `safety-draft`. */
const PREFIXES = ['', 'safety-', 'kz-'];

/** Whether the key of an applicant says that state. */
export const isKeyOf = (state: string, key: string): boolean => PREFIXES.some((prefix) => key === prefix + state.replaceAll('_', '-'));
