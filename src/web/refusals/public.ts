import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

export const PUBLIC_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  too_many_look_ups: words(429, m.common_refusal_too_many_look_ups),
};
