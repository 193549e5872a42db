import './exam.css';
import { Form, redirect, useNavigation } from 'react-router';
import { z } from 'zod';
import { approveVersion, readToolVersions } from '#exams/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Select } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/tool-version.ts';
import { COUNCIL_ZONE, versionStateInWords } from './bank-words.ts';
import { changedLines, linesOfTool } from './tool-lines.ts';

export const meta = () => [{ title: `${m.exam_nav_tools()} · ${m.common_product()}` }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { code, qualification, versions } = await readToolVersions(deps, actor, uuidParam(params.id));
    const version = versions.find(({ id }) => id === uuidParam(params.versionId));
    if (!version) throw new Refusal('not_found');
    const asked = new URL(request.url).searchParams.get('with');
    const others = versions.filter(({ id }) => id !== version.id);
    const other = others.find(({ id }) => id === asked) ?? others.find(({ number }) => number < version.number) ?? null;
    const lines = linesOfTool(version.tool);
    return {
      code,
      qualification,
      id: version.id,
      number: version.number,
      state: version.state,
      since: numericMoment((version.approvedAt ?? version.createdAt).toString(), COUNCIL_ZONE),
      lines,
      others: others.map(({ id, number, state }) => ({ id, number, state })),
      other: other && { id: other.id, number: other.number, changes: changedLines(linesOfTool(other.tool), lines) },
      mayApprove: actor.role === 'tool_approver' && version.state === 'draft',
    };
  });
}

const Act = z.object({ act: z.literal('approve') });

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = Act.safeParse(Object.fromEntries(await formOf(request)));
  return await refusable(async () => {
    if (!form.success) throw new Refusal('form_incomplete');
    await approveVersion(deps, actor, uuidParam(params.versionId));
    return redirect(`/council/tools/${params.id}`);
  });
}

/** All that a version says, what it changes against another one, and its approval. */
export default function ToolVersionPage({ loaderData: version, actionData, params }: Route.ComponentProps) {
  const name = m.exam_tool_version({ number: version.number });
  return (
    <div className="staff-page stack-l">
      <Breadcrumbs
        crumbs={[
          { label: m.exam_nav_tools(), href: '/council/tools' },
          { label: version.code, href: `/council/tools/${params.id}` },
          { label: name },
        ]}
      />
      <PageHeader title={name} lead={`${version.qualification}. ${versionStateInWords(version.state)}, ${version.since}`} />
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {version.other ? <Comparison version={version} other={version.other} /> : <Note>{m.exam_version_first()}</Note>}
      {version.mayApprove && <Approval number={version.number} back={`/council/tools/${params.id}`} />}
      <DataTable
        caption={m.exam_version_all()}
        showCaption
        columns={[
          { id: 'name', label: m.exam_version_what(), heads: true },
          { id: 'group', label: m.exam_version_where() },
          { id: 'value', label: m.exam_version_value() },
        ]}
        rows={version.lines.map(({ key, group, name: what, value }) => ({ id: key, cells: { name: what, group, value } }))}
      />
    </div>
  );
}

type Shown = Route.ComponentProps['loaderData'];

function Comparison({ version, other }: { version: Shown; other: NonNullable<Shown['other']> }) {
  return (
    <section className="stack" aria-labelledby="changes">
      <h2 id="changes">{m.exam_version_changes({ number: other.number })}</h2>
      {version.others.length > 1 && (
        <Form method="get" className="with-button">
          <Select
            name="with"
            label={m.exam_version_with()}
            defaultValue={other.id}
            options={version.others.map(({ id, number, state }) => ({
              value: id,
              label: `${m.exam_tool_version({ number })}, ${versionStateInWords(state)}`,
            }))}
          />
          <Button size={40} kind="line">
            {m.exam_version_compare()}
          </Button>
        </Form>
      )}
      {other.changes.length === 0 ? (
        <Note>{m.exam_version_same()}</Note>
      ) : (
        <DataTable
          caption={m.exam_version_changes({ number: other.number })}
          columns={[
            { id: 'name', label: m.exam_version_what(), heads: true },
            { id: 'group', label: m.exam_version_where() },
            { id: 'before', label: m.exam_version_before() },
            { id: 'after', label: m.exam_version_after() },
          ]}
          rows={other.changes.map(({ key, group, name, before, after }) => ({
            id: key,
            cells: {
              name,
              group,
              before: before === null ? <span className="mute">{m.exam_version_was_not()}</span> : <del>{before}</del>,
              after: after === null ? <span className="mute">{m.exam_version_is_not()}</span> : <ins>{after}</ins>,
            },
          }))}
        />
      )}
    </section>
  );
}

function Approval({ number, back }: { number: number; back: string }) {
  const busy = useNavigation().state !== 'idle';
  return (
    <section className="card pad stack" aria-labelledby="approval">
      <h2 id="approval">{m.exam_version_approve_question({ number })}</h2>
      <p>{m.exam_version_approve_follows()}</p>
      <Form method="post" className="row">
        <Button size={40} name="act" value="approve" busy={busy}>
          {m.exam_tool_approve()}
        </Button>
        <LinkButton size={40} kind="line" to={back}>
          {m.exam_version_leave_draft()}
        </LinkButton>
      </Form>
    </section>
  );
}
