import { m } from '#web/paraglide/messages.js';
import { type RefusalWords, words } from './words.ts';

export const SETTINGS_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  calendar_form_incomplete: words(422, m.settings_refusal_form),
  calendar_day_words: words(422, m.settings_refusal_day_words),
  calendar_draft_changed: words(409, m.settings_refusal_draft_changed),
  calendar_file_missing: words(422, m.settings_refusal_file_missing),
  calendar_file_unknown: words(422, m.settings_refusal_file_unknown),
  calendar_file_broken: words(422, m.settings_refusal_file_broken),
  calendar_file_too_large: words(422, m.settings_refusal_file_large),
  calendar_of_another_country: words(422, m.settings_refusal_other_country),
  calendar_of_another_year: words(422, m.settings_refusal_other_year),
  calendar_country_unknown: words(422, m.settings_refusal_country_unknown),
  calendar_year_wrong: words(422, m.settings_refusal_year_wrong),
  setting_locked: words(409, m.settings_refusal_locked),
  setting_not_allowed: words(422, m.settings_refusal_not_allowed),
  setting_unchanged: words(422, m.settings_refusal_unchanged),
  setting_reason_missing: words(422, m.settings_refusal_reason_missing),
};
