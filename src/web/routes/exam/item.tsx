import { Form, redirect } from 'react-router';
import { ItemForm, readItem, readTool, reviewItem, saveItem } from '#exams/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/item.ts';
import { itemStateInWords } from './bank-words.ts';
import { ItemFields } from './item-fields.tsx';

export const meta = () => [{ title: `${m.exam_item_title()} · ${m.common_product()}` }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const tool = await readTool(deps, actor, uuidParam(params.id));
    const item = params.itemId === 'new' ? null : await readItem(deps, actor, uuidParam(params.itemId));
    return {
      item,
      role: actor.role,
      toolCode: tool.code,
      section: new URL(request.url).searchParams.get('section'),
      sections: tool.sections.map(({ id, title }) => ({ value: id, label: title })),
    };
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await formOf(request);
  const kept = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<string, string>;
  return await refusable(
    async () => {
      const itemId = params.itemId === 'new' ? null : uuidParam(params.itemId);
      const act = form.get('act');
      if (itemId && (act === 'live' || act === 'retired')) {
        await reviewItem(deps, actor, itemId, act);
        return redirect(`/council/tools/${params.id}/items/${itemId}`);
      }
      const parsed = ItemForm.safeParse({ ...kept, partial: form.has('partial'), sample: form.has('sample') });
      if (!parsed.success) throw new Refusal('form_incomplete');
      return redirect(`/council/tools/${params.id}/items/${await saveItem(deps, actor, itemId, parsed.data)}`);
    },
    { kept },
  );
}

export default function ItemPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { item, role, toolCode, section, sections } = loaderData;
  return (
    <div className="staff-page stack-l">
      <Breadcrumbs
        crumbs={[
          { label: m.exam_nav_tools(), href: '/council/tools' },
          { label: toolCode, href: `/council/tools/${params.id}` },
          { label: item?.name ?? m.exam_item_new() },
        ]}
      />
      <PageHeader
        title={item ? m.exam_item_named({ name: item.name }) : m.exam_item_new()}
        lead={
          item ? m.exam_item_about({ state: itemStateInWords(item.state), revision: item.revision, exposure: item.exposure }) : undefined
        }
      />
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {item && role === 'item_reviewer' && !item.own && <ReviewForm state={item.state} />}
      <Form method="post" className="stack" key={item ? `${item.id} ${item.revision}` : 'new'}>
        <ItemFields form={item?.form} typed={actionData?.kept} section={section} sections={sections} readOnly={role !== 'item_author'} />
        {role === 'item_author' && (
          <Button size={40} name="act" value="save">
            {m.exam_item_save()}
          </Button>
        )}
      </Form>
    </div>
  );
}

function ReviewForm({ state }: { state: string }) {
  return (
    <Form method="post" className="row">
      {state !== 'live' && (
        <Button size={40} name="act" value="live">
          {m.exam_item_let_live()}
        </Button>
      )}
      {state !== 'retired' && (
        <Button size={40} kind="risk" name="act" value="retired">
          {m.exam_item_retire()}
        </Button>
      )}
    </Form>
  );
}
