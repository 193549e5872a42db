import { Link } from 'react-router';
import { listTools } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/tools.ts';

export const meta = () => [{ title: `${m.exam_nav_tools()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { tools: await orErrorPage(() => listTools(deps, actor)) };
}

export default function Tools({ loaderData: { tools } }: Route.ComponentProps) {
  return (
    <div className="staff-page stack-l">
      <PageHeader title={m.exam_nav_tools()} lead={m.exam_tools_lead()} />
      <DataTable
        caption={m.exam_nav_tools()}
        columns={[
          { id: 'qualification', label: m.exam_tool_qualification(), heads: true },
          { id: 'code', label: m.exam_tool_code() },
          { id: 'approved', label: m.exam_tool_approved() },
          { id: 'draft', label: m.exam_tool_draft() },
        ]}
        rows={tools.map(({ id, code, qualification, approvedVersion, draftVersion }) => ({
          id,
          cells: {
            qualification: <Link to={`/council/tools/${id}`}>{qualification}</Link>,
            code,
            approved: approvedVersion ? m.exam_tool_version({ number: approvedVersion }) : m.exam_tool_no_version(),
            draft: draftVersion ? m.exam_tool_version({ number: draftVersion }) : m.exam_tool_no_version(),
          },
        }))}
      />
    </div>
  );
}
