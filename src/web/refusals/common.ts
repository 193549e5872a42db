import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

export const COMMON_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  not_found: words(404, m.common_refusal_not_found),
  not_signed_in: words(401, m.common_refusal_not_signed_in),
  not_yours: words(403, m.common_refusal_not_yours),
};
