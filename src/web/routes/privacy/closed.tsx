import { m } from '#web/paraglide/messages.js';
import { LinkButton } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';

export const meta = () => [{ title: `${m.privacy_closed_title()} · ${m.common_product()}` }];

export default function Closed() {
  return (
    <div className="wrap narrow stack-l">
      <PageHeader title={m.privacy_closed_title()} lead={m.privacy_closed_text()} />
      <LinkButton to="/" kind="line" wide>
        {m.privacy_to_main()}
      </LinkButton>
    </div>
  );
}
