import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { acknowledgeOwnBriefing, readOwnBriefing } from '#exams/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Card, FactList } from '#web/ui/card.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/briefing.ts';
import { GENERAL_RULES } from './briefing-words.ts';

const Points = z.array(z.string().max(64)).max(60);

export const meta = () => [{ title: `${m.recognition_briefing_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { acknowledgedAt, ...briefing } = await orErrorPage(() => readOwnBriefing(deps, actor, uuidParam(params.id)));
  return { id: params.id, ...briefing, acknowledgedAt: acknowledgedAt?.toString() ?? null };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  const points = Points.safeParse((await request.formData()).getAll('point'));
  return await refusable(async () => {
    const id = uuidParam(params.id);
    if (!points.success) throw new Refusal('form_incomplete');
    await acknowledgeOwnBriefing(deps, actor, id, { points: points.data, language: locale === 'kk' ? 'kk' : 'ru' });
    return redirect(`/cabinet/applications/${id}`);
  });
}

/** The method, the appeal and the safety briefing, read and acknowledged point by point before the day. */
export default function BriefingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, qualification, method, points, acknowledgedAt, zone } = loaderData;
  const kazakh = getLocale() === 'kk';
  const back = `/cabinet/applications/${id}`;
  return (
    <div className="wrap narrow main-top">
      <Breadcrumbs crumbs={[{ label: m.recognition_briefing_back(), href: back }, { label: m.recognition_briefing_title() }]} />
      <PageHeader title={m.recognition_briefing_title()} lead={qualification} />
      <div className="stack">
        {actionData && 'refusal' in actionData && (
          <Note tone="bad" role="alert">
            {actionData.refusal.message}
          </Note>
        )}
        {acknowledgedAt && (
          <Note tone="good" role="status">
            {m.recognition_briefing_done({ at: numericMoment(acknowledgedAt, zone) })}
          </Note>
        )}
        <Card title={m.recognition_method()}>
          <Method method={method} />
        </Card>
        <Card title={acknowledgedAt ? undefined : m.recognition_briefing_points()}>
          {acknowledgedAt ? (
            <ol className="stack-s">
              {points.map(({ id: point, text }) => (
                <li key={point}>{(kazakh && text.kk) || text.ru}</li>
              ))}
            </ol>
          ) : (
            <Form method="post" className="stack">
              <p>{m.recognition_briefing_lead()}</p>
              {points.length === 0 && <Tick name="point" value={GENERAL_RULES} label={m.exam_briefing_rules()} required />}
              {points.map(({ id: point, text }) => (
                <Tick key={point} name="point" value={point} label={(kazakh && text.kk) || text.ru} required />
              ))}
              <Button wide>{m.recognition_briefing_confirm()}</Button>
            </Form>
          )}
        </Card>
        {acknowledgedAt && (
          <LinkButton kind="line" to={back}>
            {m.recognition_briefing_back()}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

function Method({ method: { items, minutes, mark, calculator, aids, tasks } }: { method: Route.ComponentProps['loaderData']['method'] }) {
  const allowed = [...(calculator ? [m.exam_aid_calculator()] : []), ...aids];
  return (
    <FactList
      facts={[
        { name: m.recognition_method_theory(), value: m.recognition_method_theory_value({ items, minutes }) },
        { name: m.recognition_method_pass(), value: passWords(mark) },
        { name: m.recognition_method_aids(), value: allowed.length > 0 ? allowed.join(', ') : m.recognition_method_no_aids() },
        ...(tasks > 0 ? [{ name: m.recognition_method_practice(), value: m.recognition_method_practice_value({ tasks }) }] : []),
      ]}
    />
  );
}

function passWords({ unit, value, comparison }: Route.ComponentProps['loaderData']['method']['mark']): string {
  if (unit === 'points') return m.recognition_method_at_least_points({ value: comparison === '>' ? value + 1 : value });
  return comparison === '>' ? m.recognition_method_more_percent({ value }) : m.recognition_method_at_least_percent({ value });
}
