import { m } from '#web/paraglide/messages.js';
import { LinkButton } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';

/** Another code was used: the exam goes on there, this computer shows nothing more. */
export function ElsewherePage() {
  return (
    <div className="wrap narrow stack-l main-top">
      <PageHeader title={m.exam_elsewhere_title()} lead={m.exam_elsewhere_text()} />
      <LinkButton to="/exam" kind="line">
        {m.exam_type_new_code()}
      </LinkButton>
    </div>
  );
}
