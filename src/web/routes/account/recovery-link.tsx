import { data, Link, redirect } from 'react-router';
import { PASSWORD_MIN_LENGTH, recoverPassword, recoveryLinkOpens } from '#accounts/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { refusable } from '#web/refusals.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/recovery-link.ts';
import { PasswordForm } from './password-form.tsx';
import { differ, NewPassword } from './passwords.ts';

export const meta = () => [{ title: `${m.account_new_password_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  return { opens: await recoveryLinkOpens(context.get(requestContext).deps, params.token), least: PASSWORD_MIN_LENGTH };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { password, again } = NewPassword.parse(Object.fromEntries(await request.formData()));
  if (password !== again) return data(differ(), { status: 422 });
  return await refusable(async () => {
    await recoverPassword(context.get(requestContext).deps, params.token, password);
    return redirect('/sign-in?password-set');
  });
}

export default function RecoveryLink({ loaderData: { opens, least }, actionData }: Route.ComponentProps) {
  if (opens) return <PasswordForm least={least} login={null} lead={m.account_new_password_lead()} answer={actionData} />;
  return (
    <div className="wrap narrow stack-l">
      <PageHeader title={m.account_recovery_over_title()} lead={m.account_recovery_over()} />
      <p>
        <Link to="/password/recovery">{m.account_recovery_again()}</Link>
      </p>
    </div>
  );
}
