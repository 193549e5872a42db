import { z } from 'zod';
import { signInPath } from '#web/chosen-paths.ts';
import { readChosenId } from '#web/chosen-qualification.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { LinkButton } from '#web/ui/button.tsx';
import { dayInWords } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/registration-done.ts';
import { registeredAddress } from './registered-cookie.ts';

export const meta = () => [{ title: `${m.account_done_title()} · ${m.common_product()}` }];

export function loader({ request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const until = z.iso.date().safeParse(url.searchParams.get('until'));
  const chosen = readChosenId(url);
  return {
    signIn: chosen ? signInPath(chosen) : '/sign-in',
    until: until.success ? until.data : null,
    email: registeredAddress(request.headers.get('cookie')),
  };
}

export default function RegistrationDone({ loaderData: { signIn, until, email } }: Route.ComponentProps) {
  return (
    <div className="wrap narrow stack-l">
      <PageHeader title={m.account_done_title()} lead={m.account_done_lead()} />
      {email && (
        <p>
          <b>{m.account_done_address({ email })}</b>
        </p>
      )}
      {until && <p>{m.account_done_until({ day: dayInWords(until, getLocale()) })}</p>}
      <p className="mute">{m.account_done_no_letter()}</p>
      <LinkButton to={signIn} wide>
        {m.common_nav_sign_in()}
      </LinkButton>
    </div>
  );
}
