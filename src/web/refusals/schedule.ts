import type { RefusalWords } from './words.ts';

export const SCHEDULE_REFUSALS: Readonly<Record<string, RefusalWords>> = {};
