import { data } from 'react-router';
import { openMailboxLetter } from '#notifications/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/mailbox-html.ts';

/**
 * Letters carry their styles inside, which no page of ours may: they come from an address of their own, where nothing else is allowed.
 * The sandbox lets scripts be and `default-src` forbids them all: checks of accessibility, which look into frames, need it so.
 */
const LETTER_POLICY = `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-scripts allow-top-navigation-by-user-activation`;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { html } = await orErrorPage(() => openMailboxLetter(context.get(requestContext).deps, uuidParam(params.letterId)));
  if (html === null) throw data(null, { status: 404 });
  return new Response(html.replace('<head>', '<head><base target="_top">'), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': LETTER_POLICY,
      'x-frame-options': 'SAMEORIGIN',
    },
  });
}
