import type { RefusalWords } from './words.ts';

export const DEMO_REFUSALS: Readonly<Record<string, RefusalWords>> = {};
