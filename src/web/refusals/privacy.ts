import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

export const PRIVACY_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  applications_open: words(409, m.privacy_refusal_applications_open),
  works_here: words(409, m.privacy_refusal_works_here),
  consent_already_withdrawn: words(409, m.privacy_refusal_consent_already_withdrawn),
};
