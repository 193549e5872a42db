import type { RefusalWords } from './words.ts';

export const EXAM_REFUSALS: Readonly<Record<string, RefusalWords>> = {};
