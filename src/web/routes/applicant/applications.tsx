import IconFilePlus from '@tabler/icons-react/icons/IconFilePlus';
import IconFolderOpen from '@tabler/icons-react/icons/IconFolderOpen';
import { Link, redirect } from 'react-router';
import { z } from 'zod';
import { listCouncils, listOwnApplications, type OwnApplication, startApplication } from '#applications/index.ts';
import { pendingCertificates } from '#outcomes/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { findProcedure, type Label, type ProcedureWords } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import type { Route } from './+types/applications.ts';
import { ApplicationCard } from './application-card.tsx';
import { ApplicationTable } from './application-table.tsx';
import { readRunningParts } from './exam-parts.ts';
import { readExamTimes } from './exam-times.ts';
import { inLanguage, trailTo } from './filing-words.ts';
import { withCertificate } from './unissued-certificate.ts';

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
    const pending = await pendingCertificates(
      deps,
      actor,
      applications.map(({ id }) => id),
    );
    const running = await readRunningParts(deps, actor, applications);
    const councils = await listCouncils(deps, actor);
    const groups = groupsOf(applications.map((one) => withCertificate(one, pending)));
    return { groups, words: wordsFor(all, councils), exams, running, from, page, total: all.length };
  });
}

/** Applications of one page under the heading that their people know, in the order of the newest. */
function groupsOf(applications: readonly OwnApplication[]) {
  const groups = new Map<string, { title: Label; as: OwnApplication['list']; applications: OwnApplication[] }>();
  for (const application of applications) {
    const title = application.words.applications;
    const key = `${application.list}:${title.ru}`;
    const group = groups.get(key) ?? { title, as: application.list, applications: [] };
    group.applications.push(application);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The words of the newest application, else those of the councils where all have the same; the common ones otherwise. */
function wordsFor(own: readonly OwnApplication[], councils: readonly { readonly procedureId: string }[]): ProcedureWords | undefined {
  const [procedureId = '', ...others] = new Set(councils.map((council) => council.procedureId));
  return own[0]?.words ?? (others.length === 0 ? findProcedure(procedureId)?.words : undefined);
}

const NewApplicationForm = z.object({ councilId: z.uuid(), qualificationId: z.uuid().optional(), formKey: z.uuid().optional() });

/** «Подать заявление» for what was found. */
export async function action({ request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return await refusable(async () => {
    const asked = NewApplicationForm.safeParse(Object.fromEntries(form));
    if (!asked.success) throw new Refusal('no_such_council');
    const { councilId, ...already } = asked.data;
    return redirect(`/cabinet/applications/${await startApplication(deps, actor, councilId, already)}/edit/qualification`);
  });
}

const titleOf = (words: ProcedureWords | undefined) => (words ? inLanguage(words.applications) : m.applicant_applications());

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${titleOf(loaderData?.words)} · ${m.common_product()}` }];

export default function Applications({ loaderData, actionData }: Route.ComponentProps) {
  const { groups, words, exams, running, from, page, total } = loaderData;
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  const shown = groups.reduce((sum, group) => sum + group.applications.length, 0);
  const add = (
    <LinkButton to="/apply" icon={<Icon of={IconFilePlus} />} wide>
      {words ? inLanguage(words.add) : m.applicant_add_application()}
    </LinkButton>
  );
  return (
    <div className="wrap main-top">
      {words && <Breadcrumbs crumbs={trailTo(words.trail)} />}
      <PageHeader title={titleOf(words)} beside={total > 0 ? add : undefined} />
      {refusal && <Note tone="bad">{refusal}</Note>}
      {total === 0 ? (
        <Empty icon={IconFolderOpen} title={words ? inLanguage(words.none) : m.applicant_no_applications()} action={add}>
          {m.applicant_no_applications_text()}
        </Empty>
      ) : (
        <div className="stack">
          {groups.map((group) => (
            <ApplicationGroup
              key={`${group.as}:${group.title.ru}`}
              group={group}
              exams={exams}
              running={running}
              titled={groups.length > 1}
            />
          ))}
          <Pagination
            from={from + 1}
            to={from + shown}
            total={total}
            previousHref={page > 1 ? `?page=${page - 1}` : undefined}
            nextHref={from + shown < total ? `?page=${page + 1}` : undefined}
          />
          <p>
            <Link to="/cabinet/register">{m.applicant_register()}</Link>
          </p>
        </div>
      )}
    </div>
  );
}

interface GroupProps {
  group: Route.ComponentProps['loaderData']['groups'][number];
  exams: Readonly<Record<string, string>>;
  running: Route.ComponentProps['loaderData']['running'];
  titled: boolean;
}

function ApplicationGroup({ group: { title, as, applications }, exams, running, titled }: GroupProps) {
  const heading = titled && <h2>{inLanguage(title)}</h2>;
  if (as === 'table')
    return (
      <section className="stack">
        {heading}
        <ApplicationTable caption={inLanguage(title)} applications={applications} exams={exams} running={running} />
      </section>
    );
  return (
    <>
      {heading}
      {applications.map((application) => (
        <ApplicationCard
          key={application.id}
          application={application}
          examAt={exams[application.id]}
          running={running[application.id]}
          level={titled ? 3 : 2}
        />
      ))}
    </>
  );
}
