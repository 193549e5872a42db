import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

export const OPERATOR_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  not_an_administrator: words(403, m.operator_refusal_not_an_administrator),
  not_an_auditor: words(403, m.operator_refusal_not_an_auditor),
  no_such_organisation: words(422, m.operator_refusal_no_such_organisation),
  organisation_needed: words(422, m.operator_refusal_organisation_needed),
  last_administrator: words(409, m.operator_refusal_last_administrator),
  wrong_password: words(422, m.security_refusal_wrong_password),
};
