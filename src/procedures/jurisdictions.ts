import { type Checked, checkAnyInn } from './identifiers.ts';
import { checkBin, checkIin } from './kz-identifiers.ts';
import type { Label, Procedure } from './procedure.ts';

/** By what a country knows its people and organisations; what a registration there asks for. */
export interface Jurisdiction {
  readonly id: Procedure['jurisdiction'];
  readonly label: Label;
  readonly personNumber: 'snils' | 'iin';
  readonly organisationNumbers: readonly ('inn' | 'ogrn' | 'bin')[];
  /** Of the above, the one by which a firm pays and is paid. */
  readonly taxNumber: 'inn' | 'bin';
  /** By which a visitor without a cabinet is told a day. */
  readonly zone: string;
}

const JURISDICTIONS: readonly Jurisdiction[] = [
  {
    id: 'ru',
    label: { ru: 'Россия', kk: 'Ресей', en: 'Russia' },
    personNumber: 'snils',
    organisationNumbers: ['inn', 'ogrn'],
    taxNumber: 'inn',
    zone: 'Europe/Moscow',
  },
  {
    id: 'kz',
    label: { ru: 'Казахстан', kk: 'Қазақстан', en: 'Kazakhstan' },
    personNumber: 'iin',
    organisationNumbers: ['bin'],
    taxNumber: 'bin',
    zone: 'Asia/Almaty',
  },
];

/** Those of the procedures, each once, in the order of the list above. */
export const jurisdictionsOf = (procedures: readonly Pick<Procedure, 'jurisdiction'>[]): readonly Jurisdiction[] =>
  JURISDICTIONS.filter(({ id }) => procedures.some(({ jurisdiction }) => jurisdiction === id));

/** The number of a firm or a sole trader that pays: ИНН of either kind, or БИН and the ИИН of a trader, told apart by the fifth digit. */
export function checkPayerNumber(procedure: Pick<Procedure, 'jurisdiction'>, text: string): Checked {
  if (taxNumberOf(procedure) === 'inn') return checkAnyInn(text);
  return /^\d{4}[0-3]\d{7}$/.test(text.trim()) ? checkIin(text) : checkBin(text);
}

/** By what number a firm is known where the procedure holds. */
export const taxNumberOf = (procedure: Pick<Procedure, 'jurisdiction'>): Jurisdiction['taxNumber'] =>
  jurisdictionsOf([procedure])[0]?.taxNumber ?? 'inn';
