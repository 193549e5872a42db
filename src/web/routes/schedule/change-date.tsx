import './choose-date.css';
import { Link, redirect } from 'react-router';
import { changeOwnDate, moveOwnDate, readDateChoice } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { trailTo } from '#web/routes/applicant/filing-words.ts';
import { Confirm } from '#web/ui/confirm.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/change-date.ts';
import { DatePicker } from './date-picker.tsx';
import { presentDateChoice } from './present-date-choice.ts';
import { whenAndWhere } from './session-words.ts';

export const meta = () => [{ title: `${m.schedule_change()} · ${m.common_product()}` }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  const id = await orErrorPage(async () => uuidParam(params.id));
  const choice = await orErrorPage(() => readDateChoice(deps, actor, id));
  const query = new URL(request.url).searchParams;
  const page = presentDateChoice(choice, query, locale);
  const { booked } = page;
  if (!booked || choice.application.state !== 'exam_scheduled') throw redirect(`/cabinet/applications/${id}/date`);
  return { id, page, when: whenAndWhere(booked), last: booked.changesLeft === 1, givesUp: query.has('give-up') };
}

/** With a new date: both in one act. Without: the date is given up and chosen later. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const id = await orErrorPage(async () => uuidParam(params.id));
  const chosen = (await request.formData()).get('sessionId');
  return await refusable(async () => {
    if (chosen === null) await changeOwnDate(deps, actor, id);
    else await moveOwnDate(deps, actor, id, uuidParam(String(chosen)));
    return redirect(`/cabinet/applications/${id}/date`);
  });
}

export default function ChangeDate({ loaderData: { id, page, when, last, givesUp }, actionData }: Route.ComponentProps) {
  const home = `/cabinet/applications/${id}`;
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : null;
  if (givesUp)
    return (
      <div className="wrap narrow main-top stack">
        {refusal && (
          <Note tone="bad" role="alert">
            {refusal.message}
          </Note>
        )}
        <Confirm
          title={m.schedule_change_give_up_question({ when })}
          text={[m.schedule_change_give_up_text(), last ? m.schedule_change_last() : ''].join(' ')}
          confirm={m.schedule_change_give_up_confirm()}
          keep={m.schedule_change_keep()}
          keepHref={`${home}/date`}
        />
      </div>
    );
  return (
    <div className="wrap main-top choose-date">
      <Breadcrumbs
        crumbs={[
          ...trailTo(page.trail, '/cabinet/applications'),
          { label: m.schedule_application({ number: page.application.number ?? '' }), href: home },
          { label: m.schedule_date_title(), href: `${home}/date` },
          { label: m.schedule_change() },
        ]}
      />
      <PageHeader title={m.schedule_change_title()} lead={last ? m.schedule_change_last() : undefined} />
      <DatePicker page={page} refusal={refusal} moving={when} />
      <p className="small">
        <Link to="?give-up">{m.schedule_change_give_up()}</Link>
      </p>
    </div>
  );
}
