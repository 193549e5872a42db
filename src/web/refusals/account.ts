import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

export const ACCOUNT_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  login_taken: words(409, m.account_refusal_login_taken),
  snils_taken: words(409, m.account_refusal_snils_taken),
  iin_taken: words(409, m.account_refusal_iin_taken),
  organisation_taken: words(409, m.account_refusal_organisation_taken),
  wrong_credentials: words(401, m.account_refusal_wrong_credentials),
  too_many_tries: words(429, m.account_refusal_too_many_tries),
  temporary_password_over: words(401, m.account_refusal_temporary_password_over),
  session_over: words(401, m.account_refusal_session_over),
  link_over: words(410, m.account_refusal_link_over),
  password_short: words(422, m.account_refusal_password_short),
  password_long: words(422, m.account_refusal_password_long),
  password_has_login: words(422, m.account_refusal_password_has_login),
  password_common: words(422, m.account_refusal_password_common),
  password_same: words(422, m.account_refusal_password_same),
  password_differ: words(422, m.account_password_differ),
  hat_not_yours: words(403, m.account_refusal_hat_not_yours),
  wrong_code: words(401, m.account_refusal_wrong_code),
  second_factor_already_on: words(409, m.account_refusal_second_factor_already_on),
};
