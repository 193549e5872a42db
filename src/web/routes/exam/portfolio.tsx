import { redirectDocument } from 'react-router';
import { openPortfolio } from '#exams/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { DocumentViewer } from '#web/routes/files/viewer.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/portfolio.ts';

export const meta = () => [{ title: `${m.exam_portfolio_filed()} · ${m.common_product()}` }];

/** A link leaves for where it leads once the view is written down. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { version, link } = await openPortfolio(deps, actor, uuidParam(params.bookingId), uuidParam(params.documentId));
    if (link) throw redirectDocument(link);
    if (!version) throw new Refusal('not_found');
    const asked = Math.trunc(Number(new URL(request.url).searchParams.get('page'))) || 1;
    return {
      version: { id: version.id, name: version.name, pageSizes: version.pageSizes },
      page: Math.min(Math.max(1, asked), version.pages),
    };
  });
}

/** The filed portfolio, page by page, beside the way back to the card. */
export default function Portfolio({ loaderData: { version, page }, params }: Route.ComponentProps) {
  const card = `/commission/sessions/${params.id}/candidates/${params.bookingId}`;
  return (
    <div className="staff-page stack-l">
      <Breadcrumbs
        crumbs={[
          { label: m.exam_sessions_title(), href: '/commission/sessions' },
          { label: m.exam_practice(), href: card },
          { label: m.exam_portfolio_filed() },
        ]}
      />
      <PageHeader title={m.exam_portfolio_filed()} />
      <DocumentViewer
        versionId={version.id}
        name={version.name}
        pageSizes={version.pageSizes}
        page={page}
        hrefOf={(to) => `${card}/portfolio/${params.documentId}?page=${to}`}
      />
    </div>
  );
}
