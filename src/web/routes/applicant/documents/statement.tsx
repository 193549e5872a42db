import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { Form, Link, redirect } from 'react-router';
import { findStatement, printStatement, readFiling } from '#applications/index.ts';
import { requestContext } from '#web/context.ts';
import { useLookAgain } from '#web/look-again.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { shortTitle, trailTo } from '../filing-words.ts';
import type { Route } from './+types/statement.ts';

export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const id = uuidParam(params.id);
    const { application } = await readFiling(deps, actor, id);
    return { application, paper: await findStatement(deps, actor, id) };
  });
}

/** «Распечатать заявление»: the draft as it is now, or what was filed. */
export async function action({ params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  return await refusable(async () => {
    const id = uuidParam(params.id);
    await printStatement(deps, actor, id);
    return redirect(`/cabinet/applications/${id}/statement`);
  });
}

export const meta: Route.MetaFunction = () => [{ title: `${m.documents_statement_title()} · ${m.common_product()}` }];

export default function Statement({ loaderData, actionData }: Route.ComponentProps) {
  const { application, paper } = loaderData;
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  const waits = !refusal && paper?.state === 'pending';
  useLookAgain(waits);
  const back = application.editable ? `/cabinet/applications/${application.id}/edit/documents` : `/cabinet/applications/${application.id}`;
  return (
    <div className="wrap narrow main-top stack">
      <Breadcrumbs
        crumbs={[
          ...trailTo(application.words.trail, '/cabinet/applications'),
          { label: shortTitle(application), href: back },
          { label: m.documents_statement_title() },
        ]}
      />
      <PageHeader title={m.documents_statement_title()} />
      {refusal && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
      {waits && (
        <Note role="status">
          {m.documents_statement_wait()} <Link to=".">{m.documents_refresh()}</Link>
        </Note>
      )}
      {paper?.state === 'failed' && <Note tone="bad">{m.documents_statement_failed()}</Note>}
      {paper?.state === 'ready' && (
        <Note tone="good" role="status">
          <p>{m.documents_statement_ready()}</p>
          <a className="button" href={`/files/papers/${paper.id}`} target="_blank" rel="noreferrer">
            <Icon of={IconPrinter} />
            {m.documents_statement_open()}
          </a>
        </Note>
      )}
      <div className="form-actions">
        <Link to={back}>{m.documents_back_to_documents()}</Link>
        {!waits && application.editable && (
          <Form method="post">
            <Button kind="line">{paper ? m.documents_statement_again() : m.documents_print_statement()}</Button>
          </Form>
        )}
      </div>
    </div>
  );
}
