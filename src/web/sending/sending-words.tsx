import IconRefresh from '@tabler/icons-react/icons/IconRefresh';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Note } from '#web/ui/note.tsx';
import { Progress } from '#web/ui/progress.tsx';
import type { Sending } from './use-sending.ts';

/** How far the files of a form are. What was refused is said at the field instead. */
export function SendingWords({ state, goOn, retry }: { state: Sending; goOn(): void; retry?(): void }) {
  if (state.step === 'sending') return <Progress value={state.percent} max={100} label={m.documents_sending({ percent: state.percent })} />;
  if (state.step === 'checking') return <Note role="status">{m.documents_checking()}</Note>;
  if (state.step === 'waiting')
    return (
      <Note tone="turn" role="status">
        <p>{m.documents_line_broken({ percent: state.percent })}</p>
        <Again word={m.documents_go_on()} act={goOn} />
      </Note>
    );
  if (state.step === 'broken' && retry)
    return (
      <Note tone="turn" role="status">
        <p>{m.documents_broken()}</p>
        <Again word={m.documents_retry()} act={retry} />
      </Note>
    );
  return null;
}

function Again({ word, act }: { word: string; act(): void }) {
  return (
    <Button type="button" kind="line" size={40} icon={<Icon of={IconRefresh} />} onClick={act}>
      {word}
    </Button>
  );
}
