import { Form, Link, redirect } from 'react-router';
import { z } from 'zod';
import { approveVersion, draftVersion, readTool } from '#exams/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/tool.ts';
import { itemStateInWords, versionStateInWords } from './bank-words.ts';
import { minutesInWords, pointsInWords, typeInWords } from './exam-words.ts';

const Act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('draft'), minutes: z.coerce.number().int(), passMark: z.coerce.number().int() }),
  z.object({ act: z.literal('approve'), versionId: z.uuid() }),
]);

export const meta = () => [{ title: `${m.exam_nav_tools()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { tool: await orErrorPage(() => readTool(deps, actor, uuidParam(params.id))), role: actor.role };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = Act.safeParse(Object.fromEntries(await formOf(request)));
  return await refusable(async () => {
    if (!form.success) throw new Refusal('form_incomplete');
    const toolId = uuidParam(params.id);
    if (form.data.act === 'approve') await approveVersion(deps, actor, form.data.versionId);
    else await draftVersion(deps, actor, toolId, { timeLimitMinutes: form.data.minutes, passMark: form.data.passMark });
    return redirect(`/council/tools/${toolId}`);
  });
}

type Tool = Route.ComponentProps['loaderData']['tool'];

export default function ToolPage({ loaderData: { tool, role }, actionData }: Route.ComponentProps) {
  return (
    <div className="staff-page stack-l">
      <Breadcrumbs crumbs={[{ label: m.exam_nav_tools(), href: '/council/tools' }, { label: tool.code }]} />
      <PageHeader title={tool.qualification} lead={tool.code} long />
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <p>
        <Link to={`/council/tools/${tool.id}/texts`}>{m.exam_texts_open()}</Link>
      </p>
      <Versions tool={tool} mayApprove={role === 'tool_approver'} />
      {role === 'item_author' && <DraftForm tool={tool} />}
      {tool.sections.map(({ id, title, items }) => (
        <Card key={id} title={title}>
          <div className="stack">
            <DataTable
              caption={title}
              columns={[
                { id: 'name', label: m.exam_item_name(), heads: true },
                { id: 'words', label: m.exam_item_text() },
                { id: 'type', label: m.exam_item_type() },
                { id: 'state', label: m.exam_item_state() },
                { id: 'exposure', label: m.exam_item_exposure(), kind: 'num' },
              ]}
              rows={items.map((item) => ({
                id: item.id,
                cells: {
                  name: <Link to={`/council/tools/${tool.id}/items/${item.id}`}>{item.name}</Link>,
                  words: item.words,
                  type: typeInWords(item.type),
                  state: item.sample ? `${itemStateInWords(item.state)}, ${m.exam_item_is_sample()}` : itemStateInWords(item.state),
                  exposure: String(item.exposure),
                },
              }))}
            />
            {role === 'item_author' && (
              <p>
                <LinkButton
                  size={40}
                  kind="line"
                  to={`/council/tools/${tool.id}/items/new?section=${id}`}
                  aria-label={`${m.exam_item_new()}: ${title}`}
                >
                  {m.exam_item_new()}
                </LinkButton>
              </p>
            )}
          </div>
        </Card>
      ))}
    </div>
  );
}

function Versions({ tool, mayApprove }: { tool: Tool; mayApprove: boolean }) {
  return (
    <DataTable
      caption={m.exam_tool_versions()}
      showCaption
      columns={[
        { id: 'number', label: m.exam_tool_version_column(), heads: true },
        { id: 'state', label: m.exam_item_state() },
        { id: 'size', label: m.exam_start_items() },
        { id: 'time', label: m.exam_start_time() },
        { id: 'pass', label: m.exam_tool_pass() },
        { id: 'bank', label: m.exam_tool_bank() },
        { id: 'act', label: m.exam_tool_act(), hideLabel: true },
      ]}
      rows={tool.versions.map(({ id, number, state, items, points, minutes, passMark, missing }) => ({
        id,
        cells: {
          number: m.exam_tool_version({ number }),
          state: versionStateInWords(state),
          size: `${items}, ${pointsInWords(points)}`,
          time: minutesInWords(minutes),
          pass: `${passMark.comparison === '>=' ? '≥' : '>'} ${passMark.value}${passMark.unit === 'percent' ? ' %' : ''}`,
          bank: missing > 0 ? m.exam_tool_missing({ missing }) : m.exam_tool_enough(),
          act: mayApprove && state === 'draft' && (
            <Form method="post">
              <input type="hidden" name="versionId" value={id} />
              <Button size={32} name="act" value="approve">
                {m.exam_tool_approve()}
              </Button>
            </Form>
          ),
        },
      }))}
    />
  );
}

function DraftForm({ tool: { versions } }: { tool: Tool }) {
  const [latest] = versions;
  if (!latest) return null;
  return (
    <Card title={m.exam_tool_draft_title()}>
      <Form method="post" className="row">
        <TextInput name="minutes" label={m.exam_tool_minutes()} defaultValue={String(latest.minutes)} inputMode="numeric" short />
        <TextInput
          name="passMark"
          label={latest.passMark.unit === 'percent' ? m.exam_tool_pass_percent() : m.exam_tool_pass_points()}
          defaultValue={String(latest.passMark.value)}
          inputMode="numeric"
          short
        />
        <Button size={40} kind="line" name="act" value="draft">
          {m.exam_tool_draft_save()}
        </Button>
      </Form>
    </Card>
  );
}
