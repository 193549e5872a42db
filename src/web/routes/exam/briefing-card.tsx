import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { LinkButton } from '#web/ui/button.tsx';
import { NextStep } from '#web/ui/card.tsx';
import { numericMoment } from '#web/ui/dates.ts';

interface BriefingCardProps {
  applicationId: string;
  /** Null: nothing has to be acknowledged beforehand. */
  duty: { readonly acknowledgedAt: string | null } | null;
  zone: string;
}

/** On the page of an application whose exam is set: read before the day, or when it was read. */
export function BriefingCard({ applicationId, duty, zone }: BriefingCardProps) {
  if (!duty) return null;
  const to = `/cabinet/applications/${applicationId}/briefing`;
  if (duty.acknowledgedAt)
    return (
      <p className="mute">
        {m.recognition_briefing_done({ at: numericMoment(duty.acknowledgedAt, zone) })}.{' '}
        <Link to={to}>{m.recognition_briefing_read_again()}</Link>
      </p>
    );
  return (
    <NextStep title={m.recognition_briefing_due()} action={<LinkButton to={to}>{m.recognition_briefing_open()}</LinkButton>}>
      {m.recognition_briefing_due_text()}
    </NextStep>
  );
}
