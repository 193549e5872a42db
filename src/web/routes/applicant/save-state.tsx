import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { timeAt } from '#web/ui/dates.ts';
import { Note, SavedMark } from '#web/ui/note.tsx';
import type { Autosave, SaveState } from './use-autosave.ts';

/** «Сохранено в 14:32», by the clock by which the application tells all its times. */
export function SavedAt({ state, zone }: { state: SaveState; zone: string }) {
  return <SavedMark>{state.kind === 'saved' && m.applicant_saved_at({ time: timeAt(state.at, { zone }) })}</SavedMark>;
}

/** Why the last save did not come through, and what to do; the typed text stands in the form. */
export function SaveTrouble({ autosave: { state, save, saveOver, restored, forget }, page }: { autosave: Autosave; page: string }) {
  if (restored && state.kind !== 'refused') return <Note role="status">{m.applicant_typing_restored()}</Note>;
  if (state.kind === 'failed')
    return (
      <Note tone="bad" role="alert">
        {m.applicant_save_failed()}{' '}
        <Button type="button" kind="line" size={40} onClick={() => void save()}>
          {m.applicant_save_again()}
        </Button>
      </Note>
    );
  if (state.kind !== 'refused') return null;
  if (state.code === 'not_signed_in')
    return (
      <Note tone="bad" role="alert">
        {m.applicant_session_over()} <Link to={`/sign-in?over&back=${encodeURIComponent(page)}`}>{m.applicant_sign_in_again()}</Link>
      </Note>
    );
  if (state.code !== 'changed_elsewhere')
    return (
      <Note tone="bad" role="alert">
        {state.message}
      </Note>
    );
  return (
    <Note tone="bad" role="alert">
      <p>{m.applicant_refusal_changed_elsewhere()}</p>
      <div className="row">
        <Button type="button" kind="line" size={40} onClick={() => void saveOver()}>
          {m.applicant_save_over()}
        </Button>
        <a href={page} onClick={forget}>
          {m.applicant_open_saved()}
        </a>
      </div>
    </Note>
  );
}
