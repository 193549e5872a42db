import type { Item } from '#exams/index.ts';
import { ACCIDENT_ITEMS } from './items-accidents.ts';
import { CONDITIONS_ITEMS } from './items-conditions.ts';
import { LAW_ITEMS } from './items-law.ts';
import { TRAINING_ITEMS } from './items-training.ts';
import { WORKS_ITEMS } from './items-works.ts';

/** The bank of the council; both tools draw from it by section. */
export const ITEMS: readonly Item[] = [...LAW_ITEMS, ...TRAINING_ITEMS, ...CONDITIONS_ITEMS, ...ACCIDENT_ITEMS, ...WORKS_ITEMS];

export const SECTION_TITLES = {
  'labour-law': 'Законодательство и управление охраной труда',
  'labour-training': 'Обучение и инструктажи',
  'labour-conditions': 'Условия труда и специальная оценка',
  'labour-accidents': 'Несчастные случаи и их расследование',
  'labour-works': 'Безопасность работ и средства защиты',
} as const;
