import type { Item } from '#exams/index.ts';
import { CONTROL_ITEMS } from './items-control.ts';
import { DOCUMENTATION_ITEMS } from './items-documentation.ts';
import { INFORMATION_MODEL_ITEMS } from './items-information-model.ts';
import { SAFETY_ITEMS } from './items-safety.ts';
import { STANDARDS_ITEMS } from './items-standards.ts';
import { SURVEY_ITEMS } from './items-survey.ts';
import { URBAN_PLANNING_ITEMS } from './items-urban-planning.ts';

/** The bank of the council; the four tools draw from it by section. */
export const ITEMS: readonly Item[] = [
  ...URBAN_PLANNING_ITEMS,
  ...DOCUMENTATION_ITEMS,
  ...SURVEY_ITEMS,
  ...STANDARDS_ITEMS,
  ...INFORMATION_MODEL_ITEMS,
  ...CONTROL_ITEMS,
  ...SAFETY_ITEMS,
];

export const SECTION_TITLES = {
  'urban-planning': 'Градостроительное законодательство',
  documentation: 'Состав проектной документации и экспертиза',
  survey: 'Инженерные изыскания',
  standards: 'Оформление документации и нормоконтроль',
  'information-model': 'Информационное моделирование',
  control: 'Авторский надзор и строительный контроль',
  safety: 'Безопасность и охрана труда',
} as const;
