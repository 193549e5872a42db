import './outcomes.css';
import { Form, redirect } from 'react-router';
import { CodeForm, listCentreCertificates, requestCertificateCode, signCertificate } from '#outcomes/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, FactList } from '#web/ui/card.tsx';
import { longDay } from '#web/ui/dates.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/sign-certificate.ts';
import { CodeField, CodeRequest } from './one-time-code.tsx';
import { readForm } from './read-form.ts';

export const meta = () => [{ title: `${m.council_sign_certificate()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const id = uuidParam(params.id);
    const certificate = (await listCentreCertificates(deps, actor)).find((one) => one.id === id);
    if (!certificate || actor.role !== 'head') throw new Refusal('not_found');
    return { certificate };
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const fields = Object.fromEntries(await formOf(request));
  return await refusable(async () => {
    const id = uuidParam(params.id);
    if (fields.intent === 'code') {
      await requestCertificateCode(deps, actor, id);
      return redirect(`/centre/certificates/${id}/sign`);
    }
    await signCertificate(deps, actor, id, readForm(CodeForm, fields));
    return redirect('/centre/certificates');
  });
}

export default function SignCertificate({ loaderData: { certificate }, actionData }: Route.ComponentProps) {
  const codeError = actionData?.refusal.code.startsWith('code_') ? actionData.refusal.message : undefined;
  return (
    <div className="staff-page narrow">
      <Breadcrumbs
        crumbs={[{ label: m.council_certificates_title(), href: '/centre/certificates' }, { label: certificate.number ?? '' }]}
      />
      <PageHeader title={certificate.number ?? m.council_certificate_awaiting_number()} lead={m.council_page_paper()} />
      {actionData && !codeError && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <FactList
        facts={[
          { name: m.council_holder(), value: certificate.holder },
          { name: m.council_page_level(), value: certificate.level },
          { name: m.council_issued(), value: certificate.issuedOn ? longDay(certificate.issuedOn, getLocale()) : '—' },
          { name: m.council_valid_until(), value: certificate.validUntil ? longDay(certificate.validUntil, getLocale()) : '—' },
          { name: m.council_qualification(), value: certificate.qualification, wide: true },
        ]}
      />
      {certificate.state === 'to_sign' && (
        <Card title={m.council_sign_title()} className="sign-card">
          <CodeRequest sentAt={certificate.codeSentAt} zone={certificate.zone} />
          <Form method="post" className="stack">
            <CodeField error={codeError} />
            <Button size={40} kind={certificate.codeSentAt ? 'filled' : 'line'}>
              {m.council_sign_certificate()}
            </Button>
          </Form>
        </Card>
      )}
    </div>
  );
}
