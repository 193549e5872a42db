import { redirect } from 'react-router';
import { previewReturn, returnApplication } from '#applications/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Confirm } from '#web/ui/confirm.tsx';
import { dayInWords } from '#web/ui/dates.ts';
import { Note } from '#web/ui/note.tsx';
import { Remark } from '#web/ui/remark.tsx';
import type { Route } from './+types/return.ts';
import './desk.css';
import { tabOf } from './queue-address.ts';

export const meta = () => [{ title: `${m.centre_return()} · ${m.common_product()}` }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const preview = await orErrorPage(() => previewReturn(deps, actor, uuidParam(params.id)));
  return { ...preview, tab: tabOf(new URL(request.url).searchParams.get('tab')) };
}

export async function action({ context, params }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  return await refusable(async () => {
    const id = uuidParam(params.id);
    await returnApplication(deps, actor, id);
    return redirect(`/centre/applications/${id}`);
  });
}

/** The question before «Вернуть»: every remark and the letter as the applicant will read them. */
export default function ReturnPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, number, applicantName, remarks, until, letter, tab } = loaderData;
  return (
    <div className="staff-page return-page">
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <Confirm
        title={m.centre_return_title({ number: number ?? '' })}
        text={m.centre_return_text({ name: applicantName, day: dayInWords(until, getLocale()) })}
        confirm={m.centre_return_with({ count: remarks.length })}
        keep={m.centre_return_keep()}
        keepHref={`/centre/applications/${id}?tab=${tab}`}
      >
        <div className="stack-s">
          {remarks.map((remark) => (
            <Remark key={remark.id} number={remark.number} title={remark.where}>
              <p>{remark.words}</p>
            </Remark>
          ))}
        </div>
      </Confirm>
      <section className="letter-preview" aria-labelledby="letter-preview">
        <h2 id="letter-preview">{m.centre_return_letter()}</h2>
        <p>
          <b>{letter.subject}</b>
        </p>
        <pre>{letter.text}</pre>
      </section>
    </div>
  );
}
