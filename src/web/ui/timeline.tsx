import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconX from '@tabler/icons-react/icons/IconX';
import type { ReactNode } from 'react';
import { m } from '#web/paraglide/messages.js';
import { Icon } from './icon.tsx';

export interface TimelineStep {
  id: string;
  state: 'done' | 'now' | 'ahead' | 'bad';
  name: ReactNode;
  /** The day, or what to expect. */
  note?: ReactNode;
}

/** «Ход дела». */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol className="timeline">
      {steps.map(({ id, state, name, note }, index) => (
        <li key={id} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="dot" aria-hidden="true">
            {state === 'done' ? <Icon of={IconCheck} size={16} /> : state === 'bad' ? <Icon of={IconX} size={16} /> : index + 1}
          </span>
          {state === 'now' ? <b>{name}</b> : name}
          {state === 'done' && <span className="sr-only">{m.ui_step_done()}</span>}
          {note && <p>{note}</p>}
        </li>
      ))}
    </ol>
  );
}
