import IconFilePlus from '@tabler/icons-react/icons/IconFilePlus';
import IconFolderOpen from '@tabler/icons-react/icons/IconFolderOpen';
import { Form, Link, redirect } from 'react-router';
import { listCouncils, listOwnApplications, startApplication } from '#applications/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Select } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import type { Route } from './+types/applications.ts';
import { ApplicationCard } from './application-card.tsx';
import { readExamTimes } from './exam-times.ts';

const ON_A_PAGE = 10;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const all = await listOwnApplications(deps, actor);
    const asked = Number(new URL(request.url).searchParams.get('page')) || 1;
    const page = Math.min(Math.max(1, Math.trunc(asked)), Math.max(1, Math.ceil(all.length / ON_A_PAGE)));
    const from = (page - 1) * ON_A_PAGE;
    const applications = all.slice(from, from + ON_A_PAGE);
    const exams = await readExamTimes(
      deps,
      actor,
      applications.map(({ id }) => id),
    );
    return { applications, exams, from, page, total: all.length, councils: await listCouncils(deps, actor) };
  });
}

/** «Добавить заявление». */
export async function action({ request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return await refusable(async () => {
    const councilId = form.get('councilId');
    if (typeof councilId !== 'string' || councilId === '') throw new Refusal('no_such_council');
    return redirect(`/cabinet/applications/${await startApplication(deps, actor, councilId)}/edit/qualification`);
  });
}

export const meta: Route.MetaFunction = () => [{ title: `${m.applicant_applications()} · ${m.common_product()}` }];

export default function Applications({ loaderData, actionData }: Route.ComponentProps) {
  const { applications, exams, from, page, total, councils } = loaderData;
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  const add = <AddApplication councils={councils} />;
  return (
    <div className="wrap main-top">
      <PageHeader title={m.applicant_applications()} beside={total > 0 ? add : undefined} />
      {refusal && <Note tone="bad">{refusal}</Note>}
      {total === 0 ? (
        <Empty icon={IconFolderOpen} title={m.applicant_no_applications()} action={add}>
          {m.applicant_no_applications_text()}
        </Empty>
      ) : (
        <div className="stack">
          {applications.map((application) => (
            <ApplicationCard key={application.id} application={application} examAt={exams[application.id]} />
          ))}
          <Pagination
            from={from + 1}
            to={from + applications.length}
            total={total}
            previousHref={page > 1 ? `?page=${page - 1}` : undefined}
            nextHref={from + applications.length < total ? `?page=${page + 1}` : undefined}
          />
          <p>
            <Link to="/cabinet/register">{m.applicant_register()}</Link>
          </p>
        </div>
      )}
    </div>
  );
}

function AddApplication({ councils }: { councils: readonly { id: string; name: string }[] }) {
  const [only] = councils;
  return (
    <Form method="post" action="/cabinet/applications" className="row">
      {councils.length > 1 ? (
        <Select name="councilId" label={m.applicant_council()} options={councils.map(({ id, name }) => ({ value: id, label: name }))} />
      ) : (
        <input type="hidden" name="councilId" value={only?.id ?? ''} />
      )}
      <Button icon={<Icon of={IconFilePlus} />} wide>
        {m.applicant_add_application()}
      </Button>
    </Form>
  );
}
