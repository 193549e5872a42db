import { Form } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Note } from '#web/ui/note.tsx';
import { SessionFields } from './session-fields.tsx';
import type { TypedSession } from './typed-session.ts';

interface SessionEditProps {
  choices: Parameters<typeof SessionFields>[0]['choices'];
  typed: TypedSession;
  errors: Readonly<Record<string, string>>;
  doubt?: string;
  /** People are booked: what was promised stays. */
  locked: boolean;
}

export function SessionEdit({ choices, typed, errors, doubt, locked }: SessionEditProps) {
  return (
    <Card title={m.schedule_session_edit()} id="edit">
      <Form method="post" className="stack" noValidate key={JSON.stringify(typed)}>
        <input type="hidden" name="intent" value="edit" />
        {locked && <Note>{m.schedule_session_locked()}</Note>}
        <ErrorSummary
          key={JSON.stringify(errors)}
          title={m.schedule_form_errors({ count: Object.keys(errors).length })}
          errors={Object.entries(errors).map(([field, text]) => ({ field, text }))}
        />
        <SessionFields choices={choices} typed={typed} errors={errors} doubt={doubt} />
        <Button size={40} kind="line">
          {m.schedule_form_save()}
        </Button>
      </Form>
    </Card>
  );
}
