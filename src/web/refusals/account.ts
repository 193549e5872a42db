import type { RefusalWords } from './words.ts';

export const ACCOUNT_REFUSALS: Readonly<Record<string, RefusalWords>> = {};
