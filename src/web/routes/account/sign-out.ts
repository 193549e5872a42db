import { redirect } from 'react-router';
import { closeSession } from '#accounts/index.ts';
import { requestContext } from '#web/context.ts';
import { examToken } from '#web/routes/exam/exam-cookies.ts';
import { endedSessionCookie, sessionToken } from '#web/session.ts';
import type { Route } from './+types/sign-out.ts';

export const loader = () => redirect('/');

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, config } = context.get(requestContext);
  const token = sessionToken(config, request.headers.get('cookie'));
  if (token) await closeSession(deps, token);
  const cookies = request.headers.get('cookie');
  return redirect('/', {
    headers: {
      'set-cookie': endedSessionCookie(config),
      // answers of an exam that have not reached the server yet rest in the storage of this browser
      'clear-site-data': examToken(config, cookies) ? '"cache"' : '"cache", "storage"',
    },
  });
}
