import { Form, redirect } from 'react-router';
import { assignNumber, NumberForm } from '#outcomes/index.ts';
import { readDate } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { FactList } from '#web/ui/card.tsx';
import { numericDay } from '#web/ui/dates.ts';
import { DateInput, TextInput } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/number.ts';
import { findInRegister } from './find-certificate.ts';

export const meta = () => [{ title: `${m.council_number_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { certificate: await orErrorPage(() => findInRegister(deps, actor, uuidParam(params.id))) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const fields = Object.fromEntries(await formOf(request));
  const day = readDate(String(fields.issuedOn ?? ''));
  const kept = { number: String(fields.number ?? ''), issuedOn: String(fields.issuedOn ?? ''), dayError: !day.ok };
  const form = NumberForm.safeParse({ number: fields.number, issuedOn: day.ok ? day.iso : '' });
  return await refusable(async () => {
    const id = uuidParam(params.id);
    if (!form.success) return { refusal: null, ...kept };
    await assignNumber(deps, actor, id, form.data);
    return redirect('/council/certificates');
  }, kept);
}

export default function AssignNumber({ loaderData: { certificate }, actionData }: Route.ComponentProps) {
  const refusal = actionData?.refusal;
  const atNumber = refusal?.code.startsWith('certificate_number');
  return (
    <div className="staff-page narrow">
      <Breadcrumbs crumbs={[{ label: m.council_register_title(), href: '/council/certificates' }, { label: m.council_number_title() }]} />
      <PageHeader title={m.council_number_title()} />
      {refusal && !atNumber && (
        <Note tone="bad" role="alert">
          {refusal.message}
        </Note>
      )}
      <FactList
        facts={[
          { name: m.council_holder(), value: certificate.holder },
          { name: m.council_recognised(), value: numericDay(certificate.recognisedOn) },
          { name: m.council_qualification(), value: `${certificate.qualificationCode} ${certificate.qualification}`, wide: true },
        ]}
      />
      <Form method="post" className="stack">
        <TextInput
          name="number"
          label={m.council_check_number()}
          hint={m.council_number_hint()}
          error={atNumber ? refusal?.message : undefined}
          defaultValue={actionData?.number ?? `${certificate.qualificationCode}.`}
          required
          maxLength={40}
        />
        <DateInput
          name="issuedOn"
          label={m.council_number_day()}
          error={actionData?.dayError ? m.common_field_required() : undefined}
          defaultValue={actionData?.issuedOn}
          required
        />
        <Button size={40}>{m.council_number_save()}</Button>
      </Form>
    </div>
  );
}
