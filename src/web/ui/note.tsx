import type { TablerIcon } from '@tabler/icons-react';
import IconAlertCircle from '@tabler/icons-react/icons/IconAlertCircle';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconInfoCircle from '@tabler/icons-react/icons/IconInfoCircle';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type NoteTone = 'wait' | 'turn' | 'bad' | 'good';

const ICONS: Record<NoteTone, TablerIcon> = { wait: IconInfoCircle, turn: IconAlertTriangle, bad: IconAlertCircle, good: IconCircleCheck };

interface NoteProps {
  tone?: NoteTone;
  icon?: TablerIcon;
  /** `status` for saves and network, `alert` only for loss. */
  role?: 'status' | 'alert';
  children: ReactNode;
}

export function Note({ tone = 'wait', icon, role, children }: NoteProps) {
  return (
    <div className={`note tone-${tone}`} role={role}>
      <Icon of={icon ?? ICONS[tone]} size={24} />
      <div>{children}</div>
    </div>
  );
}

/** «Сохранено в 14:32». Keep it mounted and change the words: a reader hears the change. */
export function SavedMark({ children }: { children?: ReactNode }) {
  return (
    <span className="saved" role="status">
      {children && <Icon of={IconCheck} size={18} />}
      {children}
    </span>
  );
}
