import './certificates.css';
import { Form, Link, redirect } from 'react-router';
import { checkCertificate, findCertificates } from '#outcomes/index.ts';
import { checkCertificateNumber, readDate } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DateInput, TextInput } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/certificates.ts';
import { CheckForm } from './certificates-check-form.tsx';
import { takeLookUp } from './look-up-limit.ts';

export const meta = () => [{ title: `${m.council_check_title()} · ${m.common_product()}` }];

/** Both searches are plain addresses, so that a result can be sent and the page works without JavaScript. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, address } = context.get(requestContext);
  const search = new URL(request.url).searchParams;
  const number = search.get('number')?.trim() ?? '';
  const surname = search.get('surname')?.trim() ?? '';
  const day = search.get('day')?.trim() ?? '';
  if (number || (surname && day)) await orErrorPage(() => takeLookUp(address));
  if (number) {
    const checked = checkCertificateNumber(number);
    if (!checked.ok) return { number, surname, day, said: 'number_wrong' as const, fault: null, found: [] };
    if (await checkCertificate(deps, checked.value)) return redirect(`/certificates/${checked.value}`);
    return { number, surname, day, said: 'none' as const, fault: null, found: [] };
  }
  if (!surname || !day) return { number, surname, day, said: null, fault: null, found: [] };
  const issuedOn = readDate(day);
  if (!issuedOn.ok) return { number, surname, day, said: 'day_wrong' as const, fault: issuedOn.fault, found: [] };
  const found = await findCertificates(deps, { surname, issuedOn: issuedOn.iso });
  return { number, surname, day, said: found.length > 0 ? ('found' as const) : ('none_by_name' as const), fault: null, found };
}

export default function CheckCertificates({ loaderData: { number, surname, day, said, fault, found } }: Route.ComponentProps) {
  return (
    <div className="wrap narrow stack-l">
      <PageHeader title={m.council_check_title()} lead={m.council_check_lead()} />
      <CheckForm
        label={m.council_check_number()}
        number={number}
        error={said === 'number_wrong' ? m.council_check_number_wrong() : undefined}
      />
      {said === 'none' && (
        <Note tone="turn" role="status">
          {m.council_check_none()}
        </Note>
      )}
      {said === 'none_by_name' && (
        <Note tone="turn" role="status">
          {m.council_check_none_by_name()}
        </Note>
      )}
      {said === 'found' && (
        <Note tone="good" role="status">
          <p>{m.council_check_found()}</p>
          <ul>
            {found.map((one) => (
              <li key={one}>
                <Link to={`/certificates/${one}`} className="num">
                  {one}
                </Link>
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Card title={m.council_check_by_name()}>
        <p className="mute">{m.council_check_by_name_lead()}</p>
        <Form method="get" className="certificate-search by-name">
          <TextInput
            name="surname"
            label={m.council_check_surname()}
            hint={m.council_check_surname_hint()}
            defaultValue={surname}
            required
            maxLength={100}
            autoComplete="off"
          />
          <DateInput name="day" label={m.council_check_day()} defaultValue={day} error={fault ?? undefined} required />
          <Button kind="line" wide>
            {m.council_check_find()}
          </Button>
        </Form>
      </Card>
    </div>
  );
}
