import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

export const COMMON_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  not_found: words(404, m.common_refusal_not_found),
  not_signed_in: words(401, m.common_refusal_not_signed_in),
  body_too_large: words(413, m.common_refusal_body_too_large),
  too_many_fields: words(413, m.common_refusal_too_many_fields),
  body_unreadable: words(400, m.common_refusal_body_unreadable),
  body_type_unknown: words(415, m.common_refusal_body_unreadable),
  method_unknown: words(405, m.common_refusal_method_unknown),
  text_too_long: words(422, m.common_field_too_long),
  not_yours: words(403, m.common_refusal_not_yours),
};
