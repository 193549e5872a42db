import IconCalendarSearch from '@tabler/icons-react/icons/IconCalendarSearch';
import { Link } from 'react-router';
import { listOwnApplications } from '#applications/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { StatusPill } from '#web/ui/status-pill.tsx';
import type { Route } from './+types/register.ts';
import { readExamTimes } from './exam-times.ts';
import { inLanguage, shortTitle } from './filing-words.ts';
import { nextStep } from './next-step.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const applications = (await listOwnApplications(deps, actor)).filter(({ paid }) => paid);
    return {
      applications,
      exams: await readExamTimes(
        deps,
        actor,
        applications.map(({ id }) => id),
      ),
    };
  });
}

export const meta: Route.MetaFunction = () => [{ title: `${m.applicant_register()} · ${m.common_product()}` }];

/** «Реестр соискателей»: the person's own paid applications and what to do with each. */
export default function Register({ loaderData: { applications, exams } }: Route.ComponentProps) {
  return (
    <div className="wrap main-top stack">
      <PageHeader title={m.applicant_register()} lead={m.applicant_register_lead()} />
      {applications.length === 0 ? (
        <Empty
          icon={IconCalendarSearch}
          title={m.applicant_register_empty()}
          action={<LinkButton to="/cabinet/applications">{m.applicant_applications()}</LinkButton>}
        >
          {m.applicant_register_empty_text()}
        </Empty>
      ) : (
        <DataTable
          caption={m.applicant_register()}
          columns={[
            { id: 'number', label: m.applicant_column_application(), heads: true },
            { id: 'qualification', label: m.applicant_fact_qualification() },
            { id: 'exam', label: m.applicant_fact_exam() },
            { id: 'place', label: m.applicant_fact_place() },
            { id: 'state', label: m.applicant_column_status() },
            { id: 'do', label: m.applicant_column_do() },
          ]}
          rows={applications.map((application) => {
            const step = nextStep(application);
            return {
              id: application.id,
              cells: {
                number: <Link to={`/cabinet/applications/${application.id}`}>{shortTitle(application)}</Link>,
                qualification: application.qualification ?? '',
                exam: exams[application.id] ?? m.applicant_exam_unknown(),
                place: application.place ? `${application.place.centre}, ${application.place.city}` : '',
                state: <StatusPill size="s" state={application.state} tone={application.tone} word={inLanguage(application.stateLabel)} />,
                do: step.href ? <Link to={step.href}>{step.label}</Link> : '',
              },
            };
          })}
        />
      )}
    </div>
  );
}
