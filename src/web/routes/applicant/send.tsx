import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleDashed from '@tabler/icons-react/icons/IconCircleDashed';
import IconSend from '@tabler/icons-react/icons/IconSend';
import { Form, Link, redirect } from 'react-router';
import { readReadyToSend, submitApplication } from '#applications/index.ts';
import { currentLanguage } from '#platform/language.ts';
import { wordReason } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, RowList } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/send.ts';
import { WhereItGoes } from './block-frame.tsx';
import { blockStep, inLanguage, shortTitle, withLevel } from './filing-words.ts';

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
        words: wordReason(reason, currentLanguage()),
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
          { label: inLanguage(application.words.applications), href: '/cabinet/applications' },
          { label: shortTitle(application), href: `${base}/edit/qualification` },
          { label: m.applicant_send_title() },
        ]}
      />
      <PageHeader title={m.applicant_send_title()} lead={canSend ? m.applicant_send_lead() : m.applicant_send_not_yet()} />
      {application.qualification && (
        <p>
          <b>{withLevel(application.qualification, application.level)}</b>
        </p>
      )}
      {refusal && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
      <RowList
        rows={blocks.map((block) => ({
          id: block.id,
          icon: block.state === 'full' ? IconCircleCheck : IconCircleDashed,
          title: <Link to={`${base}/edit/${block.id}${block.state === 'full' ? '' : '?missing'}`}>{inLanguage(block.label)}</Link>,
          beside:
            block.id === 'education' ? (
              <>
                {blockStep(block)} <Link to={`${base}/edit/${block.id}`}>{inLanguage(application.words.editEducation)}</Link>
              </>
            ) : (
              blockStep(block)
            ),
        }))}
      />
      <WhereItGoes application={application} />
      {others.length > 0 && (
        <Card title={m.applicant_send_missing()}>
          <ul className="stack-s">
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
            {inLanguage(application.sendLabel)}
          </Button>
        </Form>
      )}
    </div>
  );
}
