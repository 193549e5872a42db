import { type MiddlewareFunction, redirect } from 'react-router';
import { requestContext } from './context.ts';
import { landingOf, needsSecondFactor } from './routes/account/after-sign-in.ts';

/** What stays open while a password or the second factor is still missing. */
const OPEN = ['/password/', '/second-factor', '/sign-out', '/hat', '/consent/', '/preferences'];

/** A temporary password opens only «Установить пароль»; a staff hat nothing before the second factor. */
export const signInGate: MiddlewareFunction<Response> = ({ context, request }) => {
  const { session, config } = context.get(requestContext);
  if (!session) return;
  const { pathname } = new URL(request.url);
  if (OPEN.some((open) => pathname.startsWith(open))) return;
  if (session.mustChangePassword || needsSecondFactor(session, config.staffSecondFactor))
    throw redirect(landingOf(session, config.staffSecondFactor));
};
