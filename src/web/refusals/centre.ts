import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

export const CENTRE_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  not_of_a_centre: words(403, m.centre_refusal_not_of_a_centre),
  not_a_reviewer: words(403, m.centre_refusal_not_a_reviewer),
  own_application: words(403, m.centre_refusal_own_application),
  not_under_review: words(409, m.centre_refusal_not_under_review),
  document_has_remark: words(409, m.centre_refusal_document_has_remark),
  document_unseen: words(409, m.centre_refusal_document_unseen),
  remark_beyond_pages: words(422, m.centre_refusal_remark_beyond_pages),
  no_such_reason: words(422, m.centre_refusal_no_such_reason),
};
