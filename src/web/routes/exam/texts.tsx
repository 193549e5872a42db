import './exam.css';
import { Form, redirect } from 'react-router';
import { publishTexts, readTexts, ToolTextsForm } from '#exams/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Textarea } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/texts.ts';
import { COUNCIL_ZONE } from './bank-words.ts';
import { textFields } from './text-fields.ts';

export const meta = () => [{ title: `${m.exam_texts_title()} · ${m.common_product()}` }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const page = await orErrorPage(() => readTexts(deps, actor, uuidParam(params.id)));
  return {
    ...page,
    publishedAt: page.publishedAt && numericMoment(page.publishedAt.toString(), COUNCIL_ZONE),
    mayPublish: actor.role === 'item_author' || actor.role === 'tool_approver',
    saved: new URL(request.url).searchParams.has('saved'),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const kept = textFields(await formOf(request));
  return await refusable(
    async () => {
      const id = uuidParam(params.id);
      const form = ToolTextsForm.safeParse(kept);
      if (!form.success) throw new Refusal('texts_unclear');
      await publishTexts(deps, actor, id, form.data);
      return redirect(`/council/tools/${id}/texts?saved`);
    },
    { kept },
  );
}

const BLOCKS = [
  { title: m.exam_texts_portfolio, hint: m.exam_texts_portfolio_hint, ru: 'portfolioRu', kk: 'portfolioKk', rows: 7 },
  { title: m.exam_texts_tasks, hint: m.exam_texts_tasks_hint, ru: 'tasksRu', kk: 'tasksKk', rows: 12 },
  { title: m.exam_texts_briefing, hint: m.exam_texts_briefing_hint, ru: 'briefingRu', kk: 'briefingKk', rows: 8 },
] as const;

/** What everybody may read of a tool, in two languages side by side. */
export default function Texts({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const typed = actionData?.kept as Readonly<Record<string, string>> | undefined;
  return (
    <div className="staff-page stack-l">
      <Breadcrumbs
        crumbs={[
          { label: m.exam_nav_tools(), href: '/council/tools' },
          { label: page.code, href: `/council/tools/${params.id}` },
          { label: m.exam_texts_title() },
        ]}
      />
      <PageHeader title={m.exam_texts_title()} lead={page.qualification} />
      <p className="small mute">
        {page.publishedAt ? m.exam_texts_published({ revision: page.revision, moment: page.publishedAt }) : m.exam_texts_unpublished()}
      </p>
      {page.saved && !actionData && (
        <Note tone="good" role="status">
          {m.exam_texts_saved()}
        </Note>
      )}
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <Form method="post" className="stack-l" key={page.revision}>
        {BLOCKS.map(({ title, hint, ru, kk, rows }) => (
          <fieldset key={ru} className="exam-plain stack-s" disabled={!page.mayPublish}>
            <legend className="h3">{title()}</legend>
            <p className="small mute">{hint()}</p>
            <div className="side-by-side">
              <Textarea name={ru} label={m.exam_in_russian()} rows={rows} defaultValue={typed?.[ru] ?? page.form[ru]} />
              <Textarea name={kk} label={m.exam_in_kazakh()} lang="kk" rows={rows} defaultValue={typed?.[kk] ?? page.form[kk]} />
            </div>
          </fieldset>
        ))}
        {page.mayPublish && (
          <div>
            <Button size={40}>{m.exam_texts_publish()}</Button>
          </div>
        )}
      </Form>
    </div>
  );
}
