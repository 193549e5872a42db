import { redirect } from 'react-router';
import { readCouncilFile, recognise } from '#outcomes/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Confirm } from '#web/ui/confirm.tsx';
import { Breadcrumbs } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/recognise.ts';
import { recogniseQuestion } from './recognise-question.tsx';

export const meta = () => [{ title: `${m.council_recognise_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { applicationId, number, applicant, protocol, certificateRules, state } = await readCouncilFile(
      deps,
      actor,
      uuidParam(params.id),
    );
    if (state !== 'council_check') throw new Refusal('file_not_in_check');
    return { applicationId, number, applicant, protocol, certificateRules };
  });
}

export async function action({ context, params }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  return await refusable(async () => {
    const id = uuidParam(params.id);
    await recognise(deps, actor, id);
    return redirect(`/council/files/${id}`);
  });
}

export default function Recognise({ loaderData: file, actionData }: Route.ComponentProps) {
  return (
    <div className="staff-page narrow">
      <Breadcrumbs
        crumbs={[
          { label: m.council_files_title(), href: '/council/files' },
          { label: `№ ${file.number ?? ''}`, href: `/council/files/${file.applicationId}` },
          { label: m.council_recognise_title() },
        ]}
      />
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <Confirm {...recogniseQuestion(file)} />
    </div>
  );
}
