import { openMailboxLetter } from '#notifications/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { Card, FactList } from '#web/ui/card.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/mailbox-letter.ts';
import { channelWord, MAILBOX_ZONE, stateWord } from './mailbox-words.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.subject ?? m.demo_mailbox_title() },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const letter = await orErrorPage(() => openMailboxLetter(context.get(requestContext).deps, uuidParam(params.letterId)));
  const { id, subject, to, address, channel, state, at, text, html } = letter;
  return { id, subject, to, address, channel, state, at: at.toString(), text, hasHtml: html !== null };
}

/** One letter as it came: how it looks, and what a mail program without pictures and styles shows. */
export default function MailboxLetter({ loaderData: letter }: Route.ComponentProps) {
  const { id, subject, to, address, channel, state, at, text, hasHtml } = letter;
  return (
    <div className="wrap narrow stack-l">
      <Breadcrumbs crumbs={[{ label: m.demo_mailbox_title(), href: '/demo/mailbox' }, { label: subject }]} />
      <PageHeader title={subject} long />
      <FactList
        facts={[
          { name: m.demo_mailbox_to(), value: address ? `${to}, ${address}` : to },
          { name: channelWord(channel), value: `${stateWord(state)}, ${numericMoment(at, MAILBOX_ZONE)}` },
        ]}
      />
      {hasHtml && (
        <iframe
          className="card"
          title={m.demo_mailbox_look()}
          src={`/demo/mailbox/${id}/html`}
          sandbox="allow-scripts allow-top-navigation-by-user-activation"
          width="100%"
          height="680"
        />
      )}
      <Card title={hasHtml ? m.demo_mailbox_plain() : m.demo_mailbox_text()}>
        <div className="prose">
          {text
            .trim()
            .split(/\n{2,}/)
            .map((paragraph, index) => (
              <p key={String(index)}>
                {paragraph.split('\n').map((line, at) => (
                  <Line key={String(at)} text={line} />
                ))}
              </p>
            ))}
        </div>
      </Card>
    </div>
  );
}

/** A line with its addresses as links, as mail programs show it. */
function Line({ text }: { text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/\S+)/).map((piece, index) =>
        index % 2 === 1 ? (
          <a key={String(index)} href={piece}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
      <br />
    </>
  );
}
