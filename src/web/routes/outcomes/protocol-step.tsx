import IconFileText from '@tabler/icons-react/icons/IconFileText';
import IconGavel from '@tabler/icons-react/icons/IconGavel';
import IconWritingSign from '@tabler/icons-react/icons/IconWritingSign';
import type { ProtocolRow } from '#outcomes/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Pill } from '#web/ui/status-pill.tsx';
import { PROTOCOL_STATE_WORDS } from './words.ts';

/** What a protocol waits for, as the member who reads the list has to know it. */
export function ProtocolStep({ state, next }: Pick<ProtocolRow, 'state' | 'next'>) {
  switch (next) {
    case 'sign':
      return (
        <Pill tone="turn" icon={IconWritingSign} size="s">
          {m.council_protocol_mine()}
        </Pill>
      );
    case 'decide':
      return (
        <Pill tone="turn" icon={IconGavel} size="s">
          {m.council_protocol_next_decide()}
        </Pill>
      );
    case 'marks':
    case 'others':
      return (
        <Pill tone="wait" icon={IconFileText} size="s">
          {next === 'marks' ? m.council_protocol_next_marks() : m.council_protocol_next_others()}
        </Pill>
      );
    case null:
      return (
        <Pill tone={state === 'sealed' ? 'good' : 'wait'} icon={IconFileText} size="s">
          {PROTOCOL_STATE_WORDS[state]()}
        </Pill>
      );
  }
}
