import { APPEAL_REASONS, type AppealReasonCode, wordAppealReason } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { type RefusalWords, words } from './words.ts';

/** Why a move of an appeal is not possible, in the words of its table. */
const REASONS: Readonly<Record<string, RefusalWords>> = Object.fromEntries(
  (Object.keys(APPEAL_REASONS) as AppealReasonCode[]).map((code) => [
    code,
    {
      status: 409,
      message: (details) => wordAppealReason({ code, details }, getLocale() === 'kk' ? 'kk' : 'ru'),
    } satisfies RefusalWords,
  ]),
);

export const APPEAL_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  ...REASONS,
  appeal_other_application: words(409, m.appeals_refusal_other_application),
  appeal_files_closed: words(409, m.appeals_refusal_files_closed),
  appeal_form_incomplete: words(422, m.appeals_refusal_form),
  hearing_day_wrong: words(422, m.appeals_refusal_hearing_day),
};
