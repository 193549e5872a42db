import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

export const EXAM_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  exam_not_open: words(401, m.exam_refusal_not_open),
  exam_elsewhere: words(409, m.exam_refusal_elsewhere),
  exam_not_running: words(409, m.exam_refusal_not_running),
  too_many_codes: words(429, m.exam_refusal_too_many_codes),
  code_unreadable: words(422, m.exam_refusal_code_unreadable),
  code_unknown: words(404, m.exam_refusal_code_unknown),
  no_approved_tool: words(409, m.exam_refusal_no_approved_tool),
  not_booked: words(409, m.exam_refusal_not_booked),
  part_not_booked: words(409, m.exam_refusal_part_not_booked),
  part_ended: words(409, m.exam_refusal_part_ended),
  theory_first: words(409, m.exam_refusal_theory_first),
  theory_not_passed: words(409, m.exam_refusal_theory_not_passed),
  not_the_proctor: words(403, m.exam_refusal_not_the_proctor),
  not_the_chair: words(403, m.exam_refusal_not_the_chair),
  not_an_expert: words(403, m.exam_refusal_not_an_expert),
  interest_undeclared: words(409, m.exam_refusal_interest_undeclared),
  interest_declared: words(403, m.exam_refusal_interest_declared),
  incident_needs_words: words(422, m.exam_refusal_incident_needs_words),
  recording_ends_before_start: words(422, m.exam_refusal_recording_ends_before_start),
  not_your_part_of_the_bank: words(403, m.exam_refusal_not_your_part_of_the_bank),
  form_incomplete: words(422, m.exam_refusal_form_incomplete),
};
