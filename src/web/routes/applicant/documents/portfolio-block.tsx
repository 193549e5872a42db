import { Form, Link, redirect } from 'react-router';
import { readFiling, readPortfolioBlock, setPortfolioLink } from '#applications/index.ts';
import { CERTIFICATION, listHalfSent } from '#documents/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmLink } from '#web/ui/confirm.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { Note } from '#web/ui/note.tsx';
import { PiecewiseFrame } from '../piecewise-frame.tsx';
import type { Route } from './+types/portfolio-block.ts';
import { HalfSentNote } from './half-sent.tsx';
import { PlaceCard } from './place-card.tsx';
import { handlePlaceForm } from './place-form.ts';
import { placeView } from './place-view.ts';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const id = uuidParam(params.id);
    return {
      filing: await readFiling(deps, actor, id),
      place: await readPortfolioBlock(deps, actor, id),
      view: placeView(`/cabinet/applications/${id}/edit/portfolio`, request.url),
      certification: CERTIFICATION,
      halfSent: await listHalfSent(deps, actor),
    };
  });
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  const typed = String(form.get('link') ?? '');
  const outcome = await refusable(async () => {
    const id = uuidParam(params.id);
    const page = `/cabinet/applications/${id}/edit/portfolio`;
    if (form.get('intent') !== 'link') return redirect(`${page}${await handlePlaceForm(deps, actor, id, form)}`);
    await setPortfolioLink(deps, actor, id, typed);
    return redirect(page);
  });
  return outcome;
}

export const meta: Route.MetaFunction = () => [{ title: `${m.documents_portfolio()} · ${m.common_product()}` }];

export default function PortfolioBlockPage({ loaderData, actionData }: Route.ComponentProps) {
  const { filing, place, view, certification, halfSent } = loaderData;
  const { application } = filing;
  const refused = actionData && 'refusal' in actionData ? actionData.refusal : undefined;
  const linkRefusal = refused?.code === 'link_not_https' ? refused.message : undefined;
  const link = place.attached.find((attached) => attached.link !== null)?.link ?? '';
  return (
    <PiecewiseFrame {...filing} current="portfolio" lead={m.documents_portfolio_lead()}>
      {application.place && (
        <p>
          <Link to={`/centres/${application.place.centreSlug}#offers`} target="_blank">
            {m.documents_portfolio_requirements()}
          </Link>
        </p>
      )}
      {view.repeated && <Note role="status">{m.documents_repeated()}</Note>}
      <HalfSentNote files={halfSent} />
      <PlaceCard place={place} view={view} certification={certification} refusal={refused && !linkRefusal ? refused.message : undefined} />
      {place.open && (
        <Form method="post" className="card pad stack" noValidate>
          <input type="hidden" name="intent" value="link" />
          <TextInput
            key={link}
            name="link"
            type="url"
            label={m.documents_portfolio_link_label()}
            hint={m.documents_portfolio_link_hint()}
            defaultValue={link}
            error={linkRefusal}
          />
          <div className="row">
            <Button kind="line" size={40}>
              {link ? m.documents_portfolio_link_save() : m.documents_add()}
            </Button>
          </div>
        </Form>
      )}
      {place.open && place.attached.length > 0 && (
        <div>
          <ConfirmLink
            to={`${view.base}/clear`}
            label={m.documents_portfolio_clear()}
            className="button line size-40"
            title={m.documents_portfolio_clear_question()}
            text={m.documents_portfolio_clear_text()}
            confirm={m.documents_portfolio_clear()}
            keep={m.documents_keep()}
            keepHref={view.base}
          />
        </div>
      )}
    </PiecewiseFrame>
  );
}
