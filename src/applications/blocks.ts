import { ACCESSIBILITY_FIELDS, APPLICANT_FIELDS, EDUCATION_FIELDS, EMPLOYMENT_FIELDS, IDENTITY_FIELDS } from '#accounts/index.ts';
import type { Block } from './block.ts';

/** Every block that a procedure may pick, by id. */
export const BLOCKS = {
  qualification: { id: 'qualification', title: { ru: 'Квалификация' }, fields: [] },
  applicant: { id: 'applicant', title: { ru: 'Данные о соискателе' }, fields: APPLICANT_FIELDS, profilePart: 'applicant' },
  identity: { id: 'identity', title: { ru: 'Паспортные данные' }, fields: IDENTITY_FIELDS, profilePart: 'identity' },
  employment: { id: 'employment', title: { ru: 'Сведения о трудовой деятельности' }, fields: EMPLOYMENT_FIELDS, profilePart: 'employment' },
  education: {
    id: 'education',
    title: { ru: 'Образование' },
    fields: [],
    list: { name: 'education', label: { ru: 'Образование' }, fields: EDUCATION_FIELDS, atLeast: 1, atMost: 12 },
    profilePart: 'education',
  },
  accessibility: { id: 'accessibility', title: { ru: 'Доступная среда', kk: 'Қолжетімді орта' }, fields: ACCESSIBILITY_FIELDS },
  documents: { id: 'documents', title: { ru: 'Документы для заявления' }, fields: [] },
  portfolio: { id: 'portfolio', title: { ru: 'Портфолио' }, fields: [], onlyIfPractice: 'portfolio' },
} as const satisfies Record<string, Block>;

export type BlockId = keyof typeof BLOCKS;

export const isBlockId = (id: string): id is BlockId => Object.hasOwn(BLOCKS, id);
