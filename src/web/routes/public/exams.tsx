import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { LinkButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { NearestSessions } from '#web/ui/sessions-month.tsx';
import type { Route } from './+types/exams.ts';
import { ExamsCalendar } from './exams-calendar.tsx';
import { readExams } from './exams-data.ts';

export const meta: Route.MetaFunction = () => [{ title: `${m.schedule_exams_title()} · ${m.common_product()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  return await readExams(context.get(requestContext), new URL(request.url));
}

export default function ExamsPage({ loaderData: exams }: Route.ComponentProps) {
  return (
    <div className="wrap main-top stack">
      <PageHeader
        title={m.schedule_exams_title()}
        lead={m.schedule_exams_lead()}
        beside={
          <LinkButton size={40} to="/apply">
            {exams.apply}
          </LinkButton>
        }
      />
      <ExamsCalendar exams={exams} action="/exams" listsMonth />
      <section aria-labelledby="of-month">
        <div className="section-head">
          <h2 id="of-month">{m.schedule_exams_of_month()}</h2>
        </div>
        {exams.sessions.length > 0 ? (
          <Card>
            <NearestSessions sessions={exams.sessions} />
          </Card>
        ) : (
          <p className="mute">{m.schedule_exams_none_month()}</p>
        )}
        <p className="small mute">{m.schedule_exams_how()}</p>
      </section>
    </div>
  );
}
