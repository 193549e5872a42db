import IconSend from '@tabler/icons-react/icons/IconSend';
import { Form, Link, redirect } from 'react-router';
import { readReadyToSend, submitApplication } from '#applications/index.ts';
import { wordReason } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, FactList } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/send.ts';
import { WhereItGoes } from './block-frame.tsx';
import { blockStep, inLanguage, shortTitle } from './filing-words.ts';

/** Where each reason of the procedure is mended. */
const PLACES: Readonly<Record<string, string>> = {
  consent_missing: 'edit/consent',
  document_missing: 'edit/documents',
  scan_blocked: 'edit/documents',
  scan_in_check: 'edit/documents',
};

export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { application, blocks, reasons } = await readReadyToSend(deps, actor, uuidParam(params.id));
    const base = `/cabinet/applications/${application.id}`;
    const ofBlocks = ['field_missing', 'block_unconfirmed'];
    const others = reasons.filter(({ code }) => !ofBlocks.includes(code));
    return {
      application,
      blocks,
      canSend: reasons.length === 0,
      others: [...new Map(others.map((reason) => [reason.code, reason])).values()].map((reason) => ({
        code: reason.code,
        words: wordReason(reason),
        href: PLACES[reason.code] ? `${base}/${PLACES[reason.code]}` : null,
      })),
    };
  });
}

export async function action({ params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  return await refusable(async () => {
    const id = uuidParam(params.id);
    await submitApplication(deps, actor, id);
    return redirect(`/cabinet/applications/${id}?sent`);
  });
}

export const meta: Route.MetaFunction = () => [{ title: `${m.applicant_send_title()} · ${m.common_product()}` }];

export default function Send({ loaderData, actionData }: Route.ComponentProps) {
  const { application, blocks, canSend, others } = loaderData;
  const base = `/cabinet/applications/${application.id}`;
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  return (
    <div className="wrap main-top narrow stack">
      <Breadcrumbs
        crumbs={[
          { label: m.applicant_applications(), href: '/cabinet/applications' },
          { label: shortTitle(application), href: `${base}/edit/qualification` },
          { label: m.applicant_send_title() },
        ]}
      />
      <PageHeader title={m.applicant_send_title()} lead={canSend ? m.applicant_send_lead() : m.applicant_send_not_yet()} />
      {refusal && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
      <Card title={m.applicant_send_what()}>
        <FactList
          facts={[
            {
              name: m.applicant_fact_qualification(),
              value: application.qualification
                ? m.applicant_with_level({ name: application.qualification, level: application.level ?? 0 })
                : m.applicant_not_chosen(),
              wide: true,
            },
            ...blocks.map((block) => ({
              name: inLanguage(block.label),
              value: <Link to={`${base}/edit/${block.id}`}>{blockStep(block)}</Link>,
            })),
          ]}
        />
      </Card>
      <WhereItGoes application={application} />
      {!canSend && (
        <Card title={m.applicant_send_missing()}>
          <ul className="stack-s">
            {blocks
              .filter(({ state }) => state !== 'full')
              .map((block) => (
                <li key={block.id}>
                  <Link to={`${base}/edit/${block.id}?missing`}>{inLanguage(block.label)}</Link>: {blockStep(block)}
                </li>
              ))}
            {others.map(({ code, words, href }) => (
              <li key={code}>{href ? <Link to={href}>{words}</Link> : words}</li>
            ))}
          </ul>
        </Card>
      )}
      <p>
        <Link to={`${base}/statement`}>{m.applicant_print_statement()}</Link>
      </p>
      {canSend && (
        <Form method="post" className="form-actions">
          <Link to={`${base}/edit/qualification`}>{m.applicant_check_again()}</Link>
          <Button wide icon={<Icon of={IconSend} />}>
            {m.applicant_send()}
          </Button>
        </Form>
      )}
    </div>
  );
}
