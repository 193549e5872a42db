import { Link } from 'react-router';
import { readTool } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/tool.ts';
import { itemStateInWords, versionStateInWords } from './bank-words.ts';
import { minutesInWords, pointsInWords, typeInWords } from './exam-words.ts';

export const meta = () => [{ title: `${m.exam_nav_tools()} · ${m.common_product()}` }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const tool = await orErrorPage(() => readTool(deps, actor, uuidParam(params.id)));
  return { tool, role: actor.role, saved: new URL(request.url).searchParams.has('saved') };
}

type Tool = Route.ComponentProps['loaderData']['tool'];

export default function ToolPage({ loaderData: { tool, role, saved } }: Route.ComponentProps) {
  return (
    <div className="staff-page stack-l">
      <Breadcrumbs crumbs={[{ label: m.exam_nav_tools(), href: '/council/tools' }, { label: tool.code }]} />
      <PageHeader title={tool.qualification} lead={tool.code} long />
      {saved && (
        <Note tone="good" role="status">
          {m.exam_editor_saved()}
        </Note>
      )}
      <p>
        <Link to={`/council/tools/${tool.id}/texts`}>{m.exam_texts_open()}</Link>
      </p>
      <Versions tool={tool} mayApprove={role === 'tool_approver'} />
      {role === 'item_author' && (
        <div>
          <LinkButton size={40} kind="line" to={`/council/tools/${tool.id}/draft`}>
            {tool.versions[0]?.state === 'draft' ? m.exam_editor_go_on() : m.exam_editor_begin()}
          </LinkButton>
        </div>
      )}
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
      ]}
      rows={tool.versions.map(({ id, number, state, items, points, minutes, passMark, missing }) => ({
        id,
        cells: {
          number: (
            <Link to={`/council/tools/${tool.id}/versions/${id}`}>
              {mayApprove && state === 'draft' ? m.exam_version_to_approve({ number }) : m.exam_tool_version({ number })}
            </Link>
          ),
          state: versionStateInWords(state),
          size: `${items}, ${pointsInWords(points)}`,
          time: minutesInWords(minutes),
          pass: `${passMark.comparison === '>=' ? '≥' : '>'} ${passMark.value}${passMark.unit === 'percent' ? ' %' : ''}`,
          bank: missing > 0 ? m.exam_tool_missing({ missing }) : m.exam_tool_enough(),
        },
      }))}
    />
  );
}
