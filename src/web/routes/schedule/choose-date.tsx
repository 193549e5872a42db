import './choose-date.css';
import { redirect } from 'react-router';
import { readDateChoice, requestDate } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { trailTo } from '#web/routes/applicant/filing-words.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/choose-date.ts';
import { BookedDate } from './booked-date.tsx';
import { DatePicker } from './date-picker.tsx';
import { presentDateChoice } from './present-date-choice.ts';

export const meta = () => [{ title: `${m.schedule_choose_title()} · ${m.common_product()}` }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  const choice = await orErrorPage(() => readDateChoice(deps, actor, uuidParam(params.id)));
  return presentDateChoice(choice, new URL(request.url).searchParams, locale);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return await refusable(async () => {
    const id = uuidParam(params.id);
    await requestDate(deps, actor, id, uuidParam(String(form.get('sessionId') ?? '')));
    return redirect(`/cabinet/applications/${id}/date`);
  });
}

/** «Показать график»: a day is chosen, held, confirmed. */
export default function ChooseDate({ loaderData: page, actionData }: Route.ComponentProps) {
  const { id, number, state } = page.application;
  const home = `/cabinet/applications/${id}`;
  return (
    <div className="wrap main-top choose-date">
      <Breadcrumbs
        crumbs={[...trailTo(page.trail, '/cabinet/applications'), { label: m.schedule_application({ number: number ?? '' }), href: home }]}
      />
      <PageHeader title={state === 'choosing_date' ? m.schedule_choose_title() : m.schedule_date_title()} />
      {state === 'choosing_date' ? (
        <DatePicker page={page} refusal={actionData && 'refusal' in actionData ? actionData.refusal : null} />
      ) : page.booked ? (
        <BookedDate page={page} booked={page.booked} />
      ) : (
        <Card title={m.schedule_not_now_title()}>
          <div className="stack">
            <p>{m.schedule_not_now({ state: page.stateWord })}</p>
            <LinkButton to={home}>{m.schedule_back()}</LinkButton>
          </div>
        </Card>
      )}
    </div>
  );
}
