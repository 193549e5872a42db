import type { OwnApplication } from '#applications/index.ts';
import type { Part } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { inLanguage } from './filing-words.ts';
import type { Unissued } from './unissued-certificate.ts';

export interface NextStep {
  /** What is going on, in one sentence. */
  readonly text: string;
  readonly label?: string;
  readonly href?: string;
}

type Shown = Pick<OwnApplication, 'id' | 'state' | 'stateLabel' | 'place' | 'waitsOnMe' | 'words'> & Unissued;

/** What the applicant does next, or whom they wait for. */
export function nextStep(
  { id, state, stateLabel, place, waitsOnMe, words, certificate }: Shown,
  /** Of an exam that goes on; see `readRunningParts`. */
  running: readonly Part[] = ['theory'],
): NextStep {
  const base = `/cabinet/applications/${id}`;
  const centre = place?.centre ?? '';
  switch (state) {
    case 'draft':
      return { text: m.applicant_next_draft(), label: m.applicant_continue(), href: `${base}/edit/qualification` };
    case 'returned':
      return { text: m.applicant_next_returned(), label: m.applicant_mend(), href: base };
    case 'under_review':
      return { text: m.applicant_next_under_review({ centre }) };
    case 'contract_offered':
      return waitsOnMe
        ? { text: m.applicant_next_contract(), label: m.applicant_to_contract(), href: `${base}/pay` }
        : { text: m.applicant_next_contract_employer() };
    case 'awaiting_payment':
      return waitsOnMe
        ? { text: m.applicant_next_payment(), label: m.applicant_to_payment(), href: `${base}/pay` }
        : { text: m.applicant_next_payment_employer(), label: m.applicant_to_invoice(), href: `${base}/pay` };
    case 'payment_check':
      return { text: m.applicant_next_payment_check({ centre }), label: m.applicant_to_invoice(), href: `${base}/pay` };
    case 'choosing_date':
      return { text: m.applicant_next_choosing_date(), label: m.applicant_show_schedule(), href: `${base}/date` };
    case 'date_confirmation':
      return { text: m.applicant_next_date_confirmation({ centre }), label: m.applicant_see_date(), href: `${base}/date` };
    case 'notice_due':
      return { text: m.applicant_next_notice({ centre }) };
    case 'exam_scheduled':
      return { text: m.applicant_next_exam(), label: m.applicant_see_date(), href: `${base}/date` };
    case 'in_exam':
      if (running.length === 0) return { text: m.applicant_next_theory_over() };
      if (!running.includes('theory')) return { text: m.applicant_next_practice_ahead() };
      return { text: m.applicant_next_in_exam(), label: m.applicant_enter_code(), href: '/exam' };
    case 'decision_due':
      return { text: m.applicant_next_decision() };
    case 'council_check':
      return { text: m.applicant_next_council() };
    case 'certified':
      if (certificate) return { text: certificate === 'to_sign' ? m.applicant_next_to_sign({ centre }) : m.applicant_next_to_number() };
      return {
        text: m.applicant_next_certified({ state: inLanguage(stateLabel) }),
        label: m.applicant_certificates(),
        href: '/cabinet/certificates',
      };
    case 'not_passed':
      return { text: m.applicant_next_not_passed(), label: m.applicant_retake(), href: `${base}/retake` };
    case 'no_show':
      return { text: m.applicant_next_no_show({ centre }) };
    case 'removed':
      return { text: m.applicant_next_removed() };
    case 'refused':
      return { text: m.applicant_next_refused(), label: inLanguage(words.apply), href: '/apply' };
    case 'withdrawn':
      return { text: m.applicant_next_withdrawn(), label: inLanguage(words.apply), href: '/apply' };
    case 'lapsed':
      return { text: m.applicant_next_lapsed(), label: m.applicant_apply_again(), href: `${base}/retake` };
  }
}
