import type { RefusalWords } from './words.ts';

export const APPLICANT_REFUSALS: Readonly<Record<string, RefusalWords>> = {};
