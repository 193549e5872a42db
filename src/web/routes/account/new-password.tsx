import { data, redirect } from 'react-router';
import { PASSWORD_MIN_LENGTH, resolveSession, setPassword } from '#accounts/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { refusable } from '#web/refusals.ts';
import { sessionCookie, sessionToken } from '#web/session.ts';
import type { Route } from './+types/new-password.ts';
import { backOf, landingOn } from './after-sign-in.ts';
import { PasswordForm } from './password-form.tsx';
import { differ, NewPassword } from './passwords.ts';

export const meta = () => [{ title: `${m.account_new_password_title()} · ${m.common_product()}` }];

export function loader({ context }: Route.LoaderArgs) {
  const { session } = context.get(requestContext);
  if (!session) return redirect('/sign-in');
  return { login: session.login, first: session.mustChangePassword, least: PASSWORD_MIN_LENGTH };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, config } = context.get(requestContext);
  const token = sessionToken(config, request.headers.get('cookie'));
  if (!token) return redirect('/sign-in?over');
  const { password, again } = NewPassword.parse(Object.fromEntries(await request.formData()));
  if (password !== again) return data(differ(), { status: 422 });
  return await refusable(async () => {
    const next = await setPassword(deps, token, password);
    const session = await resolveSession(deps, next);
    return redirect(session ? landingOn(backOf(request), session, config.staffSecondFactor) : '/sign-in', {
      headers: { 'set-cookie': sessionCookie(config, next) },
    });
  });
}

export default function NewPasswordPage({ loaderData: { login, first, least }, actionData }: Route.ComponentProps) {
  return (
    <PasswordForm
      least={least}
      login={login}
      lead={first ? m.account_new_password_first() : m.account_new_password_lead()}
      answer={actionData}
    />
  );
}
