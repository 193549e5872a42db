import { redirect } from 'react-router';
import { closeSession } from '#accounts/index.ts';
import { requestContext } from '#web/context.ts';
import { endedSessionCookie, sessionToken } from '#web/session.ts';
import type { Route } from './+types/sign-out.ts';

export const loader = () => redirect('/');

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, config } = context.get(requestContext);
  const token = sessionToken(config, request.headers.get('cookie'));
  if (token) await closeSession(deps, token);
  return redirect('/', { headers: { 'set-cookie': endedSessionCookie(config) } });
}
