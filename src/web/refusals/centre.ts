import type { RefusalWords } from './words.ts';

export const CENTRE_REFUSALS: Readonly<Record<string, RefusalWords>> = {};
