import { m } from '#web/paraglide/messages.js';

/** States of the files that a council sees, in its tones. */
export const FILE_STATES = {
  council_check: { word: m.council_state_council_check, tone: 'turn' },
  decision_due: { word: m.council_state_decision_due, tone: 'wait' },
  awaiting_number: { word: m.council_state_awaiting_number, tone: 'wait' },
  to_sign: { word: m.council_state_to_sign, tone: 'wait' },
  certified: { word: m.council_state_certified, tone: 'good' },
  not_passed: { word: m.council_state_not_passed, tone: 'bad' },
} as const;
