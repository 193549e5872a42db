import type { RefusalWords } from './words.ts';

export const PUBLIC_REFUSALS: Readonly<Record<string, RefusalWords>> = {};
