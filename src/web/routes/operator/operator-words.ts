import type { AccountEvent, PersonAtWork } from '#accounts/index.ts';
import type { Role } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { ROLE_WORDS } from '#web/role-words.ts';

export const roleInWords = (role: Role): string => (role === 'system' ? m.operator_machine() : ROLE_WORDS[role]());

/** «Регистратор, ЦОК „Белый мост“». */
export const hatInWords = ({ role, organisation }: PersonAtWork['hats'][number]): string =>
  organisation ? `${roleInWords(role)}, ${organisation}` : roleInWords(role);

export const EVENT_WORDS: Readonly<Record<AccountEvent, () => string>> = {
  registered: m.operator_event_registered,
  invited: m.operator_event_invited,
  signed_in: m.operator_event_signed_in,
  sign_in_failed: m.operator_event_sign_in_failed,
  locked: m.operator_event_locked,
  password_set: m.operator_event_password_set,
  recovery_asked: m.operator_event_recovery_asked,
  second_factor_on: m.operator_event_second_factor_on,
  second_factor_off: m.operator_event_second_factor_off,
  second_factor_failed: m.operator_event_second_factor_failed,
  sessions_ended: m.operator_event_sessions_ended,
  hat_given: m.operator_event_hat_given,
  hat_taken: m.operator_event_hat_taken,
  disabled: m.operator_event_disabled,
  enabled: m.operator_event_enabled,
  closed: m.operator_event_closed,
};
