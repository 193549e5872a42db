import type { RefusalWords } from './words.ts';

export const COUNCIL_REFUSALS: Readonly<Record<string, RefusalWords>> = {};
