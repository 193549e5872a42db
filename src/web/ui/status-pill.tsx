import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { type ApplicationStateName, STATE_ICONS } from './state-icons.ts';
import type { Tone } from './tone.ts';

interface PillProps {
  tone: Tone;
  icon: TablerIcon;
  children: ReactNode;
  size?: 's';
}

export function Pill({ tone, icon, children, size }: PillProps) {
  return (
    <span className={classes('pill', `tone-${tone}`, size && 'size-s')}>
      <Icon of={icon} size={size ? 14 : 18} />
      {children}
    </span>
  );
}

/** The state of an application. The tone and the word depend on who looks and on the procedure, so both come from outside. */
export function StatusPill({ state, tone, word, size }: { state: ApplicationStateName; tone: Tone; word: string; size?: 's' }) {
  return (
    <Pill tone={tone} icon={STATE_ICONS[state]} size={size}>
      {word}
    </Pill>
  );
}
