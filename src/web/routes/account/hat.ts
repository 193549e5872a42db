import { redirect } from 'react-router';
import { z } from 'zod';
import { changeHat, resolveSession } from '#accounts/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage } from '#web/refusals.ts';
import { sessionCookie, sessionToken } from '#web/session.ts';
import type { Route } from './+types/hat.ts';
import { landingOf } from './after-sign-in.ts';

const HatForm = z.object({ hat: z.union([z.literal(''), z.uuid()]) });

export const loader = () => redirect('/');

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, config } = context.get(requestContext);
  const token = sessionToken(config, request.headers.get('cookie'));
  const form = HatForm.safeParse(Object.fromEntries(await request.formData()));
  if (!token) return redirect('/sign-in');
  return await orErrorPage(async () => {
    if (!form.success) throw new Refusal('hat_not_yours');
    const next = await changeHat(deps, token, form.data.hat || null);
    const session = await resolveSession(deps, next);
    return redirect(session ? landingOf(session, config.staffSecondFactor) : '/sign-in', {
      headers: { 'set-cookie': sessionCookie(config, next) },
    });
  });
}
