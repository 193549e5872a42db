import type { TablerIcon } from '@tabler/icons-react';
import IconCalendarCheck from '@tabler/icons-react/icons/IconCalendarCheck';
import IconCalendarOff from '@tabler/icons-react/icons/IconCalendarOff';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import { m } from '#web/paraglide/messages.js';
import { Pill } from '#web/ui/status-pill.tsx';
import type { Tone } from '#web/ui/tone.ts';

type State = 'draft' | 'approved' | 'cancelled';

const LOOKS: Record<State, { tone: Tone; icon: TablerIcon; word: () => string }> = {
  draft: { tone: 'turn', icon: IconPencil, word: () => m.schedule_state_draft() },
  approved: { tone: 'live', icon: IconCalendarCheck, word: () => m.schedule_state_approved() },
  cancelled: { tone: 'idle', icon: IconCalendarOff, word: () => m.schedule_state_cancelled() },
};

export function SessionState({ state }: { state: State }) {
  const { tone, icon, word } = LOOKS[state];
  return (
    <Pill tone={tone} icon={icon} size="s">
      {word()}
    </Pill>
  );
}
