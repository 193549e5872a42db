import { Form, Link, redirect } from 'react-router';
import { z } from 'zod';
import { changePassword, endOtherSessions, listOwnSessions, PASSWORD_MIN_LENGTH } from '#accounts/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { sessionCookie, sessionToken } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { TextInput } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/security.ts';
import { nameOfBrowser } from './name-of-browser.ts';
import { isAboutPassword } from './passwords.ts';

/** Acts on an account have no zone of their own. */
const ZONE = 'Europe/Moscow';
const passwordField = z.string().max(500);
const Act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('password'), current: passwordField, password: passwordField, again: passwordField }),
  z.object({ act: z.literal('end_others') }),
]);

export const meta = () => [{ title: `${m.security_title()} · ${m.common_product()}` }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { deps, session, config } = context.get(requestContext);
  const token = sessionToken(config, request.headers.get('cookie'));
  return await orErrorPage(async () => {
    if (!session || !token) throw new Refusal('not_signed_in');
    const sessions = await listOwnSessions(deps, token);
    return {
      login: session.login,
      least: PASSWORD_MIN_LENGTH,
      secondFactorOn: session.secondFactorOn,
      done: new URL(request.url).searchParams.get('done'),
      sessions: sessions.map(({ userAgent, since, lastSeenAt, here }) => ({
        browser: nameOfBrowser(userAgent),
        since: since.toString(),
        lastSeenAt: lastSeenAt.toString(),
        here,
      })),
    };
  });
}

export async function action({ request, context }: Route.ActionArgs) {
  const { deps, config } = context.get(requestContext);
  const token = sessionToken(config, request.headers.get('cookie'));
  if (!token) return redirect('/sign-in?over');
  const act = Act.safeParse(Object.fromEntries(await request.formData()));
  return await refusable(async () => {
    if (!act.success) throw new Refusal('password_long');
    if (act.data.act === 'end_others') {
      await endOtherSessions(deps, token);
      return redirect('/security?done=ended');
    }
    if (act.data.password !== act.data.again) throw new Refusal('password_differ');
    const next = await changePassword(deps, token, act.data);
    return redirect('/security?done=password', { headers: { 'set-cookie': sessionCookie(config, next) } });
  });
}

/** «Вход и безопасность»: the password, the second factor, the browsers. The same for people under every hat. */
export default function Security({ loaderData: { login, least, secondFactorOn, done, sessions }, actionData }: Route.ComponentProps) {
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : null;
  const at = (field: 'current' | 'password' | 'again') => {
    if (refusal?.code === 'wrong_password') return field === 'current' ? refusal.message : undefined;
    if (refusal?.code === 'password_differ') return field === 'again' ? refusal.message : undefined;
    return refusal && isAboutPassword(refusal.code) && field === 'password' ? refusal.message : undefined;
  };
  const atField = refusal && (at('current') ?? at('password') ?? at('again'));
  return (
    <div className="wrap main-top narrow stack-l">
      <PageHeader title={m.security_title()} lead={m.security_lead({ login })} />
      {refusal && !atField && (
        <Note tone="bad" role="alert">
          {refusal.message}
        </Note>
      )}
      {!refusal && (done === 'password' || done === 'ended') && (
        <Note tone="good" role="status">
          {done === 'password' ? m.security_changed() : m.security_ended()}
        </Note>
      )}
      <Card title={m.security_password()} pad>
        <Form method="post" className="stack">
          <input type="hidden" name="act" value="password" />
          <input type="hidden" name="login" autoComplete="username" value={login} readOnly />
          <TextInput
            name="current"
            type="password"
            label={m.security_current()}
            autoComplete="current-password"
            error={at('current')}
            required
          />
          <TextInput
            name="password"
            type="password"
            label={m.security_new()}
            hint={m.account_password_hint({ least })}
            autoComplete="new-password"
            error={at('password')}
            required
          />
          <TextInput name="again" type="password" label={m.security_again()} autoComplete="new-password" error={at('again')} required />
          <Button wide>{m.security_change()}</Button>
        </Form>
      </Card>
      <Card title={m.security_second_factor()} pad>
        <p>{secondFactorOn ? m.security_second_factor_on() : m.security_second_factor_off()}</p>
        {!secondFactorOn && <Link to="/second-factor">{m.security_set_up()}</Link>}
      </Card>
      <section className="stack">
        <h2>{m.security_devices()}</h2>
        <DataTable
          caption={m.security_devices()}
          columns={[
            { id: 'browser', label: m.security_device(), heads: true },
            { id: 'since', label: m.security_since(), kind: 'num' },
            { id: 'seen', label: m.security_last_seen(), kind: 'num' },
          ]}
          rows={sessions.map(({ browser, since, lastSeenAt, here }) => ({
            id: `${since}${lastSeenAt}`,
            cells: {
              browser: here
                ? `${browser ?? m.security_unknown_device()}. ${m.security_device_here()}`
                : (browser ?? m.security_unknown_device()),
              since: numericMoment(since, ZONE),
              seen: numericMoment(lastSeenAt, ZONE),
            },
          }))}
        />
        {sessions.length > 1 && (
          <Form method="post">
            <Button kind="line" size={40} name="act" value="end_others">
              {m.security_end_others()}
            </Button>
          </Form>
        )}
      </section>
    </div>
  );
}
