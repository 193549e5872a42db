import type { TablerIcon } from '@tabler/icons-react';
import IconArrowBack from '@tabler/icons-react/icons/IconArrowBack';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleX from '@tabler/icons-react/icons/IconCircleX';
import IconFileImport from '@tabler/icons-react/icons/IconFileImport';
import IconGavel from '@tabler/icons-react/icons/IconGavel';
import IconUsers from '@tabler/icons-react/icons/IconUsers';
import type { AppealShown } from '#appeals/index.ts';
import type { AppealGround, AppealRemedy, AppealState, AppealVote } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import type { Tone } from '#web/ui/tone.ts';

export const GROUNDS: Readonly<Record<AppealGround, { readonly label: () => string; readonly note: () => string }>> = {
  refusal: { label: m.appeals_ground_refusal, note: m.appeals_ground_refusal_note },
  conduct: { label: m.appeals_ground_conduct, note: m.appeals_ground_conduct_note },
  decision: { label: m.appeals_ground_decision, note: m.appeals_ground_decision_note },
};

export const REMEDIES: Readonly<Record<AppealRemedy, () => string>> = {
  new_review: m.appeals_remedy_new_review,
  new_date: m.appeals_remedy_new_date,
  new_decision: m.appeals_remedy_new_decision,
};

export const VOTES: Readonly<Record<AppealVote, () => string>> = {
  uphold: m.appeals_vote_uphold,
  partly: m.appeals_vote_partly,
  reject: m.appeals_vote_reject,
};

export const OUTCOMES: Readonly<Record<'upheld' | 'partly' | 'rejected', () => string>> = {
  upheld: m.appeals_outcome_upheld,
  partly: m.appeals_outcome_partly,
  rejected: m.appeals_outcome_rejected,
};

export const STATE_ICONS: Readonly<Record<AppealState, TablerIcon>> = {
  filed: IconFileImport,
  registered: IconUsers,
  heard: IconGavel,
  upheld: IconCircleCheck,
  rejected: IconCircleX,
  withdrawn: IconArrowBack,
};

/** The word of the state: «Удовлетворена частично» where it was in a part. */
export const stateWord = ({ state, partly, label }: Pick<AppealShown, 'state' | 'partly' | 'label'>): string =>
  state === 'upheld' && partly ? m.appeals_outcome_partly() : inLanguage(label);

/** `viewer`: on whose move the reader waits as their own. */
export function toneOf({ state, waitsOn }: Pick<AppealShown, 'state' | 'waitsOn'>, viewer: 'applicant' | 'council' | 'members'): Tone {
  if (state === 'upheld') return 'good';
  if (state === 'rejected') return viewer === 'applicant' ? 'bad' : 'idle';
  if (state === 'withdrawn') return 'idle';
  return waitsOn === viewer ? 'turn' : 'wait';
}

export const titleOf = ({ number }: Pick<AppealShown, 'number'>): string =>
  number === null ? m.appeals_appeal() : m.appeals_appeal_number({ number });
