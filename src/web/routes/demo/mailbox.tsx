import IconMail from '@tabler/icons-react/icons/IconMail';
import { Link } from 'react-router';
import { listMailbox } from '#notifications/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Empty, RowList } from '#web/ui/card.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/mailbox.ts';
import { CHANNEL_ICONS, MAILBOX_ZONE, stateWord } from './mailbox-words.ts';

export const meta: Route.MetaFunction = () => [{ title: m.demo_mailbox_title() }, { name: 'robots', content: 'noindex' }];

export async function loader({ context }: Route.LoaderArgs) {
  const letters = await orErrorPage(() => listMailbox(context.get(requestContext).deps));
  return letters.map(({ id, subject, to, address, channel, state, at }) => ({
    id,
    subject,
    to,
    address,
    channel,
    state,
    at: at.toString(),
  }));
}

/** Every letter and short message of the demo. */
export default function Mailbox({ loaderData: letters }: Route.ComponentProps) {
  return (
    <div className="wrap narrow stack-l">
      <PageHeader
        title={m.demo_mailbox_title()}
        lead={m.demo_mailbox_lead()}
        beside={
          <LinkButton kind="line" size={40} to="/demo/mailbox">
            {m.demo_mailbox_refresh()}
          </LinkButton>
        }
      />
      {letters.length === 0 ? (
        <Empty icon={IconMail} title={m.demo_mailbox_empty()}>
          {m.demo_mailbox_empty_text()}
        </Empty>
      ) : (
        <RowList
          rows={letters.map(({ id, subject, to, address, channel, state, at }) => ({
            id,
            icon: CHANNEL_ICONS[channel],
            title: <Link to={`/demo/mailbox/${id}`}>{subject}</Link>,
            note: [to, address, numericMoment(at, MAILBOX_ZONE)].filter(Boolean).join(' · '),
            beside: state === 'sent' ? undefined : <span className="small mute">{stateWord(state)}</span>,
          }))}
        />
      )}
    </div>
  );
}
