import { Form, Link, redirect } from 'react-router';
import { z } from 'zod';
import { closeSession, signIn } from '#accounts/index.ts';
import { jurisdictionsOf } from '#procedures/index.ts';
import { registrationPath } from '#web/chosen-paths.ts';
import { chosenIn } from '#web/chosen-qualification.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { readProcedures } from '#web/procedures.ts';
import { refusable } from '#web/refusals.ts';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { sessionCookie, sessionToken } from '#web/session.ts';
import { Button } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/sign-in.ts';
import { backOf, landingOn } from './after-sign-in.ts';
import { languageOfPerson } from './language-of-person.ts';

/** Longer than any login or password is simply wrong. */
const SignInForm = z.object({
  login: z
    .string()
    .catch('')
    .transform((text) => text.trim().slice(0, 200)),
  password: z
    .string()
    .catch('')
    .transform((text) => text.slice(0, 500)),
});

export const meta = () => [{ title: `${m.account_sign_in_title()} · ${m.common_product()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { session, config, deps } = context.get(requestContext);
  if (session) return redirect(landingOn(backOf(request), session, config.staffSecondFactor));
  const search = new URL(request.url).searchParams;
  const countries = jurisdictionsOf(await readProcedures(deps));
  const chosen = chosenIn(backOf(request));
  return {
    countries,
    register: chosen && registrationPath(chosen),
    over: search.has('over'),
    passwordSet: search.has('password-set'),
    site: new URL(config.publicUrl).host,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, address, config } = context.get(requestContext);
  const form = SignInForm.parse(Object.fromEntries(await request.formData()));
  return await refusable(
    async () => {
      const { token, session } = await signIn(deps, { ...form, address, userAgent: request.headers.get('user-agent') });
      const before = sessionToken(config, request.headers.get('cookie'));
      if (before) await closeSession(deps, before);
      const headers = new Headers({ 'set-cookie': sessionCookie(config, token) });
      for (const cookie of await languageOfPerson(deps, session, request, config)) headers.append('set-cookie', cookie);
      return redirect(landingOn(backOf(request), session, config.staffSecondFactor), { headers });
    },
    { login: form.login },
  );
}

export default function SignIn({ loaderData: { countries, register, over, passwordSet, site }, actionData }: Route.ComponentProps) {
  return (
    <div className="wrap narrow stack-l">
      <PageHeader
        title={m.account_sign_in_title()}
        lead={
          <>
            {m.account_sign_in_lead()}{' '}
            {countries.length > 1 && !register ? (
              countries.map(({ id, label }, place) => (
                <span key={id}>
                  {place > 0 && ', '}
                  <Link to={`/registration?country=${id}`}>{m.account_sign_in_register_in({ country: inLanguage(label) })}</Link>
                </span>
              ))
            ) : (
              <Link to={register ?? '/registration'}>{m.account_sign_in_register()}</Link>
            )}
          </>
        }
      />
      {over && <Note tone="wait">{m.account_sign_in_over()}</Note>}
      {passwordSet && <Note tone="good">{m.account_sign_in_password_set()}</Note>}
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message} {actionData.refusal.code === 'wrong_credentials' && m.account_sign_in_this_system({ site })}
        </Note>
      )}
      <Form method="post" className="stack">
        <TextInput name="login" label={m.account_field_login()} autoComplete="username" defaultValue={actionData?.login} required />
        <TextInput name="password" label={m.account_field_password()} type="password" autoComplete="current-password" required />
        <Button wide>{m.account_sign_in_send()}</Button>
      </Form>
      <p>
        <Link to="/password/recovery">{m.account_sign_in_forgot()}</Link>
      </p>
    </div>
  );
}
