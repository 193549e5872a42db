import { Form, redirect } from 'react-router';
import { assertAllowed, mayUseCabinet } from '#applications/index.ts';
import { listNotices, markRead } from '#notifications/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/notices.ts';
import { NoticeList } from './notice-list.tsx';
import { presentNotice } from './present-cabinet.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    assertAllowed(mayUseCabinet(actor));
    return { notices: (await listNotices(deps, actor)).map(presentNotice) };
  });
}

/** «Отметить прочитанными»: those that the page showed. */
export async function action({ request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  return await refusable(async () => {
    await markRead(
      deps,
      actor,
      form.getAll('id').filter((id): id is string => typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)),
    );
    return redirect('/cabinet/notices');
  });
}

export const meta: Route.MetaFunction = () => [{ title: `${m.applicant_notices()} · ${m.common_product()}` }];

export default function Notices({ loaderData: { notices } }: Route.ComponentProps) {
  const unread = notices.filter(({ read }) => !read);
  return (
    <div className="wrap main-top narrow stack">
      <PageHeader title={m.applicant_notices()} lead={m.applicant_notices_lead()} />
      {unread.length > 0 && (
        <Form method="post">
          {unread.map(({ id }) => (
            <input key={id} type="hidden" name="id" value={id} />
          ))}
          <Button kind="line" size={40}>
            {m.applicant_mark_read()}
          </Button>
        </Form>
      )}
      <NoticeList notices={notices} />
    </div>
  );
}
