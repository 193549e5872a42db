import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

export const COUNCIL_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  outcome_form_incomplete: words(422, m.council_refusal_form_incomplete),
  protocol_sealed: words(409, m.council_refusal_protocol_sealed),
  protocol_signed_by_someone: words(409, m.council_refusal_protocol_signed_by_someone),
  protocol_incomplete: words(409, m.council_refusal_protocol_incomplete),
  already_signed: words(409, m.council_refusal_already_signed),
  code_sent_lately: words(429, m.council_refusal_code_sent_lately),
  code_not_sent: words(409, m.council_refusal_code_not_sent),
  code_expired: words(422, m.council_refusal_code_expired),
  code_tries_used: words(429, m.council_refusal_code_tries_used),
  code_wrong: words(422, m.council_refusal_code_wrong),
  file_not_in_check: words(409, m.council_refusal_file_not_in_check),
  certificate_has_number: words(409, m.council_refusal_certificate_has_number),
  certificate_number_form: words(422, m.council_refusal_certificate_number_form),
  certificate_number_of_another: words(422, m.council_refusal_certificate_number_of_another),
  certificate_number_taken: words(409, m.council_refusal_certificate_number_taken),
  certificate_date_wrong: words(422, m.council_refusal_certificate_date_wrong),
  certificate_not_to_sign: words(409, m.council_refusal_certificate_not_to_sign),
  certificate_not_issued: words(409, m.council_refusal_certificate_not_issued),
  certificate_standing_other: words(409, m.council_refusal_certificate_standing_other),
};
