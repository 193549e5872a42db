import { Form } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Note } from '#web/ui/note.tsx';
import type { SessionShown } from './session-words.ts';

/** What the state of the session asks for: approval, or nothing. */
export function SessionHead({ session, dayOff }: { session: SessionShown; dayOff: { readonly why: string | null } | null }) {
  return (
    <>
      {session.state === 'draft' && <Note tone="turn">{m.schedule_session_draft_note()}</Note>}
      {session.state === 'cancelled' && <Note>{m.schedule_session_cancelled_note()}</Note>}
      {dayOff && session.state !== 'cancelled' && (
        <Note tone="turn">{dayOff.why ? m.schedule_session_day_off({ why: dayOff.why }) : m.schedule_session_weekend()}</Note>
      )}
      {session.state !== 'cancelled' && (
        <div className="row">
          {session.state === 'draft' && (
            <Form method="post">
              <input type="hidden" name="intent" value="approve" />
              <Button size={40}>{m.schedule_approve()}</Button>
            </Form>
          )}
          <LinkButton kind="risk" size={40} to={`/centre/schedule/${session.id}/cancel`}>
            {m.schedule_cancel()}
          </LinkButton>
        </div>
      )}
    </>
  );
}
