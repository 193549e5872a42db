import { Form } from 'react-router';
import type { ProtocolPage } from '#outcomes/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { RadioCards } from '#web/ui/choices.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Textarea } from '#web/ui/inputs.tsx';
import { Note } from '#web/ui/note.tsx';
import { CodeField, CodeRequest } from './one-time-code.tsx';

interface SignFormProps {
  protocol: ProtocolPage;
  personId: string | null;
  kept?: { vote?: string; opinion?: string };
  codeError?: string;
  opinionError?: string;
}

/** The member's vote, opinion and one-time code. */
export function SignForm({ protocol, personId, kept, codeError, opinionError }: SignFormProps) {
  const { own, content, complete } = protocol;
  const signedAt = protocol.signatures.find((signature) => signature.personId === personId)?.signedAt;
  if (signedAt) return <Note tone="good">{m.council_signed_by_you({ moment: numericMoment(signedAt, content.site.zone) })}</Note>;
  if (!own.mustSign) return null;
  if (!complete) return <Note tone="turn">{m.council_sign_incomplete()}</Note>;
  return (
    <Card title={m.council_sign_title()} className="sign-card">
      <p className="small mute">{m.council_sign_lead()}</p>
      <CodeRequest sentAt={own.codeSentAt} zone={content.site.zone} />
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="sign" />
        <RadioCards
          name="vote"
          label={m.council_sign_vote()}
          required
          defaultValue={kept?.vote}
          choices={[
            { value: 'passed', label: m.council_passed() },
            { value: 'failed', label: m.council_failed() },
          ]}
        />
        <Textarea
          name="opinion"
          label={m.council_sign_opinion()}
          hint={m.council_sign_opinion_hint()}
          defaultValue={kept?.opinion}
          error={opinionError}
          rows={3}
        />
        <CodeField error={codeError} />
        <Button size={40} kind={own.codeSentAt ? 'filled' : 'line'}>
          {m.council_sign_send()}
        </Button>
      </Form>
    </Card>
  );
}
