import { redirect } from 'react-router';
import { readCouncilFile, SendBackForm, sendBack } from '#outcomes/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Confirm } from '#web/ui/confirm.tsx';
import { Textarea } from '#web/ui/inputs.tsx';
import { Breadcrumbs } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { readForm } from '../outcomes/read-form.ts';
import type { Route } from './+types/send-back.ts';

export const meta = () => [{ title: `${m.council_send_back_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { applicationId, number } = await orErrorPage(() => readCouncilFile(deps, actor, uuidParam(params.id)));
  return { applicationId, number };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const fields = Object.fromEntries(await formOf(request));
  return await refusable(
    async () => {
      const id = uuidParam(params.id);
      await sendBack(deps, actor, id, readForm(SendBackForm, fields));
      return redirect(`/council/files/${id}`);
    },
    { words: String(fields.words ?? '') },
  );
}

export default function SendBack({ loaderData: { applicationId, number }, actionData }: Route.ComponentProps) {
  const long = actionData?.refusal.code === 'text_too_long' ? actionData.refusal.message : undefined;
  const href = `/council/files/${applicationId}`;
  return (
    <div className="staff-page narrow">
      <Breadcrumbs
        crumbs={[
          { label: m.council_files_title(), href: '/council/files' },
          { label: `№ ${number ?? ''}`, href },
          { label: m.council_send_back() },
        ]}
      />
      {actionData && !long && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <Confirm
        title={m.council_send_back_title()}
        text={m.council_send_back_text()}
        confirm={m.council_send_back()}
        keep={m.council_send_back_keep()}
        keepHref={href}
        risk
      >
        <Textarea name="words" label={m.council_send_back_words()} defaultValue={actionData?.words} error={long} required />
      </Confirm>
    </div>
  );
}
