import type { TablerIcon } from '@tabler/icons-react';
import IconBan from '@tabler/icons-react/icons/IconBan';
import IconCertificate from '@tabler/icons-react/icons/IconCertificate';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconClockPause from '@tabler/icons-react/icons/IconClockPause';
import IconHourglassOff from '@tabler/icons-react/icons/IconHourglassOff';
import IconNumber from '@tabler/icons-react/icons/IconNumber123';
import IconRefreshAlert from '@tabler/icons-react/icons/IconRefreshAlert';
import IconUserCheck from '@tabler/icons-react/icons/IconUserCheck';
import IconPencil from '@tabler/icons-react/icons/IconWritingSign';
import type { CertificateRow, CertificateStatus, ProtocolPage } from '#outcomes/index.ts';
import { m } from '#web/paraglide/messages.js';
import type { Tone } from '#web/ui/tone.ts';

export const ROLE_WORDS = {
  commission_chair: m.council_role_commission_chair,
  expert: m.council_role_expert,
  technical_expert: m.council_role_technical_expert,
} as const;

export const PROTOCOL_STATE_WORDS: Record<ProtocolPage['state'], () => string> = {
  draft: m.council_protocol_draft,
  signing: m.council_protocol_signing,
  sealed: m.council_protocol_sealed,
  void: m.council_protocol_void,
};

export const outcomeWords = (outcome: 'passed' | 'failed'): string => (outcome === 'passed' ? m.council_passed() : m.council_failed());
export const outcomeClass = (outcome: 'passed' | 'failed'): string => (outcome === 'passed' ? 'text-good' : 'text-bad');

interface Shown {
  readonly word: () => string;
  readonly tone: Tone;
  readonly icon: TablerIcon;
}

export const STATUS_SHOWN: Record<CertificateStatus, Shown> = {
  active: { word: m.council_status_active, tone: 'good', icon: IconCircleCheck },
  expired: { word: m.council_status_expired, tone: 'idle', icon: IconHourglassOff },
  suspended: { word: m.council_status_suspended, tone: 'turn', icon: IconClockPause },
  annulled: { word: m.council_status_annulled, tone: 'bad', icon: IconBan },
  superseded: { word: m.appeals_certificate_superseded, tone: 'bad', icon: IconRefreshAlert },
};

/** `mine`: the role that has to act in this state looks at it. */
export const certificateShown = (
  { state, status }: Pick<CertificateRow, 'state' | 'status'>,
  mine: CertificateRow['state'] | null,
): Shown => {
  if (status !== 'active' && (state === 'issued' || state === 'handed_over' || status === 'annulled' || status === 'superseded'))
    return STATUS_SHOWN[status];
  const turn: Tone = state === mine ? 'turn' : 'wait';
  return {
    awaiting_number: { word: m.council_certificate_awaiting_number, tone: turn, icon: IconNumber },
    to_sign: { word: m.council_certificate_to_sign, tone: turn, icon: IconPencil },
    issued: { word: m.council_certificate_issued, tone: 'good' as Tone, icon: IconCertificate },
    handed_over: { word: m.council_certificate_handed_over, tone: 'good' as Tone, icon: IconUserCheck },
  }[state];
};

/** «39,5» */
export const decimal = (value: number): string => String(value).replace('.', ',');
