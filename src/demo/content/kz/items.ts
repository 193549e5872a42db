import type { Item } from '#exams/index.ts';
import { ELECTRICAL_SAFETY_ITEMS } from './items-electrical-safety.ts';
import { ELECTRICAL_WORKS_ITEMS } from './items-electrical-works.ts';
import { LABOUR_ITEMS } from './items-labour.ts';
import { WELDING_QUALITY_ITEMS } from './items-welding-quality.ts';
import { WELDING_TECHNIQUE_ITEMS } from './items-welding-technique.ts';

/** The bank of the council, in Russian and Kazakh; both tools draw from it by section. */
export const ITEMS: readonly Item[] = [
  ...LABOUR_ITEMS,
  ...ELECTRICAL_SAFETY_ITEMS,
  ...ELECTRICAL_WORKS_ITEMS,
  ...WELDING_TECHNIQUE_ITEMS,
  ...WELDING_QUALITY_ITEMS,
];

export const SECTION_TITLES = {
  'kz-labour': ['Безопасность и охрана труда', 'Еңбек қауіпсіздігі және еңбекті қорғау'],
  'kz-electrical-safety': ['Электробезопасность', 'Электр қауіпсіздігі'],
  'kz-electrical-works': ['Монтаж и измерения', 'Монтаждау және өлшеу'],
  'kz-welding-technique': ['Технология сварки', 'Дәнекерлеу технологиясы'],
  'kz-welding-quality': ['Качество шва и огневые работы', 'Тігіс сапасы және отты жұмыстар'],
} as const;
