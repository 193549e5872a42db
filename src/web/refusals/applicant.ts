import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

export const APPLICANT_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  not_an_applicant: words(403, m.applicant_refusal_not_an_applicant),
  no_such_council: words(422, m.applicant_refusal_no_such_council),
  not_editable: words(409, m.applicant_refusal_not_editable),
  field_locked: words(409, m.applicant_refusal_field_locked),
  changed_elsewhere: words(409, m.applicant_refusal_changed_elsewhere),
  no_such_qualification: words(422, m.applicant_refusal_no_such_qualification),
  no_such_site: words(422, m.applicant_refusal_no_such_site),
  site_does_not_offer: words(422, m.applicant_refusal_site_does_not_offer),
  practice_not_offered: words(422, m.applicant_refusal_practice_not_offered),
  payer_not_accepted: words(422, m.applicant_refusal_payer_not_accepted),
  centre_is_fixed: words(409, m.applicant_refusal_centre_is_fixed),
  paper_not_ready: words(409, m.applicant_refusal_paper_not_ready),
  already_applied: words(409, m.applicant_refusal_already_applied),
};
