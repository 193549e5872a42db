import { Form, redirect } from 'react-router';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { passSecondFactor, prepareSecondFactor, resolveSession } from '#accounts/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { refusable } from '#web/refusals.ts';
import { sessionCookie, sessionToken } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/second-factor.ts';
import { backOf, landingOn } from './after-sign-in.ts';

const CodeForm = z.object({ code: z.string().catch('') });

export const meta = () => [{ title: `${m.account_second_factor_title()} · ${m.common_product()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, session, config } = context.get(requestContext);
  const token = sessionToken(config, request.headers.get('cookie'));
  if (!session || !token) return redirect('/sign-in?over');
  if (session.secondFactorPassed) return redirect(landingOn(backOf(request), session, config.staffSecondFactor));
  if (session.secondFactorOn) return { setUp: null };
  const { uri, secret } = await prepareSecondFactor(deps, token);
  return { setUp: { secret, picture: `data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}` } };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, config } = context.get(requestContext);
  const token = sessionToken(config, request.headers.get('cookie'));
  if (!token) return redirect('/sign-in?over');
  const { code } = CodeForm.parse(Object.fromEntries(await request.formData()));
  return await refusable(async () => {
    const next = await passSecondFactor(deps, token, code);
    const session = await resolveSession(deps, next);
    return redirect(session ? landingOn(backOf(request), session, config.staffSecondFactor) : '/sign-in', {
      headers: { 'set-cookie': sessionCookie(config, next) },
    });
  });
}

export default function SecondFactor({ loaderData: { setUp }, actionData }: Route.ComponentProps) {
  return (
    <div className="wrap narrow stack-l">
      <PageHeader
        title={m.account_second_factor_title()}
        lead={setUp ? m.account_second_factor_set_up() : m.account_second_factor_lead()}
      />
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {setUp && (
        <figure className="stack">
          <img src={setUp.picture} alt={m.account_second_factor_picture()} width={220} height={220} />
          <figcaption>
            {m.account_second_factor_by_hand()} <code>{setUp.secret}</code>
          </figcaption>
        </figure>
      )}
      <Form method="post" className="stack">
        <TextInput
          name="code"
          label={m.account_field_code()}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          required
          short
        />
        <Button wide>{m.account_second_factor_send()}</Button>
      </Form>
    </div>
  );
}
